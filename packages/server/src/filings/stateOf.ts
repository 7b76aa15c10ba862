import type { StateMeta } from '@filing/filing';
import type { Revision } from '../revisions/revisionShelf.ts';

/** What a filing's state says about itself; undefined where its chain has no such state. */
export function stateOf(revision: Revision, state: string): StateMeta | undefined {
  const { states } = revision.flow.machine;
  return Object.hasOwn(states, state) ? states[state]?.meta : undefined;
}
