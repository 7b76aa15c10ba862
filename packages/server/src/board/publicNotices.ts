import { sql } from 'kysely';
import { registeredProjects } from '@filing/flow-runtime';
import type { PublicNotice } from '@filing/filing';
import { viewDeadline } from '../filings/viewDeadline.ts';
import type { House } from '../filings/house.ts';
import { isId } from '../filings/loadFiling.ts';
import { stateOf } from '../filings/stateOf.ts';
import type { Aggregate } from '../database/tables.ts';

const newest = 200;

interface NoticeRow {
  readonly id: string;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly aggregate: Aggregate;
  readonly revision: string;
}

async function publish(house: House, row: NoticeRow): Promise<PublicNotice> {
  const revision = await house.shelf.get(house.db, row.revision);
  const { flow, policy } = revision;
  const filing = { ...row.aggregate, events: [] };
  const { applicant, notice, deadlines } = filing;
  const since = notice?.from ?? row.opened_at.toISOString();
  const running = deadlines.find((deadline) => deadline.startedAt === since) ?? deadlines.findLast((deadline) => deadline.status === 'running' || deadline.status === 'paused');
  const takes = stateOf(revision, row.aggregate.state)?.actions.object?.some((rule) => rule.office === 'public') ?? false;
  const over = running?.status === 'running' && !running.provisional && Date.parse(running.at) < (await house.clock.now(house.db)).getTime();
  const open = row.closed_at === null && takes && !over;
  return {
    id: row.id, procedureTitle: flow.title, procedureTitleEn: flow.titleEn, notice: flow.notice, body: applicant.org, uscc: applicant.uscc, projects: registeredProjects(revision.machine, filing),
    from: since, deadline: running ? viewDeadline(policy, running) : null, open,
  };
}

function noticeRows(house: House) {
  return house.db.selectFrom('notices').innerJoin('filings', 'filings.id', 'notices.filing').select(['notices.id', 'notices.opened_at', 'notices.closed_at', 'filings.revision', sql<Aggregate>`filings.aggregate - 'answers' - 'previousAnswers'`.as('aggregate')]);
}

/** The newest 200 notices as anyone may read them. */
export async function listNotices(house: House): Promise<readonly PublicNotice[]> {
  const rows = await noticeRows(house).orderBy('notices.opened_at', 'desc').limit(newest).execute();
  return Promise.all(rows.map((row) => publish(house, row)));
}

/** One notice, or null. */
export async function findNotice(house: House, id: string): Promise<PublicNotice | null> {
  const row = isId(id) ? await noticeRows(house).where('notices.id', '=', id).executeTakeFirst() : undefined;
  return row ? publish(house, row) : null;
}

/** The filing a notice is about; never told outside. */
export async function filingOfNotice(house: House, id: string): Promise<string | null> {
  const row = isId(id) ? await house.db.selectFrom('notices').select('filing').where('id', '=', id).executeTakeFirst() : undefined;
  return row?.filing ?? null;
}
