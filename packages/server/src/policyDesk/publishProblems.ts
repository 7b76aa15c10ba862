import { errorProblem, shanghaiDay, type Problem } from '@filing/filing';
import type { Migration, ProcedureSource } from '@filing/filing/revisions';
import { lintMigration } from '@filing/form-engine';
import { diffRevisions } from '@filing/revisions';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { newestRevision } from '../revisions/publishRevision.ts';
import { sourceHash, sourceOfRevision } from '../revisions/sourceText.ts';
import { checkDraft } from './checkDraft.ts';
import type { DraftRow } from './revisionDraftRow.ts';

/** How many findings or differences one refusal tells. */
const most = 50;

/** What stands against a draft being submitted or published now: another revision published meanwhile, a day gone by, nothing changed, anything wrong. */
export async function publishProblems(house: House, trx: DatabaseTransaction, row: DraftRow, now: Date): Promise<readonly Problem[]> {
  const newest = await newestRevision(trx, row.procedure);
  if (newest > row.newest) return [await outdatedProblem(trx, row, newest)];
  const source = JSON.parse(row.source) as ProcedureSource;
  const base = await sourceOfRevision(trx, row.procedure, row.base);
  const findings = await checkDraft(house, trx, { procedure: row.procedure, base: row.base, source }, now);
  const wrong = findings.filter(({ severity }) => severity === 'error');
  const today = shanghaiDay(now);
  return [
    ...(row.effective_from !== null && row.effective_from < today ? [errorProblem('rule', 'effectiveFrom', `施行日期 ${row.effective_from} 已过（今天是 ${today}），请改为今天或以后的日期，或选择核准后即时施行。`, null, { day: row.effective_from, today })] : []),
    ...(base && sourceHash(source) === sourceHash(base) ? [errorProblem('rule', 'source', '草稿与现行版本没有任何不同，无需发布。')] : []),
    ...(JSON.parse(row.migrations) as readonly Migration[]).flatMap((migration, index) => lintMigration(migration).slice(0, most).map(({ path, message }) => errorProblem('rule', `migrations.${index}.${path}`, message))),
    ...wrong.slice(0, most).map(({ part, at, path, message }) => errorProblem('rule', [`source/${part}`, at, path].filter((each) => each !== '').join('/'), message)),
    ...(wrong.length > most ? [errorProblem('too-many-problems', 'source', `另有 ${wrong.length - most} 处错误，请先更正以上各处。`, null, { count: wrong.length - most })] : []),
  ];
}

async function outdatedProblem(trx: DatabaseTransaction, { procedure, newest: seen }: DraftRow, newest: number): Promise<Problem> {
  const [before, after] = [await sourceOfRevision(trx, procedure, seen), await sourceOfRevision(trx, procedure, newest)];
  const told = before && after ? diffRevisions(before, after).map(({ message }) => message.replace(/[。；]$/, '')) : [];
  const changes = told.length === 0 ? '' : `其改动：${told.slice(0, 5).join('；')}${told.length > 5 ? `；等共 ${told.length} 处` : ''}。`;
  return errorProblem('revision.stale', 'base', `草稿开始之后又发布了第 ${newest} 版，直接发布会丢掉它的改动。${changes}请从现行版本新建一份修订，把您的修改带过去，再提交。`, null, { newest, seen });
}
