import { sql } from 'kysely';
import { errorProblem, type Problem, type Registration } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { loadDuties } from './loadDuties.ts';

/** The due day a new filing is for: the one named, or the oldest nobody began anything for; null where the procedure owes nothing, or nothing is left. One filing a day: the transaction holds the registration's duties until it ends. */
export async function chooseDuty(house: House, trx: DatabaseTransaction, { flow, policy }: Revision, basis: Registration | null, wanted: string | undefined, now: Date): Promise<{ readonly duty: string | null } | { readonly problems: readonly Problem[] }> {
  if (!policy.duty || !basis) return wanted === undefined ? { duty: null } : { problems: [errorProblem('duty.unknown', 'duty', '本事项没有定期报送的要求，请去掉应报日期后再试。', null, { due: wanted })] };
  await sql`select pg_advisory_xact_lock(hashtextextended(${`duty|${flow.procedure}|${basis.number}`}::text, 0))`.execute(trx);
  const owed = (await loadDuties(house, trx, now, { procedure: flow.procedure, registration: basis.number })).map(({ duty }) => duty);
  if (wanted === undefined) return { duty: owed.find(({ filing }) => filing === null)?.due ?? null };
  const named = owed.find(({ due }) => due === wanted);
  if (!named) return { problems: [errorProblem('duty.unknown', 'duty', `${wanted} 不是备案 ${basis.number} 现在的应报日期，请在“应报事项”中选择。`, policy.duty.clause, { due: wanted, number: basis.number })] };
  if (named.filing) return { problems: [errorProblem('duty.begun', 'duty', `${wanted} 的报送已经有办件，请在“我的办件”中继续办理。`, policy.duty.clause, { due: wanted, filing: named.filing })] };
  return { duty: named.due };
}
