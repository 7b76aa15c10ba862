import type { Problem } from '@filing/filing';
import type { DraftCurrent, FormAnswers } from './apiAnswers.ts';

/** Two versions of one draft; nothing is overwritten until the person has chosen. */
export interface DraftConflict {
  readonly mine: FormAnswers;
  readonly theirs: DraftCurrent;
}

/** Where one form's draft stands. */
export interface DraftState {
  /** `saved`: confirmed · `dirty`: typed, about to be sent · `saving` · `waiting`: not sent, tried again by itself · `conflict`: the person must choose · `refused`: the server will not take it as it is. */
  readonly phase: 'saved' | 'dirty' | 'saving' | 'waiting' | 'conflict' | 'refused';
  readonly answers: FormAnswers;
  readonly revision: number;
  /** When the server confirmed last; null before the first time. */
  readonly savedAt: string | null;
  /** The server's advice on what was saved last, or why it was refused. */
  readonly problems: readonly Problem[];
  readonly conflict: DraftConflict | null;
  /** Grows whenever the answers were replaced from outside (restored, theirs taken), so that a screen shows them anew. */
  readonly replaced: number;
}

/** True while something typed is not yet confirmed by the server. */
export function isUnsaved(state: DraftState): boolean {
  return state.phase !== 'saved';
}

/** True when two answers say the same, whatever the order of their keys. */
export function sameAnswers(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameAnswers(value, right.get(key)));
}
