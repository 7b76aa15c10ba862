/** How words of a value are said: the name of a key, yes and no. */
export interface ValueWords {
  readonly key: (key: string) => string;
  /** What a named value is called: a type, whether something is required. */
  readonly value?: (text: string) => string;
  /** A span of days or a period as people say it; null where it is neither. */
  readonly rule?: (value: object) => string | null;
  /** A formula with its fields by their titles; null where it names none. */
  readonly formula?: (text: string) => string | null;
  readonly yes: string;
  readonly no: string;
}

const mostLines = 80;
const named = new Set(['type', 'required', 'severity', 'x-component']);
const formulas = new Set(['required', 'x-required', 'x-visible', 'x-compute', 'x-default', 'x-options', 'assert']);

/** A value as lines a person reads: one line a leaf, named by its keys from the outside in, without the identity nobody reads; empty where there is none. */
export function valueText(value: unknown, words: ValueWords): string {
  const lines: string[] = [];
  const visit = (each: unknown, names: readonly string[]): void => {
    if (each === undefined || each === null || lines.length >= mostLines) return;
    const lead = names.length > 0 ? `${names.join(' › ')}：` : '';
    const ruled = typeof each === 'object' ? words.rule?.(each) : null;
    if (ruled) lines.push(lead + ruled);
    else if (Array.isArray(each)) {
      if (each.every((item) => typeof item !== 'object' || item === null)) lines.push(lead + each.map((item) => plain(item, words)).join('、'));
      else each.forEach((item: unknown, index) => visit(item, [...names, String(index + 1)]));
    } else if (typeof each === 'object') {
      for (const [key, inner] of Object.entries(each)) {
        if (key !== 'x-id') visit(saidAt(key, inner, words), [...names, words.key(key)]);
      }
    } else lines.push(lead + plain(each, words));
  };
  visit(value, []);
  return lines.length >= mostLines ? [...lines.slice(0, mostLines - 1), '…'].join('\n') : lines.join('\n');
}

function saidAt(key: string, value: unknown, words: ValueWords): unknown {
  if (typeof value !== 'string') return value;
  const word = named.has(key) ? words.value?.(value) : undefined;
  return word !== undefined && word !== value ? word : ((formulas.has(key) ? words.formula?.(value) : null) ?? value);
}

function plain(value: unknown, { yes, no }: ValueWords): string {
  return typeof value === 'boolean' ? (value ? yes : no) : String(value);
}
