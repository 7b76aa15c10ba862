/** One value that differs; undefined where there was or is none. */
export interface AnswerChange {
  /** Dotted path: `projects.0.level`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The leaves (and whole rows) in which two answers differ, in the order of the newer. */
export function diffAnswers(before: unknown, after: unknown): readonly AnswerChange[] {
  const changes: AnswerChange[] = [];
  const visit = (old: unknown, now: unknown, path: string): void => {
    if (Object.is(old, now)) return;
    if (!isTree(old) || !isTree(now) || Array.isArray(old) !== Array.isArray(now)) {
      changes.push({ path, before: old, after: now });
      return;
    }
    for (const key of new Set([...Object.keys(now), ...Object.keys(old)])) visit(own(old, key), own(now, key), path === '' ? key : `${path}.${key}`);
  };
  visit(before, after, '');
  return changes;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
