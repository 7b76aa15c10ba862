import { sql } from 'kysely';
import { shanghaiInstant, type Actor, type Message } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';

const day = 86_400_000;
/** How long a message is shown, in milliseconds. */
const shownFor = 90 * day;
const most = 100;

function orgsOf({ org }: Actor): readonly string[] {
  return [...new Set([org ?? '', ''])];
}

/** The newest hundred messages of the last 90 days for whom the person acts, and how many of them this person has not read. */
export async function listMessages(db: Database, actor: Actor, now: Date): Promise<{ readonly items: readonly Message[]; readonly unread: number }> {
  const rows = await db
    .selectFrom('messages as m')
    .select(['m.id', 'm.content', 'm.at', sql<boolean>`exists (select from message_reads r where r.message = m.id and r.reader = ${actor.id})`.as('read')])
    .where('m.office', '=', actor.office).where('m.org', 'in', orgsOf(actor)).where('m.at', '>', new Date(now.getTime() - shownFor))
    .orderBy('m.at', 'desc').orderBy('m.id', 'desc').limit(most).execute();
  const items = rows.map(({ id, content, at, read }) => ({ ...content, id: String(id), at: shanghaiInstant(at), read }));
  return { items, unread: items.filter(({ read }) => !read).length };
}

/** Notes that a person has read messages of theirs; others' are left alone, twice is as once. */
export async function readMessages(db: Database, actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    insert into message_reads (message, reader, at)
    select m.id, ${actor.id}, ${now} from messages m where m.id = any(${[...ids]}::bigint[]) and m.office = ${actor.office} and m.org = any(${[...orgsOf(actor)]}::text[])
    on conflict do nothing`.execute(db);
}
