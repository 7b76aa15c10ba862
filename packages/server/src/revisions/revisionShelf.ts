import { createFlow, type Flow } from '@filing/flow-runtime';
import type { Procedure, WorkingCalendar } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { contentHash, revisionOf, type RevisionContent } from './revisionHash.ts';

/** A revision made ready to work with. */
export interface Revision extends RevisionContent {
  readonly hash: string;
  readonly machine: Flow;
}

/** The revisions of all procedures: today's, and those that running filings were born under. */
export interface RevisionShelf {
  /** Today's revision of a procedure; undefined when there is no such procedure. */
  current(procedure: string): Revision | undefined;
  /** Names of today's procedures, sorted. */
  readonly procedures: readonly string[];
  /** Today's calendar. */
  readonly calendarToday: WorkingCalendar;
  /** Its hash. */
  readonly calendarHash: string;
  /** Makes a calendar today's: filings begun from now on are born under it. */
  adoptCalendar(db: Database, calendar: WorkingCalendar): Promise<void>;
  /** The calendar of a hash; throws when the database has lost it. */
  calendar(db: Database, hash: string): Promise<WorkingCalendar>;
  /** The revision a filing was born under; throws when the database has lost it. */
  get(db: Database, hash: string): Promise<Revision>;
}

function ready(hash: string, content: string): Revision {
  const read = JSON.parse(content) as RevisionContent;
  return { ...read, hash, machine: createFlow({ flow: read.flow, policy: read.policy, forms: read.forms }) };
}

async function store(db: Database, hash: string, procedure: string, content: string): Promise<void> {
  await db.insertInto('revisions').values({ hash, procedure, content }).onConflict((conflict) => conflict.doNothing()).execute();
}

async function contentOf(db: Database, hash: string): Promise<string> {
  return (await db.selectFrom('revisions').select('content').where('hash', '=', hash).executeTakeFirstOrThrow()).content;
}

/** Stores today's procedures under their content hash and serves them from memory. */
export async function openRevisionShelf(db: Database, procedures: readonly Procedure[], calendar: WorkingCalendar): Promise<RevisionShelf> {
  const shelf = new Map<string, Revision>();
  const today = new Map<string, Revision>();
  const calendars = new Map<string, WorkingCalendar>();
  let calendarToday = calendar;
  let calendarHash = '';
  const adoptCalendar: RevisionShelf['adoptCalendar'] = async (connection, adopted) => {
    const text = JSON.stringify(adopted);
    const adoptedHash = contentHash(text);
    await store(connection, adoptedHash, 'calendar', text);
    const revisions = procedures.map((procedure) => ({ procedure, ...revisionOf(procedure, adopted) }));
    for (const { procedure, hash, content } of revisions) await store(connection, hash, procedure.name, content);
    for (const { procedure, hash, content } of revisions) {
      const revision = shelf.get(hash) ?? ready(hash, content);
      shelf.set(hash, revision);
      today.set(procedure.name, revision);
    }
    calendars.set(adoptedHash, adopted);
    calendarToday = adopted;
    calendarHash = adoptedHash;
  };
  await adoptCalendar(db, calendar);
  return {
    procedures: [...today.keys()].toSorted(),
    current: (procedure) => today.get(procedure),
    get calendarToday() { return calendarToday; },
    get calendarHash() { return calendarHash; },
    adoptCalendar,
    calendar: async (connection, hash) => {
      const known = calendars.get(hash);
      if (known) return known;
      const read = JSON.parse(await contentOf(connection, hash)) as WorkingCalendar;
      calendars.set(hash, read);
      return read;
    },
    get: async (connection, hash) => {
      const known = shelf.get(hash);
      if (known) return known;
      const revision = ready(hash, await contentOf(connection, hash));
      shelf.set(hash, revision);
      return revision;
    },
  };
}
