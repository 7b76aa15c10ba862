import { shanghaiInstant } from '@filing/filing';
import type { PublishedRevision, RevisionDraftSummary } from '@filing/filing/revisions';
import type { House } from '../filings/house.ts';
import { listRevisions } from '../revisions/listRevisions.ts';
import { openDrafts } from './revisionDraftRow.ts';

/** A procedure as the policy desk lists it. */
export interface DeskProcedureView {
  readonly procedure: string;
  readonly title: string;
  readonly titleEn: string;
  readonly notice: string;
  readonly current: PublishedRevision;
  readonly coming: PublishedRevision | null;
  readonly drafts: readonly RevisionDraftSummary[];
}

/** Every procedure with the revision in force, the next to come and the drafts under way. */
export async function deskProcedures(house: House, now: Date): Promise<readonly DeskProcedureView[]> {
  const drafts = await openDrafts(house.db, now);
  const listed = await Promise.all(house.shelf.procedures.map(async (procedure) => {
    const revisions = await listRevisions(house, procedure, now);
    const [current, revision] = [revisions.find(({ inForce }) => inForce), house.shelf.current(procedure, now)];
    if (!current || !revision) return [];
    const { title, titleEn, notice } = revision.flow;
    const [coming = null] = revisions.filter(({ effectiveFrom }) => effectiveFrom > shanghaiInstant(now)).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : b.number - a.number));
    return [{ procedure, title, titleEn, notice, current, coming, drafts: drafts.filter((each) => each.procedure === procedure) }];
  }));
  return listed.flat();
}
