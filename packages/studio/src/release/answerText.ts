/** An answer as a short text: texts and numbers as they are, a file by its name, lists and rows joined; empty where there is none. */
export function answerText(value: unknown, depth = 0): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (depth > 4) return '…';
  if (Array.isArray(value)) return value.map((each) => answerText(each, depth + 1)).filter((each) => each !== '').join('；');
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  if (typeof name === 'string' && typeof id === 'string') return name;
  return Object.values(value).map((each) => answerText(each, depth + 1)).filter((each) => each !== '').join('，');
}
