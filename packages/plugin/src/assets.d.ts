declare module 'virtual:filing-antd-style' {
  const css: string;
  export default css;
}
declare module 'virtual:filing-antd-style-studio' {
  const css: string;
  export default css;
}
declare module '*.css?inline' {
  const css: string;
  export default css;
}
// An area of the texts once more, for its English alone.
declare module '*.ts?en' {
  export const en: Readonly<Record<string, string>>;
}
