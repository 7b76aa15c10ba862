import { routeTo } from '@filing/flow-runtime';
import type { Actor, Filing, Office } from '@filing/filing';
import type { Revision } from '../revisions/revisionShelf.ts';
import { officeKey } from './countFiling.ts';
import { stateOf } from './stateOf.ts';

/** A list a filing is on from now on. */
export interface Reached {
  readonly scope: 'all' | 'mine';
  readonly key: string;
}

/** Whom a filing has reached: the applicant, every office that may act in its state, and the person who just acted. */
export function reachedBy(revision: Revision, filing: Filing, actor?: Actor): readonly Reached[] {
  const meta = stateOf(revision, filing.state);
  const offices = new Set<Office>(Object.values(meta?.actions ?? {}).flatMap((rules) => rules.map((rule) => rule.office)));
  if (meta?.office) offices.add(meta.office);
  offices.add('applicant');
  offices.delete('public');
  const keys = [...offices].map((office) => officeKey(office, routeTo(revision.machine, filing, office).org));
  const acted = actor && actor.office !== 'public' && actor.office !== 'system' ? [officeKey(actor.office, actor.org)] : [];
  const mine: readonly Reached[] = acted.length > 0 && actor ? [{ scope: 'mine', key: actor.id }] : [];
  return [...[...new Set([...keys, ...acted])].map((key) => ({ scope: 'all' as const, key })), ...mine];
}
