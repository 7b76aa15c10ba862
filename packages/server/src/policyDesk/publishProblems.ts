import { addMonths, errorProblem, shanghaiDay, startOfDay, type Problem, type WorkingCalendar } from '@filing/filing';
import type { Migration, ProcedureSource } from '@filing/filing/revisions';
import { lintMigration } from '@filing/form-engine';
import { diffRevisions, opensAnswers } from '@filing/revisions';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { inForceAt, readPublications } from '../revisions/publication.ts';
import { trialRevision } from '../revisions/revisionContent.ts';
import { sourceHash, sourceOfRevision } from '../revisions/sourceText.ts';
import { checkDraft } from './checkDraft.ts';
import type { DraftRow } from './revisionDraftRow.ts';

/** How many findings or differences one refusal tells. */
const most = 50;
/** How many months ahead a day of coming into force may lie. */
const furthest = 60;

/** What stands against a draft being submitted or published now: another revision published or come into force meanwhile, a day gone by, nothing changed, anything wrong. */
export async function publishProblems(house: House, trx: DatabaseTransaction, row: DraftRow, now: Date): Promise<readonly Problem[]> {
  const publications = await readPublications(trx, [row.procedure]);
  const newest = Math.max(...publications.map(({ number }) => number));
  if (newest > row.newest) return [await outdatedProblem(trx, row, { seen: row.newest, newest, happened: `又发布了第 ${newest} 版` })];
  // One published before, and come into force since, was not what the draft began with either.
  const inForce = inForceAt(publications, now)?.number ?? row.base;
  if (inForce !== row.base) return [await outdatedProblem(trx, row, { seen: row.base, newest: inForce, happened: `第 ${inForce} 版已经施行` })];
  const source = JSON.parse(row.source) as ProcedureSource;
  const day = row.effective_from === null ? now : startOfDay(row.effective_from);
  const base = await sourceOfRevision(trx, row.procedure, row.base);
  const follows = await sourceOfRevision(trx, row.procedure, inForceAt(publications, day > now ? day : now)?.number ?? row.base);
  const findings = await checkDraft(house, trx, { procedure: row.procedure, base: row.base, source }, now);
  const wrong = findings.filter(({ severity }) => severity === 'error');
  const today = shanghaiDay(now);
  return [
    ...(row.effective_from !== null && row.effective_from < today ? [errorProblem('rule', 'effectiveFrom', `施行日期 ${row.effective_from} 已过（今天是 ${today}），请改为今天或以后的日期，或选择核准后即时施行。`, null, { day: row.effective_from, today })] : []),
    ...(row.effective_from !== null && row.effective_from > addMonths(today, furthest) ? [errorProblem('rule', 'effectiveFrom', `施行日期 ${row.effective_from} 在 ${furthest / 12} 年以后，请核对年份。`, null, { day: row.effective_from, today })] : []),
    ...(follows && sourceHash(source) === sourceHash(follows) ? [errorProblem('rule', 'source', '草稿与它施行之前的版本没有任何不同，无需发布。')] : []),
    ...(JSON.parse(row.migrations) as readonly Migration[]).flatMap((migration, index) => lintMigration(migration).slice(0, most).map(({ path, message }) => errorProblem('rule', `migrations.${index}.${path}`, message))),
    ...(base && wrong.length === 0 ? openings(base, source, JSON.parse(row.migrations) as readonly Migration[], house.shelf.calendarToday) : []),
    ...wrong.slice(0, most).map(({ part, at, path, message }) => errorProblem('rule', [`source/${part}`, at, path].filter((each) => each !== '').join('/'), message)),
    ...(wrong.length > most ? [errorProblem('too-many-problems', 'source', `另有 ${wrong.length - most} 处错误，请先更正以上各处。`, null, { count: wrong.length - most })] : []),
  ];
}

/** Steps that would carry answers that are masked or withheld to where more people read them. */
function openings(base: ProcedureSource, source: ProcedureSource, migrations: readonly Migration[], calendar: WorkingCalendar): readonly Problem[] {
  if (migrations.some((migration) => lintMigration(migration).length > 0)) return [];
  const steps = migrations.flatMap(({ form, steps: own }, index) => own.map((step, at) => ({ form, step, path: `migrations.${index}.steps.${at}` })));
  if (steps.length === 0) return [];
  const [before, after] = [trialRevision(base, calendar), trialRevision(source, calendar)];
  return steps.flatMap(({ form, step, path }) => {
    if (step.step !== 'rename' && step.step !== 'split') return [];
    const around = step.from.includes('.') ? `${step.from.slice(0, step.from.lastIndexOf('.'))}.` : '';
    const into = step.step === 'rename' ? [step.to] : step.into.map((name) => `${around}${name}`);
    return into.some((to) => opensAnswers(before, step.from, after, to, form)) ? [errorProblem('rule', path, `已填的 ${step.from} 原来遮盖或不公开，不能迁移到更多人看得到的地方；请让新的一项同样遮盖、同样不公开，或不迁移。`)] : [];
  }).slice(0, most);
}

async function outdatedProblem(trx: DatabaseTransaction, { procedure }: DraftRow, { seen, newest, happened }: { readonly seen: number; readonly newest: number; readonly happened: string }): Promise<Problem> {
  const [before, after] = [await sourceOfRevision(trx, procedure, seen), await sourceOfRevision(trx, procedure, newest)];
  const told = before && after ? diffRevisions(before, after).map(({ message }) => message.replace(/[。；]$/, '')) : [];
  const changes = told.length === 0 ? '' : `其改动：${told.slice(0, 5).join('；')}${told.length > 5 ? `；等共 ${told.length} 处` : ''}。`;
  return errorProblem('revision.stale', 'base', `草稿开始之后${happened}，直接发布会丢掉它的改动。${changes}请从现行版本新建一份修订，把您的修改带过去，再提交。`, null, { newest, seen });
}
