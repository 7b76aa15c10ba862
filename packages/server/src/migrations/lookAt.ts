import { stateMeta } from '@filing/flow-runtime';
import { shanghaiDay, type AnswersByForm, type Filing } from '@filing/filing';
import type { DryRun, FilingImpact } from '@filing/filing/revisions';
import { impactOf, type Impact } from '@filing/revisions';
import type { House } from '../filings/house.ts';
import type { ImpactTarget } from './impactTarget.ts';

/** A filing's row as it is looked at. */
export interface LookedAt {
  readonly filing: Filing;
  readonly number: string;
  readonly drafts: AnswersByForm;
  readonly createdAt: Date;
}

/** What a revision means to one running filing. */
export async function lookAt(house: House, target: ImpactTarget, { filing, drafts }: Pick<LookedAt, 'filing' | 'drafts'>, now: Date): Promise<Impact> {
  const plan = await target.planFrom(filing.revision);
  const form = { occupations: house.occupations, industryTags: house.industryTags, today: shanghaiDay(now) };
  return impactOf({ filing, drafts, before: plan.before, after: target.after, now, calendar: house.calendar, form, plan });
}

/** What lists say of it: verdict and reasons, no answers. */
export async function listed(house: House, { filing, number, createdAt }: LookedAt, impact: Impact): Promise<FilingImpact> {
  const meta = stateMeta(impact.plan.before.machine, filing.state);
  const at = new Date(filing.migrations?.at(-1)?.at ?? createdAt);
  const publication = await house.shelf.publicationOf(house.db, filing.revision, at);
  return {
    filing: filing.id, number, org: filing.applicant.org,
    stateTitle: meta?.title ?? filing.state, stateTitleEn: meta?.titleEn ?? filing.state,
    revision: publication?.number ?? 0, verdict: impact.verdict, reasons: impact.reasons,
  };
}

/** Everything a dry run shows: what would become of its answers and deadlines, masked fields masked. */
export async function dryRunOf(house: House, looked: LookedAt, impact: Impact): Promise<DryRun> {
  const { forms, deadlines, problems } = impact;
  return { ...(await listed(house, looked, impact)), forms, deadlines, problems };
}
