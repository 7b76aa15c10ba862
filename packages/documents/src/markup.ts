/** A piece of HTML that is safe to put into a page. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a piece of HTML: texts are escaped, pieces go in as they are, lists one after the other, nothing for what is absent. */
export type Insert = string | number | Markup | null | undefined | readonly Insert[];

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Puts a page together; every text between the literal parts is escaped, also inside quoted attributes, so that nothing entered can become markup. */
export function html(literals: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { markup: literals.map((literal, index) => literal + written(inserts[index])).join('') };
}

function written(insert: Insert): string {
  if (insert === null || insert === undefined) return '';
  if (typeof insert === 'string') return escaped(insert);
  if (typeof insert === 'number') return String(insert);
  if ('markup' in insert) return insert.markup;
  return insert.map(written).join('');
}

/** Control characters other than tab and line feed are not allowed in HTML; they are left out. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replace(/[&<>"']/g, (character) => named[character] ?? character);
}
