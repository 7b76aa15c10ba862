/** How words of a value are said: the name of a key, yes and no. */
export interface ValueWords {
  readonly key: (key: string) => string;
  /** What a named value is called: a type, whether something is required. */
  readonly value?: (text: string) => string;
  readonly yes: string;
  readonly no: string;
}

const mostLines = 80;
const named = new Set(['type', 'required', 'severity']);

/** A value as lines a person reads: one line a leaf, named by its keys from the outside in, without the identity nobody reads; empty where there is none. */
export function valueText(value: unknown, words: ValueWords): string {
  const lines: string[] = [];
  const visit = (each: unknown, names: readonly string[]): void => {
    if (each === undefined || each === null || lines.length >= mostLines) return;
    const lead = names.length > 0 ? `${names.join(' › ')}：` : '';
    if (Array.isArray(each)) {
      if (each.every((item) => typeof item !== 'object' || item === null)) lines.push(lead + each.map((item) => plain(item, words)).join('、'));
      else each.forEach((item: unknown, index) => visit(item, [...names, String(index + 1)]));
    } else if (typeof each === 'object') {
      for (const [key, inner] of Object.entries(each)) {
        if (key !== 'x-id') visit(named.has(key) && typeof inner === 'string' ? (words.value?.(inner) ?? inner) : inner, [...names, words.key(key)]);
      }
    } else lines.push(lead + plain(each, words));
  };
  visit(value, []);
  return lines.length >= mostLines ? [...lines.slice(0, mostLines - 1), '…'].join('\n') : lines.join('\n');
}

function plain(value: unknown, { yes, no }: ValueWords): string {
  return typeof value === 'boolean' ? (value ? yes : no) : String(value);
}
