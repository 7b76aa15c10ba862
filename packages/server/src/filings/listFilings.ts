import { sql } from 'kysely';
import type { Aggregate } from '../database/tables.ts';
import type { Actor, FilingSummary, StatusTag } from '@filing/filing';
import { officeKey } from './countFiling.ts';
import type { House } from './house.ts';
import { keptFrom } from './keptFrom.ts';
import { partStates } from './partStates.ts';
import { summariseFiling } from './summariseFiling.ts';

/** Which list: waiting for this office, handled by this person (an applicant: their organisation's), or ever reached by this office. */
export type Scope = 'tasks' | 'mine' | 'all';

/** One page of a worklist, newest first, with the whole list's counts. */
export interface FilingPage {
  readonly items: readonly FilingSummary[];
  readonly nextCursor: string | null;
  readonly counts: { readonly byTag: Readonly<Partial<Record<StatusTag, number>>>; /** Of everything that reached this office. */ readonly overdue: number };
}

/** What is wanted of a list. */
export interface Wanted {
  readonly scope: Scope;
  readonly cursor: string | null;
  readonly limit: number;
  readonly tag?: StatusTag;
  /** Only what ran past a deadline that ends nothing. */
  readonly overdue?: boolean;
  /** Part of the applicant's name or of the filing's number. */
  readonly query?: string;
}

function readCursor(cursor: string): { readonly at: Date; readonly id: string } | null {
  const match = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match?.[1] && match[2] && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(match[2]) ? { at: new Date(Number(match[1])), id: match[2] } : null;
}

/** Lists a page by key, not by offset, so that a page costs the same however deep; null when the cursor is none of ours. */
export async function listFilings(house: House, actor: Actor, wanted: Wanted): Promise<FilingPage | null> {
  const after = wanted.cursor === null ? null : readCursor(wanted.cursor);
  if (wanted.cursor !== null && (!after || Number.isNaN(after.at.getTime()))) return null;
  const parts = wanted.scope === 'tasks' ? taskQueries(house, actor) : [reachedQuery(house, actor, wanted.scope)];
  const now = await house.clock.now(house.db);
  const further = wanted.scope === 'tasks' ? furtherQueries(house, actor) : [];
  const pages = await Promise.all([...parts.map((part) => onePage(part, wanted, after, now)), ...further.map((part) => onePage(part, wanted, after, now, 'further'))]);
  const rows = pages.flat().toSorted((a, b) => b.updated_at.getTime() - a.updated_at.getTime() || (a.id < b.id ? 1 : -1));
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    items: await Promise.all(shown.map(async (row) => summariseFiling(await house.shelf.get(house.db, row.revision), { ...row.aggregate, events: [] }, { number: row.number, updatedAt: row.updated_at, now }))),
    nextCursor: rows.length > wanted.limit && last ? Buffer.from(`${last.updated_at.getTime()}_${last.id}`).toString('base64url') : null,
    counts: { byTag: await countByTag(house, actor, wanted.scope), overdue: await countOverdue(house, actor, now) },
  };
}

type Rows = ReturnType<typeof everyRow>;

function everyRow(house: House) {
  return house.db.selectFrom('filings').select(['filings.id', 'filings.number', 'filings.revision', 'filings.updated_at', sql<Aggregate>`filings.aggregate - 'answers' - 'previousAnswers' - 'projects'`.as('aggregate')]);
}

/** What the person may see at all; with `kept`, only what is kept from them. */
function allRows(house: House, actor: Actor, kept = false): Rows {
  const away = keptFrom(house, actor);
  const rows = everyRow(house);
  if (kept) return rows.where(away ?? sql<boolean>`false`);
  return away ? rows.where(sql<boolean>`not ${away}`) : rows;
}

function reachedKey(actor: Actor, scope: Scope): { readonly scope: 'all' | 'mine'; readonly key: string } {
  return scope === 'mine' && actor.office !== 'applicant' ? { scope, key: actor.id } : { scope: 'all', key: officeKey(actor.office, actor.org) };
}

function reachedQuery(house: House, actor: Actor, asked: Scope, kept = false): Rows {
  const { scope, key } = reachedKey(actor, asked);
  return allRows(house, actor, kept).where('filings.id', 'in', (where) => where.selectFrom('participants').select('filing').where('scope', '=', scope).where('key', '=', key)) as Rows;
}

/** What waits for the office itself, for nobody's organisation in particular, and what it has a part in while another office leads. */
function taskQueries(house: House, actor: Actor): readonly Rows[] {
  const own = ownQueries(house, actor);
  const part = partQuery(house, actor);
  return part ? [...own, part] : own;
}

function ownQueries(house: House, actor: Actor, kept = false): readonly Rows[] {
  return orgsOf(actor).map((org) => allRows(house, actor, kept).where('office', '=', actor.office).where('org', '=', org) as Rows);
}

/** What waits for the office beside another one that leads; read in the order of its own table. */
function furtherQueries(house: House, actor: Actor, kept = false): readonly Rows[] {
  const joined = allRows(house, actor, kept).innerJoin('further_tasks', 'further_tasks.filing', 'filings.id');
  return orgsOf(actor).map((org) => joined.where('further_tasks.office', '=', actor.office).where('further_tasks.org', '=', org) as unknown as Rows);
}

function orgsOf({ org }: Actor): readonly string[] {
  return [...new Set([org ?? '', ''])];
}

function partQuery(house: House, actor: Actor): Rows | null {
  const parts = partStates(house, actor.office);
  return parts.length === 0 ? null : (reachedQuery(house, actor, 'all').where((where) => where.or(parts.map(({ procedure, state }) => where.and({ procedure, state })))) as Rows);
}

const columns = { own: ['filings.updated_at', 'filings.id'], further: ['further_tasks.updated_at', 'further_tasks.filing'] } as const;

function onePage(query: Rows, { tag, query: words, limit, overdue }: Wanted, after: ReturnType<typeof readCursor>, now: Date, order: keyof typeof columns = 'own') {
  const [at, id] = columns[order].map((column) => sql.ref(column));
  let narrowed = query;
  if (tag) narrowed = narrowed.where('tag', '=', tag) as Rows;
  if (overdue) narrowed = narrowed.where('late_at', '<', now) as Rows;
  if (words) {
    const holding = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`;
    narrowed = narrowed.where((where) => where.or([where('applicant_name', 'ilike', holding(words)), where('filings.number', 'like', holding(words.normalize('NFKC')))])) as Rows;
  }
  if (after) narrowed = narrowed.where(sql<boolean>`(${at}, ${id}) < (${after.at}, ${after.id}::uuid)`) as Rows;
  return narrowed.orderBy(sql`${at}`, 'desc').orderBy(sql`${id}`, 'desc').limit(limit + 1).execute();
}

async function countByTag(house: House, actor: Actor, scope: Scope): Promise<FilingPage['counts']['byTag']> {
  const where = scope === 'tasks' ? { scope, keys: [...new Set([officeKey(actor.office, actor.org), officeKey(actor.office, null)])] } : { scope: reachedKey(actor, scope).scope, keys: [reachedKey(actor, scope).key] };
  const counts = await house.db.selectFrom('tag_counts').select((select) => ['tag', select.fn.sum<string>('delta').as('count')]).where('scope', '=', where.scope).where('key', 'in', where.keys).groupBy('tag').execute();
  const part = scope === 'tasks' ? partQuery(house, actor) : null;
  const more = part ? await part.clearSelect().select((select) => ['tag', select.fn.countAll<string>().as('count')]).groupBy('tag').execute() : [];
  const away = keptFrom(house, actor) ? await keptByTag(house, actor, scope) : [];
  const byTag: Partial<Record<StatusTag, number>> = {};
  for (const { tag, count } of [...counts, ...more, ...away]) byTag[tag] = (byTag[tag] ?? 0) + Number(count);
  return Object.fromEntries(Object.entries(byTag).filter(([, count]) => count !== 0));
}

/** What the running counts hold of filings kept from the person, to be taken off. */
async function keptByTag(house: House, actor: Actor, scope: Scope): Promise<readonly { readonly tag: StatusTag; readonly count: number }[]> {
  const parts = scope === 'tasks' ? [...ownQueries(house, actor, true), ...furtherQueries(house, actor, true)] : [reachedQuery(house, actor, scope, true)];
  const rows = await Promise.all(parts.map((part) => part.clearSelect().select((select) => ['tag', select.fn.countAll<string>().as('count')]).groupBy('tag').execute()));
  return rows.flat().map(({ tag, count }) => ({ tag, count: -Number(count) }));
}

async function countOverdue(house: House, actor: Actor, now: Date): Promise<number> {
  const { count } = await reachedQuery(house, actor, 'all').clearSelect().select((select) => select.fn.countAll<string>().as('count')).where('late_at', '<', now).executeTakeFirstOrThrow();
  return Number(count);
}
