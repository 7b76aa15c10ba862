import type { DraftState } from '@filing/client';
import type { RevisionDifference, RevisionFinding } from '@filing/filing/revisions';
import type { SaveState } from '../root/workbenchContext.ts';

/** What is known about a source besides itself; follows it a moment later. */
export interface Following {
  readonly findings: readonly RevisionFinding[];
  readonly differences: readonly RevisionDifference[];
}

/** Nothing known yet. */
export const nothingKnown: Following = { findings: [], differences: [] };

const states: Readonly<Record<DraftState['phase'], SaveState>> = { saved: 'saved', dirty: 'waiting', saving: 'saving', waiting: 'offline', conflict: 'conflict', refused: 'refused' };

/** How the frame says a phase of the saver. */
export function saveStateOf({ phase }: DraftState): SaveState {
  return states[phase];
}
