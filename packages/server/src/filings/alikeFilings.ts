import { sql } from 'kysely';
import { likenessOf, type Likeness } from '@filing/flow-runtime';
import { errorProblem, type AnswersByForm, type Filing, type FilingEvent, type Problem, type Registration } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { LoadedFiling } from './loadFiling.ts';

const ended = ['rejected', 'lapsed', 'withdrawn', 'closed'];

/** The problem of handing in what another standing filing of the procedure has handed in already (`unique` of the flow); two who do so at once wait for each other, so that one of them meets it. */
export async function alikeProblems(db: Database, { revision }: Pick<LoadedFiling, 'revision'>, filing: Filing, { answers }: FilingEvent): Promise<readonly Problem[]> {
  const { unique } = revision.flow;
  const likeness = answers ? likenessOf(revision.machine, filing.answers) : null;
  if (!unique || !likeness || likeness.same === null) return [];
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([filing.procedure, likeness.near])}, 0))`.execute(db);
  const other = await firstAlike(db, filing, likeness, ({ answers: each }) => likenessOf(revision.machine, each)?.same === likeness.same);
  if (!other) return [];
  const { registration } = other;
  const known = registration?.publishedAt ? { body: registration.body, number: registration.number } : {};
  const whose = registration?.publishedAt ? `已有：${registration.body}（${registration.number}）。` : '';
  return [errorProblem('filing.alike', unique.same[0] ?? '', `${unique.message}${whose}`, unique.clause, { messageEn: unique.messageEn, ...known })];
}

/** The published registrations in force of filings alike to these answers, newest first; undefined where the procedure knows no likeness. */
export async function alikeRegistrations(db: Database, { revision, filing }: Pick<LoadedFiling, 'revision' | 'filing'>, answers: AnswersByForm): Promise<readonly Registration[] | undefined> {
  if (!revision.flow.unique) return undefined;
  const likeness = likenessOf(revision.machine, answers);
  const others = likeness ? await alikeTo(db, filing, likeness) : [];
  return others.flatMap(({ registration }) => (registration?.publishedAt && registration.state !== 'removed' ? [registration] : []));
}

interface Near {
  readonly id: string;
  readonly answers: AnswersByForm;
  readonly registration: Registration | null;
}

const atOnce = 200;

/** The first of all filings near this one that is the same; read in pages, for there may be any number. */
async function firstAlike(db: Database, filing: Filing, likeness: Likeness, isSame: (near: Near) => boolean): Promise<Near | undefined> {
  let page: readonly Near[] = [];
  do {
    const last = page.at(-1)?.id;
    page = await nearTo(db, filing, likeness).$if(last !== undefined, (query) => query.where('id', '>', last ?? '')).orderBy('id').execute();
    const same = page.find(isSame);
    if (same) return same;
  } while (page.length === atOnce);
  return undefined;
}

async function alikeTo(db: Database, filing: Filing, likeness: Likeness): Promise<readonly Near[]> {
  return nearTo(db, filing, likeness).orderBy('updated_at', 'desc').execute();
}

function nearTo(db: Database, { id, procedure }: Filing, { near }: Likeness) {
  const standing = db.selectFrom('filings').select(['id', sql<AnswersByForm>`aggregate -> 'answers'`.as('answers'), sql<Registration | null>`aggregate -> 'registration'`.as('registration')]);
  return near.reduce((query, [field, value]) => {
    const [form = '', path = ''] = field.split('/');
    return query.where(sql`aggregate #>> ${['answers', form, ...path.split('.')]}::text[]`, '=', value);
  }, standing.where('procedure', '=', procedure).where('id', '<>', id).where('tag', 'not in', ended as never)).limit(atOnce);
}
