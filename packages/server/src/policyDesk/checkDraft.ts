import { shanghaiDay } from '@filing/filing';
import type { ProcedureSource, RevisionFinding } from '@filing/filing/revisions';
import { checkRevision } from '@filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { trialRevision } from '../revisions/revisionContent.ts';
import { sourceOfRevision } from '../revisions/sourceText.ts';

/** Everything wrong with a source that is to follow a published revision. Never throws: what no check foresaw is a finding too. */
export async function checkDraft(house: House, db: Database, { procedure, base, source }: { readonly procedure: string; readonly base: number; readonly source: ProcedureSource }, now: Date): Promise<readonly RevisionFinding[]> {
  const before = await sourceOfRevision(db, procedure, base);
  const { clauses, occupations, shelf } = house;
  try {
    const findings = checkRevision(source, { ...(clauses.length > 0 ? { clauses } : {}), occupations, today: shanghaiDay(now), ...(before ? { base: before } : {}), procedures: new Set(shelf.procedures) });
    return findings.some(({ severity }) => severity === 'error') ? findings : [...findings, ...unbuildable(house, source)];
  } catch (error) {
    house.log.warn({ err: error, procedure }, 'a draft could not be checked');
    return [fault('草稿无法检查：内容的结构不完整或过于复杂，请从上一版重新修改。', 'The draft cannot be checked: something in it is incomplete or too complex. Begin again from the revision before.')];
  }
}

/** What stands against filings being born under the source: its forms put together, its flow as a machine. */
function unbuildable({ calendar }: House, source: ProcedureSource): readonly RevisionFinding[] {
  try {
    trialRevision(source, calendar);
    return [];
  } catch (error) {
    const why = (error as Error).message;
    return [fault(`草稿无法投入使用：${why}`, `The draft cannot be put to use: ${why}`)];
  }
}

function fault(message: string, messageEn: string): RevisionFinding {
  return { severity: 'error', part: 'flow', at: '', path: '', message, messageEn };
}
