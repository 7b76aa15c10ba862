/** The little of jQuery that the old page uses. */
declare module 'jquery' {
  interface Found {
    html(markup: string): Found;
    text(words: string): Found;
    on(event: string, selector: string, handler: () => void): Found;
  }
  export default function jquery(what: string | Document): Found;
}
