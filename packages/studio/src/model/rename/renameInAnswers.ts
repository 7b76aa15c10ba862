/** Answers in which one field has another name, in every row, in its place among the others; the same answers where it is not answered. */
export function renameInAnswers<T>(answers: T, path: string, key: string): T {
  return path === '' ? answers : (renamed(answers, path.split('.'), key) as T);
}

function renamed(value: unknown, [name = '', ...rest]: readonly string[], key: string): unknown {
  if (Array.isArray(value)) {
    if (name !== 'items') return value;
    return same(value, value.map((row: unknown) => (rest.length === 0 ? row : renamed(row, rest, key))));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  if (rest.length === 0) return Object.hasOwn(value, key) ? value : Object.fromEntries(Object.entries(value).map(([each, held]) => [each === name ? key : each, held]));
  const before = (value as Readonly<Record<string, unknown>>)[name];
  const after = renamed(before, rest, key);
  return after === before ? value : { ...value, [name]: after };
}

function same(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return before.every((each, at) => each === after[at]) ? before : after;
}
