/** A dotted path of answers: `projects.0.level`; empty for the whole. */
export type AnswerPath = string;

/** The path of a part inside another. */
export function joinPath(path: AnswerPath, key: string | number): AnswerPath {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** The path around a path; empty for the top. */
export function parentPath(path: AnswerPath): AnswerPath {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(0, dot);
}

/** True when the path is the other one or lies inside it. */
export function isWithin(path: AnswerPath, around: AnswerPath): boolean {
  return around === '' || path === around || path.startsWith(`${around}.`);
}

/** The value at a path of plain answers. */
export function valueIn(answers: unknown, path: AnswerPath): unknown {
  if (path === '') return answers;
  let value = answers;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A record with a value put at a path; the records on the way are copied, never changed. */
export function withValue(record: Readonly<Record<string, unknown>>, path: AnswerPath, value: unknown): Readonly<Record<string, unknown>> {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...record, [key]: value };
  const inner = Object.hasOwn(record, key) ? record[key] : undefined;
  const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Readonly<Record<string, unknown>>) : {};
  return { ...record, [key]: withValue(group, rest.join('.'), value) };
}

/** The path inside a form: `application/uscc` → `uscc`; null when it is of another form. */
export function pathInForm(path: string, form: string): AnswerPath | null {
  const slash = path.indexOf('/');
  if (slash < 0) return path === form ? '' : path;
  return path.slice(0, slash) === form ? path.slice(slash + 1) : null;
}
