/** One step: what it was called and what stood before it. */
interface Step<T> {
  readonly label: string;
  readonly state: T;
  /** Steps of the same name one after the other are one. */
  readonly merge?: string | undefined;
}

/** States one behind the other: what is now, what was, what was undone. Immutable. */
export interface UndoHistory<T> {
  readonly now: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

/** Most steps that can be undone. */
export const mostSteps = 200;

/** A history that begins now. */
export function beginHistory<T>(now: T): UndoHistory<T> {
  return { now, past: [], future: [] };
}

/** Does one step; the same state again is none, and one with the `merge` of the step before goes on with that. What was undone before is let go. */
export function step<T>(history: UndoHistory<T>, label: string, next: T, merge?: string): UndoHistory<T> {
  if (Object.is(next, history.now)) return history;
  if (merge !== undefined && history.future.length === 0 && history.past.at(-1)?.merge === merge) return { ...history, now: next };
  return { now: next, past: [...history.past, { label, state: history.now, merge }].slice(-mostSteps), future: [] };
}

/** Takes the last step back; without one the same history. */
export function undo<T>(history: UndoHistory<T>): UndoHistory<T> {
  const last = history.past.at(-1);
  return last ? { now: last.state, past: history.past.slice(0, -1), future: [...history.future, { label: last.label, state: history.now }] } : history;
}

/** Does again what was undone last; without it the same history. */
export function redo<T>(history: UndoHistory<T>): UndoHistory<T> {
  const next = history.future.at(-1);
  return next ? { now: next.state, past: [...history.past, { label: next.label, state: history.now }], future: history.future.slice(0, -1) } : history;
}
