import { sql } from 'kysely';
import { certifiedRows } from '@filing/flow-runtime';
import { errorProblem, type Filing, type FilingEvent, type FlowDefinition, type Problem } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { LoadedFiling } from '../filings/loadFiling.ts';

const most = 1_000;

/** The same for an act that hands in the rows certificates will be given for, so that the school hears of it and not the office that issues; nothing is asked for any other act. */
export async function repeatedIn(db: Database, { revision }: Pick<LoadedFiling, 'revision'>, filing: Filing, { answers }: FilingEvent): Promise<readonly Problem[]> {
  const rule = revision.flow.certificates;
  return rule && answers && Object.hasOwn(answers, rule.form) ? certifiedBefore(db, revision.flow, filing) : [];
}

/** Refuses rows whose person has a certificate for the occupation and level under the registration already; at most 1,000 of them. Other filings' certificates only. */
export async function certifiedBefore(db: Database, { certificates: rule }: FlowDefinition, filing: Pick<Filing, 'id' | 'answers' | 'basis' | 'registration'>): Promise<readonly Problem[]> {
  const under = filing.basis ?? filing.registration;
  if (!rule || !under) return [];
  const rows = certifiedRows(rule, filing);
  const asked = rows.map(({ document, occupationCode, level }, index) => ({ index, document, code: occupationCode, level }));
  const { rows: found } = await sql<{ index: number; number: string }>`
    select asked.index, c.number from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(index int, document text, code text, level text)
    join certificates c on c.registration = ${under.number} and c.document = asked.document and c.document <> '' and c.occupation_code = asked.code and c.level = asked.level
    where c.filing <> ${filing.id}::uuid order by asked.index limit ${most}`.execute(db);
  return found.flatMap(({ index, number }) => {
    const row = rows[index];
    return row ? [errorProblem('certificate.repeated', `${row.path}.${rule.fields.document}`, `第 ${row.row} 行的人员已有同一职业（工种）、等级的证书（${number}），不能重复发证，请更正或删去此行。`, rule.clause, { row: row.row, number })] : [];
  });
}
