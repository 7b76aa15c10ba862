import type { Actor, EventType } from '@filing/filing';
import type { LoadedFiling } from './loadFiling.ts';
import { stateOf } from './stateOf.ts';

/** Names of the forms an event hands in when this person's office raises it now; empty where it hands in none. */
export function handsIn({ filing, revision }: LoadedFiling, type: EventType, actor: Actor): readonly string[] {
  const rules = stateOf(revision, filing.state)?.actions[type] ?? [];
  return rules.find((rule) => rule.office === actor.office)?.forms ?? [];
}
