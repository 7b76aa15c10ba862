/** A list with every entry changed; the same list when none does. */
export function changedList<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  if (!Array.isArray(list)) return list;
  const next = list.map(change);
  return next.every((each, at) => each === list[at]) ? list : next;
}

/** A record with every value changed; the same record when none does. */
export function changedRecord<T extends object>(record: T, change: (value: NonNullable<T[keyof T]>, key: string) => unknown): T {
  if (typeof record !== 'object' || record === null) return record;
  const entries = Object.entries(record).map(([key, value]) => [key, value === undefined ? value : change(value as NonNullable<T[keyof T]>, key)] as const);
  return entries.every(([key, value]) => value === record[key as keyof T]) ? record : (Object.fromEntries(entries) as T);
}

/** A record with one value put in its place; the same record when it is that value already. */
export function put<T extends object, Key extends keyof T>(record: T, key: Key, value: T[Key]): T {
  return record[key] === value ? record : { ...record, [key]: value };
}
