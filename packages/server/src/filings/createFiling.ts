import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { errorProblem, shanghaiInstant, type Actor, type Applicant, type Problem } from '@filing/filing';
import { startFiling } from '@filing/flow-runtime';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { chooseDuty } from '../duties/chooseDuty.ts';
import { transact } from '../database/pipeline.ts';
import { chainRoot, type ChainLink } from './chainLink.ts';
import { chainRows } from './chainRows.ts';
import type { House } from './house.ts';
import { recallAnswer, type Asked } from './idempotency.ts';
import { reachedBy } from './reachedBy.ts';
import { standingOf } from './standing.ts';
import { chooseBasis } from '../registrations/chooseBasis.ts';
import { queueWebhooks } from '../webhooks/queueWebhooks.ts';
import { writeProgress } from './writeProgress.ts';

/** Starts a filing of a procedure for the organisation the host vouches for, resting on a registration where its flow does; the same key again answers the same filing. */
export async function createFiling(
  house: House,
  wanted: { readonly procedure: string; readonly actor: Actor; readonly applicant: Applicant | null; readonly basis?: string | undefined; readonly duty?: string | undefined; readonly asked: Asked | null },
): Promise<{ readonly id: string } | { readonly problems: readonly Problem[] }> {
  const { procedure, actor, applicant, asked } = wanted;
  const unknown = { problems: [errorProblem('procedure.not-found', 'procedure', '没有这个事项。')] };
  if (!house.shelf.procedures.includes(procedure)) return unknown;
  if (actor.office !== 'applicant' || !applicant) return { problems: [errorProblem('office.wrong', '', '只有申报单位可以发起办件。')] };
  if (applicant.uscc !== actor.org) return { problems: [errorProblem('organisation.wrong', '', '登录身份与申报单位的统一社会信用代码不一致，请联系门户管理员。')] };
  return transact(house.pool, async (pipeline) => {
    const { trx } = pipeline;
    if (asked) {
      await waitInLine(trx, asked);
      const before = await recallAnswer(trx, asked);
      if (before && before.request !== asked.request) return { problems: [errorProblem('idempotency.reused', '', '同一办理编号已用于另一次不同的提交，请刷新后重试。')] };
      if (before) return { id: before.filing };
    }
    const id = randomUUID();
    const now = await house.clock.now(trx, 'hold');
    const revision = house.shelf.current(procedure, now);
    if (!revision) return unknown;
    const chosen = await chooseBasis(trx, revision, applicant, wanted.basis, now);
    if ('problems' in chosen) return chosen;
    const owed = await chooseDuty(house, trx, revision, chosen.basis, wanted.duty, now);
    if ('problems' in owed) return owed;
    const resting = { ...(chosen.basis ? { basis: chosen.basis } : {}), ...(owed.duty ? { duty: owed.duty } : {}) };
    const filing = startFiling(revision.machine, { id, revision: revision.hash, applicant, ...resting }, now);
    const after = standingOf(revision, filing);
    const [{ office = null, org = '' } = {}] = after.tasks;
    const { events: _events, ...aggregate } = filing;
    const row = {
      id, procedure, revision: revision.hash, state: filing.state, tag: filing.tag, version: filing.version, office, org,
      applicant_uscc: applicant.uscc, applicant_name: applicant.org, district: applicant.district, aggregate: JSON.stringify(aggregate),
      chain_seq: -1, chain_hash: chainRoot, created_at: now, updated_at: now,
    };
    await trx.insertInto('filings').values(row).execute();
    const start: ChainLink = { kind: 'start', procedure, revision: revision.hash, applicant, ...resting, at: shanghaiInstant(now) };
    const { rows, chain } = chainRows(id, { seq: -1, hash: chainRoot }, [start]);
    await queueWebhooks(trx, house.webhooks, id, rows);
    writeProgress(pipeline, { filing, links: rows, chain, before: null, after, nextReminder: null, reached: reachedBy(revision, filing, actor), now, asked });
    return { id };
  });
}

async function waitInLine(trx: DatabaseTransaction, { scope, actor, key }: Asked): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope}|${actor}|${key}`}::text, 0))`.execute(trx);
}
