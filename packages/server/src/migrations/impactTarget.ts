import { errorProblem, type Problem } from '@filing/filing';
import { lintMigration } from '@filing/form-engine';
import { planMove, type MovePlan } from '@filing/revisions';
import type { Migration, ProcedureSource } from '@filing/filing/revisions';
import { isId } from '../filings/loadFiling.ts';
import type { House } from '../filings/house.ts';
import { checkDraft } from '../policyDesk/checkDraft.ts';
import { trialRevision, type Revision } from '../revisions/revisionContent.ts';
import { extraWindowsOf, withExtraWindows } from '../windows/extraWindows.ts';

/** Which revision filings are looked at under. */
export type WantedTarget = { readonly draft: string } | { readonly revision: number };

/** A revision that filings are looked at under or moved to. */
export interface ImpactTarget {
  readonly procedure: string;
  readonly after: Revision;
  /** When it comes into force; null for a draft. */
  readonly from: Date | null;
  /** The plan for filings that run under a revision with this hash, made once. */
  planFrom(hash: string): Promise<MovePlan>;
}

/** Makes a draft or a published revision of a procedure ready to look at filings under, with the migrations that were written for it and what was decided on top. */
export async function impactTarget(house: House, procedure: string, wanted: WantedTarget, fill: readonly Migration[] = []): Promise<ImpactTarget | { readonly problems: readonly Problem[] }> {
  if (!house.shelf.procedures.includes(procedure)) return { problems: [errorProblem('procedure.not-found', '', '没有这个事项。')] };
  const found = 'draft' in wanted ? await draftTarget(house, procedure, wanted.draft) : await publishedTarget(house, procedure, wanted.revision);
  if ('problems' in found) return found;
  const extra = await extraWindowsOf(house.db, procedure);
  const after = withExtraWindows(found.revision, extra);
  const plans = new Map<string, MovePlan>();
  return {
    procedure, after, from: found.from,
    planFrom: async (hash) => {
      const known = plans.get(hash);
      if (known) return known;
      const before = withExtraWindows(await house.shelf.get(house.db, hash), extra);
      const number = (await house.db.selectFrom('revision_contents').select('number').where('hash', '=', hash).where('number', '=', found.base ?? -1).executeTakeFirst())?.number;
      // Migrations are written for the revision a draft began from; older filings get what follows from the difference.
      const plan = planMove(before, after, number === undefined ? [] : found.migrations, fill);
      plans.set(hash, plan);
      return plan;
    },
  };
}

interface FoundRevision {
  readonly revision: Revision;
  readonly migrations: readonly Migration[];
  readonly base: number | null;
  readonly from: Date | null;
}

async function draftTarget(house: House, procedure: string, id: string): Promise<FoundRevision | { readonly problems: readonly Problem[] }> {
  const row = isId(id) ? await house.db.selectFrom('revision_drafts').select(['source', 'migrations', 'base']).where('id', '=', id).where('procedure', '=', procedure).executeTakeFirst() : undefined;
  if (!row) return { problems: [errorProblem('not-found', '', '没有这份修订草稿。')] };
  const source = JSON.parse(row.source) as ProcedureSource;
  // Nothing of a draft is worked with before it was looked at: a pattern or a formula can be without end.
  const findings = await checkDraft(house, house.db, { procedure, base: row.base, source }, await house.clock.now(house.db));
  const wrong = findings.filter(({ severity, part }) => severity === 'error' && (part === 'form' || part === 'flow' || part === 'policy'));
  const migrations = JSON.parse(row.migrations) as readonly Migration[];
  if (wrong.length > 0 || migrations.some((migration) => lintMigration(migration).length > 0)) return { problems: [errorProblem('rule', '', '草稿还不能当作一个版本来试算：请先按“检查”中列出的问题改正表单和流程。')] };
  return { revision: trialRevision(source, house.shelf.calendarToday), migrations, base: row.base, from: null };
}

async function publishedTarget(house: House, procedure: string, number: number): Promise<FoundRevision | { readonly problems: readonly Problem[] }> {
  const revision = await house.shelf.published(house.db, procedure, number);
  const publication = house.shelf.publications(procedure).find((each) => each.number === number);
  if (!revision || !publication) return { problems: [errorProblem('not-found', '', '该事项没有这一版。')] };
  const row = await house.db.selectFrom('published_revisions as p').innerJoin('revision_drafts as d', 'd.id', 'p.draft').select(['d.migrations', 'd.base']).where('p.procedure', '=', procedure).where('p.number', '=', number).executeTakeFirst();
  return { revision, migrations: row ? (JSON.parse(row.migrations) as readonly Migration[]) : [], base: row?.base ?? null, from: publication.effectiveFrom };
}
