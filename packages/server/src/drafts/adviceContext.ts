import { applicantOf } from '@filing/flow-runtime';
import { shanghaiDay, type Answers, type FormContext } from '@filing/filing';
import type { House } from '../filings/house.ts';
import type { LoadedFiling } from '../filings/loadFiling.ts';
import { currentBasis } from '../registrations/basisFor.ts';

/** What a draft is advised under: the facts known so far and the other forms as they stand. */
export async function adviceContext(house: House, { filing, revision }: LoadedFiling, form: string, now: Date): Promise<FormContext> {
  const rows = await house.db.selectFrom('drafts').select(['form', 'answers']).where('filing', '=', filing.id).where('form', '<>', form).execute();
  const forms = { ...filing.answers, ...Object.fromEntries(rows.map((row) => [row.form, row.answers as Answers])) };
  const basis = filing.basis ? ((await currentBasis(house.db, filing)) ?? filing.basis) : null;
  return {
    ...(basis ? { basis: basis as unknown as Readonly<Record<string, unknown>> } : {}),
    applicant: applicantOf(revision.machine, filing.applicant, forms),
    forms,
    policy: revision.policy as unknown as Readonly<Record<string, unknown>>,
    occupations: house.occupations,
    industryTags: house.industryTags,
    today: shanghaiDay(now),
  };
}
