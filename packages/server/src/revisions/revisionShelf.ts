import type { FlowDefinition, WorkingCalendar } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { inForceAt, readPublications, type Publication } from './publication.ts';
import { contentOf, keepContent, keepText, readyRevision, type Revision } from './revisionContent.ts';
import { contentHash } from './revisionHash.ts';
import { sourceOfRevision } from './sourceText.ts';

export type { Revision } from './revisionContent.ts';

/** The revisions of all procedures: those in force now or to come, and those that running filings were born under. */
export interface RevisionShelf {
  /** The revision of a procedure in force at an instant; undefined when there is no such procedure. */
  current(procedure: string, at: Date): Revision | undefined;
  /** What was published of a procedure, in the order of coming into force. */
  publications(procedure: string): readonly Publication[];
  /** Every flow a procedure ever had, for what concerns running filings whatever they were born under. */
  flows(procedure: string): readonly FlowDefinition[];
  /** A published revision with today's calendar; undefined when there is no such number. */
  published(db: Database, procedure: string, number: number): Promise<Revision | undefined>;
  /** The publication a hash stands for, of those in force at an instant the last; null where nobody noted it. */
  publicationOf(db: Database, hash: string, at: Date): Promise<Publication | null>;
  /** Takes over what any node published meanwhile. */
  refresh(db: Database): Promise<void>;
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

/** A publication made ready for filings to be born under. */
interface Standing extends Publication {
  readonly flow: FlowDefinition;
  /** Under today's calendar; null for one that was out of force before this node began. */
  readonly revision: Revision | null;
}

/** Serves published revisions from memory, each stored under its content hash with today's calendar. `at`: the instant the node begins; what was out of force by then is only made ready when it is asked for. */
export async function openRevisionShelf(db: Database, names: readonly string[], calendar: WorkingCalendar, at: Date): Promise<RevisionShelf> {
  const shelf = new Map<string, Revision>();
  const calendars = new Map<string, WorkingCalendar>();
  const numbers = new Map<string, readonly { readonly procedure: string; readonly number: number }[]>();
  let standing = new Map<string, readonly Standing[]>();
  let flows = new Map<string, readonly FlowDefinition[]>();
  let calendarToday = calendar;
  let calendarHash = '';

  const made = async (connection: Database, { procedure, number }: Publication, under: WorkingCalendar): Promise<Revision> => {
    const source = await sourceOfRevision(connection, procedure, number);
    if (!source) throw new Error(`the database has lost revision ${number} of ${procedure}`);
    const kept = await keepContent(connection, number, source, under);
    const revision = shelf.get(kept.hash) ?? readyRevision(kept.hash, kept.content);
    shelf.set(revision.hash, revision);
    numbers.delete(revision.hash);
    return revision;
  };

  const stand = (publications: readonly Standing[]) => {
    standing = Map.groupBy(publications, ({ procedure }) => procedure);
    flows = new Map([...standing].map(([procedure, each]) => [procedure, [...new Map(each.map(({ flow }) => [JSON.stringify(flow), flow])).values()]]));
  };

  let line: Promise<unknown> = Promise.resolve();
  /** One after the other, so that none overwrites what another has just found. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  };

  const refresh: RevisionShelf['refresh'] = (connection) => inLine(async () => {
    const published = await readPublications(connection, names);
    const known = new Map([...standing.values()].flat().map((each) => [`${each.procedure} ${each.number}`, each]));
    if (published.every(({ procedure, number }) => known.has(`${procedure} ${number}`))) return;
    const first = new Map(names.map((name) => [name, inForceAt(published.filter(({ procedure }) => procedure === name), at)?.effectiveFrom ?? at]));
    const next: Standing[] = [];
    for (const publication of published) {
      const before = known.get(`${publication.procedure} ${publication.number}`);
      const over = publication.effectiveFrom < (first.get(publication.procedure) ?? at);
      const revision = before || over ? null : await made(connection, publication, calendarToday);
      next.push(before ?? { ...publication, revision, flow: revision?.flow ?? (await flowOf(connection, publication)) });
    }
    stand(next);
  });

  const adoptCalendar: RevisionShelf['adoptCalendar'] = (connection, adopted) => inLine(async () => {
    const text = JSON.stringify(adopted);
    const hash = contentHash(text);
    await keepText(connection, hash, 'calendar', text);
    const all = [...standing.values()].flat();
    const next: Standing[] = [];
    for (const each of all) next.push(each.revision ? { ...each, revision: await made(connection, each, adopted) } : each);
    stand(next);
    calendars.set(hash, adopted);
    calendarToday = adopted;
    calendarHash = hash;
  });

  await adoptCalendar(db, calendar);
  await refresh(db);
  const publications: RevisionShelf['publications'] = (procedure) => standing.get(procedure) ?? [];
  return {
    procedures: names.toSorted(),
    current: (procedure, instant) => {
      const known = (standing.get(procedure) ?? []).filter(({ revision }) => revision !== null);
      return (inForceAt(known, instant) ?? known[0])?.revision ?? undefined;
    },
    publications,
    flows: (procedure) => flows.get(procedure) ?? [],
    published: async (connection, procedure, number) => {
      const found = (standing.get(procedure) ?? []).find((each) => each.number === number);
      return found && (found.revision ?? (await made(connection, found, calendarToday)));
    },
    publicationOf: async (connection, hash, instant) => {
      const known = numbers.get(hash) ?? (await connection.selectFrom('revision_contents').select(['procedure', 'number']).where('hash', '=', hash).execute());
      if (known.length > 0) numbers.set(hash, known);
      const found = known.flatMap(({ procedure, number }) => publications(procedure).find((each) => each.number === number) ?? []).toSorted((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime() || a.number - b.number);
      return inForceAt(found, instant) ?? found[0] ?? null;
    },
    refresh,
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
      const revision = readyRevision(hash, await contentOf(connection, hash));
      shelf.set(hash, revision);
      return revision;
    },
  };
}

async function flowOf(db: Database, { procedure, number }: Publication): Promise<FlowDefinition> {
  const source = await sourceOfRevision(db, procedure, number);
  if (!source) throw new Error(`the database has lost revision ${number} of ${procedure}`);
  return source.flow;
}
