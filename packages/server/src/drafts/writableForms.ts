import type { Actor } from '@filing/filing';
import { handsIn } from '../filings/handsIn.ts';
import type { LoadedFiling } from '../filings/loadFiling.ts';

/** Names of the forms this person may draft now: those their organisation can hand in at this state. */
export function writableForms(loaded: LoadedFiling, actor: Actor): readonly string[] {
  if (actor.office !== 'applicant' || actor.org !== loaded.filing.applicant.uscc) return [];
  return [...handsIn(loaded, 'submit', actor), ...handsIn(loaded, 'submitProject', actor)];
}
