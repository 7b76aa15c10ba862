import type { Problem } from './problem.ts';
import type { PublicRegistration } from './publicBoard.ts';

/** What a new filing may rest on; where there is nothing, why. */
export interface BasisChoices {
  readonly items: readonly PublicRegistration[];
  readonly problems: readonly Problem[];
}
