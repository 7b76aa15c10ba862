/** One value that differs, at its dotted path. */
export interface ValueChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The leaves and whole rows in which two values differ, in the order of the newer. */
export function valueChanges(before: unknown, after: unknown): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  const visit = (old: unknown, now: unknown, path: string): void => {
    if (Object.is(old, now)) return;
    if (!isTree(old) || !isTree(now) || Array.isArray(old) !== Array.isArray(now)) {
      changes.push({ path, before: old, after: now });
      return;
    }
    for (const key of new Set([...Object.keys(now), ...Object.keys(old)])) visit(old[key], now[key], path === '' ? key : `${path}.${key}`);
  };
  visit(before, after, '');
  return changes;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
