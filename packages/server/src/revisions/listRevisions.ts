import { sql } from 'kysely';
import { shanghaiInstant } from '@filing/filing';
import type { PublishedRevision } from '@filing/filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { inForceAt, type Publication } from './publication.ts';

/** The published revisions of a procedure, the newest number first, with how many filings run under each. */
export async function listRevisions(house: House, procedure: string, now: Date): Promise<readonly PublishedRevision[]> {
  const publications = house.shelf.publications(procedure);
  const running = await countRunning(house.db, procedure, house.shelf.flows(procedure).flatMap(({ machine }) => Object.entries(machine.states)).flatMap(([name, { type }]) => (type === 'final' ? [name] : [])));
  const current = inForceAt(publications, now) ?? publications[0];
  const shown = publications.toSorted((a, b) => b.number - a.number);
  return Promise.all(shown.map((each) => described(house, each, { inForce: each === current, running: running.get(each.number) ?? 0 })));
}

async function described(house: House, each: Publication, more: Pick<PublishedRevision, 'inForce' | 'running'>): Promise<PublishedRevision> {
  const revision = await house.shelf.published(house.db, each.procedure, each.number);
  if (!revision) throw new Error(`there is no revision ${each.number} of ${each.procedure}`);
  const { procedure, number, title, author, approver } = each;
  return { procedure, number, title, hash: revision.hash, effectiveFrom: shanghaiInstant(each.effectiveFrom), publishedAt: shanghaiInstant(each.publishedAt), author, approver, ...more };
}

/** How many filings that have not ended run under each number. Where several numbers have one content, those count under the last that was in force when they were begun or moved. */
async function countRunning(db: Database, procedure: string, ends: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ readonly number: number; readonly count: number }>`
    select n.number, count(*)::int as count from filings f, lateral (
      select c.number from revision_contents c join published_revisions p using (procedure, number)
      where c.hash = f.revision and c.procedure = f.procedure
      order by p.effective_from <= coalesce((f.aggregate->'migrations'->-1->>'at')::timestamptz, f.created_at) desc, case when p.effective_from <= coalesce((f.aggregate->'migrations'->-1->>'at')::timestamptz, f.created_at) then p.effective_from end desc nulls last, p.number desc limit 1) n
    where f.procedure = ${procedure} and not f.state = any(${[...ends]}::text[]) group by n.number`.execute(db);
  return new Map(rows.map(({ number, count }) => [number, count]));
}
