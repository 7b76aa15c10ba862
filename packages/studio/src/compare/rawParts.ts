import type { ProcedureSource } from '@filing/filing/revisions';

/** One part of a procedure as JSON on both sides; empty where it has none. */
export interface RawPart {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Each form, policy, flow and the rest of two sources as JSON text, those that differ only. */
export function rawParts(before: ProcedureSource, after: ProcedureSource): readonly RawPart[] {
  const forms = [...new Set([...Object.keys(after.forms), ...Object.keys(before.forms)])].map((name): RawPart => ({ key: `forms/${name}`, before: json(before.forms[name]), after: json(after.forms[name]) }));
  const rest = (['policy', 'flow', 'english', 'samples', 'invariants', 'fragments'] as const).map((key): RawPart => ({ key, before: json(before[key]), after: json(after[key]) }));
  return [...forms, ...rest].filter((part) => part.before !== part.after);
}

function json(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}
