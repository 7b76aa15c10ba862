/** The same JSON with the keys of every object in order, as one text for one content: a database keeps no order of keys. */
export function sortedKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each) => sortedKeys<unknown>(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortedKeys(each)])) as T;
}
