/** The languages of the screens. */
export type StudioLocale = 'zh-CN' | 'en';
/** The words of one area of the studio by key; `{name}` stands for a parameter. */
export interface Texts<Key extends string> {
  readonly 'zh-CN': Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** Words of an area; English must have the same keys as Chinese. */
export function defineTexts<Key extends string>(texts: Texts<Key>): Texts<Key> {
  return texts;
}

/** One sentence with its parameters put in, as text. */
export function textOf<Key extends string>(texts: Texts<Key>, locale: StudioLocale, key: Key, params: Readonly<Record<string, string | number>> = {}): string {
  return texts[locale][key].replace(/\{(\w+)\}/g, (gap, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : gap));
}
