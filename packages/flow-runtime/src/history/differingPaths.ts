const most = 20;

/** The dotted places where two pieces of JSON differ, at most 20; absent and undefined are the same. */
export function differingPaths(left: unknown, right: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (one: unknown, other: unknown, path: string): void => {
    if (found.length >= most || Object.is(one, other)) return;
    if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) {
      found.push(path);
      return;
    }
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) visit(memberOf(one, key), memberOf(other, key), path === '' ? key : `${path}.${key}`);
  };
  visit(left, right, '');
  return found;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function memberOf(holder: object, key: string): unknown {
  return Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
}
