import { basisProblems } from '@filing/flow-runtime';
import { errorProblem, type Applicant, type Problem, type Registration } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { basesOf } from './basesOf.ts';
import { loadRegistration } from './loadRegistration.ts';

/** The registration a new filing rests on: the one named, held until the transaction ends, or the applicant's only one in force; null where the flow rests on none. Else why it cannot begin. */
export async function chooseBasis(db: Database, { flow, machine }: Revision, applicant: Applicant, number: string | undefined, now: Date): Promise<{ readonly basis: Registration | null } | { readonly problems: readonly Problem[] }> {
  const rule = flow.basis;
  if (!rule) return number === undefined ? { basis: null } : { problems: [errorProblem('unknown-field', 'basis', '本事项不以备案为依据，请去掉备案号后再试。')] };
  const own = number === undefined && rule.holder === 'applicant' ? (await basesOf(db, rule, applicant, now)).map(({ registration }) => registration) : [];
  if (own.length > 1) return { problems: [errorProblem('basis.missing', 'basis', `有多个有效备案，请选择依据哪一个：${own.map((each) => each.number).join('、')}。`, rule.clause, { messageEn: `Please choose the registration it rests on: ${own.map((each) => each.number).join(', ')}.` })] };
  const wanted = number ?? own[0]?.number ?? (await latestOf(db, rule, applicant));
  const basis = wanted === undefined ? null : await loadRegistration(db, wanted, true);
  const problems = basisProblems(machine, applicant, basis, now);
  return problems.length > 0 || !basis ? { problems } : { basis };
}

/** The applicant's newest registration, in force or not: to say why it will not do. */
async function latestOf(db: Database, { procedures, holder }: NonNullable<Revision['flow']['basis']>, { uscc }: Applicant): Promise<string | undefined> {
  if (holder !== 'applicant') return undefined;
  const row = await db.selectFrom('registrations').select('number').where('uscc', '=', uscc).where('procedure', 'in', [...procedures]).where('supplements', '=', false).where('published', '=', true).orderBy('number', 'desc').executeTakeFirst();
  return row?.number;
}
