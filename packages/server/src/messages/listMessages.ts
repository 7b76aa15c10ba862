import { sql } from 'kysely';
import { shanghaiInstant, type Actor, type Message } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { keptFrom } from '../filings/keptFrom.ts';

const day = 86_400_000;
/** How long a message is shown, in milliseconds. */
const shownFor = 90 * day;
const most = 100;

/** The deadline no longer runs; what was owed is handed in. */
const settled = sql<boolean>`case m.content->>'kind'
  when 'deadline' then not exists (select from filings f, jsonb_array_elements(f.aggregate->'deadlines') d where f.id = (m.content->>'filing')::uuid and d->>'name' = m.content->>'deadline' and d->>'status' = 'running')
  else exists (select from filings f where f.procedure = m.content->>'procedure' and f.aggregate->'basis'->>'number' = m.content->>'registration' and f.aggregate->>'duty' = m.content->>'due' and f.tag not in ('draft', 'withdrawn', 'rejected', 'lapsed')) end`;

function orgsOf({ org }: Actor): readonly string[] {
  return [...new Set([org ?? '', ''])];
}

/** The newest hundred messages of the last 90 days for whom the person acts, but for filings that are kept from them, and how many of them this person has not read and still matter. */
export async function listMessages(house: House, actor: Actor, now: Date): Promise<{ readonly items: readonly Message[]; readonly unread: number }> {
  const away = keptFrom(house, actor);
  const rows = await house.db
    .selectFrom('messages as m')
    .select(['m.id', 'm.content', 'm.at', sql<boolean>`exists (select from message_reads r where r.message = m.id and r.reader = ${actor.id})`.as('read'), settled.as('settled')])
    .where('m.office', '=', actor.office).where('m.org', 'in', orgsOf(actor)).where('m.at', '>', new Date(now.getTime() - shownFor))
    .$if(away !== null, (query) => query.where(sql<boolean>`not exists (select from filings where filings.id = (m.content->>'filing')::uuid and ${away ?? sql`false`})`))
    .orderBy('m.at', 'desc').orderBy('m.id', 'desc').limit(most).execute();
  const items = rows.map(({ id, at, content, ...marks }) => ({ ...content, id: String(id), at: shanghaiInstant(at), ...marks }));
  return { items, unread: items.filter((item) => !item.read && !item.settled).length };
}

/** Notes that a person has read messages of theirs; others' are left alone, twice is as once. */
export async function readMessages(db: Database, actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    insert into message_reads (message, reader, at)
    select m.id, ${actor.id}, ${now} from messages m where m.id = any(${[...ids]}::bigint[]) and m.office = ${actor.office} and m.org = any(${[...orgsOf(actor)]}::text[])
    on conflict do nothing`.execute(db);
}
