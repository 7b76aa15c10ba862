import { indexOccupations, shanghaiDay, type Clause, type OccupationCatalogue, type OccupationIndex } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { checkRevision, diffRevisions } from '@filing/revisions';
import type { Following } from './benchState.ts';

interface Ground {
  readonly clauses: readonly Clause[];
  readonly catalogue: OccupationCatalogue;
  readonly now: () => Date;
}

const indexes = new WeakMap<OccupationCatalogue, OccupationIndex>();

/** What is wrong with a source and in what it differs from the one it began from; worked out while the screen rests, in two pieces, so that no key waits for it. */
export async function follow(source: ProcedureSource, base: ProcedureSource, { clauses, catalogue, now }: Ground): Promise<Following> {
  await rest();
  const differences = source === base ? [] : safely(() => diffRevisions(base, source));
  await rest();
  const occupations = indexes.get(catalogue) ?? indexOccupations(catalogue);
  indexes.set(catalogue, occupations);
  return { differences, findings: checkRevision(source, { today: shanghaiDay(now()), clauses, occupations, base }) };
}

/** Work in progress may be any JSON; what cannot be compared yet is said by the findings. */
function safely<T>(work: () => readonly T[]): readonly T[] {
  try {
    return work();
  } catch {
    return [];
  }
}

const rest = () => new Promise<void>((resolve) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
  else setTimeout(resolve);
});
