import type { Pipeline } from '../database/pipeline.ts';
import type { Filing } from '@filing/filing';
import type { LinkRow } from './chainRows.ts';
import { taskMoves } from './countFiling.ts';
import type { Asked } from './idempotency.ts';
import type { Reached } from './reachedBy.ts';
import type { Standing } from './standing.ts';

/** A filing's next version, ready to be written. */
export interface Written {
  readonly filing: Filing;
  readonly links: readonly LinkRow[];
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly before: Standing | null;
  readonly after: Standing;
  /** When something is next to be said of its deadlines; what is due already stays due. */
  readonly nextReminder: Date | null;
  readonly reached: readonly Reached[];
  readonly now: Date;
  /** The key to remember it under. */
  readonly asked: Asked | null;
}

/** The counts are added to only, so that commands do not wait for one another. */
const statement = `
  with links as (
    insert into events (filing, seq, kind, body, previous, hash)
    select $1::uuid, l.seq, l.kind, l.body, l.previous, l.hash from jsonb_to_recordset($2::jsonb) as l(seq int, kind text, body jsonb, previous text, hash text)),
  state as (
    update filings set state = $3, tag = $4, version = $5, office = $6, org = $7, applicant_uscc = $8, applicant_name = $9, district = $10,
      aggregate = $11, chain_seq = $12, chain_hash = $13, next_deadline = $14, updated_at = $15, late_at = $26, revision = $28,
      next_reminder = case when next_reminder <= $15 then next_reminder else $27::timestamptz end where id = $1),
  fresh as (
    insert into participants (filing, scope, key) select $1::uuid, r.scope, r.key from unnest($16::text[], $17::text[]) as r(scope, key)
    on conflict do nothing returning scope, key),
  counted as (
    insert into tag_counts (scope, key, tag, delta)
    select scope, key, $4, 1 from fresh
    union all select p.scope, p.key, d.tag, d.delta from participants p, (values ($18::text, -1), ($4::text, 1)) d(tag, delta) where p.filing = $1 and $18 is not null
    union all select 'tasks', t.key, t.tag, t.delta from unnest($19::text[], $20::text[], $21::int[]) as t(key, tag, delta))
  insert into idempotency (scope, actor, key, request, filing, version, at) select $22::text, $23, $24, $25, $1, $5, $15 where $22 is not null`;

/** Writes a version in one statement: its links, its state, whom it has reached now with the counts by tag, and the key it was asked under. Nobody waits for it before the commit. */
export function writeProgress(pipeline: Pipeline, { filing, links, chain, before, after, nextReminder, reached, now, asked }: Written): void {
  const { events: _events, ...aggregate } = filing;
  const { applicant, state, tag, version } = filing;
  const moved = before !== null && before.tag !== tag ? before.tag : null;
  const moves = taskMoves(before, after);
  const [first] = after.tasks;
  const further = after.tasks.slice(1);
  if (further.length > 0 || (before?.tasks.length ?? 0) > 1) writeFurtherTasks(pipeline, filing.id, further, now);
  void pipeline.send(statement, [
    filing.id, JSON.stringify(links), state, tag, version, first?.office ?? null, first?.org ?? '', applicant.uscc, applicant.org, applicant.district,
    JSON.stringify(aggregate), chain.seq, chain.hash, nextDeadline(filing, 'ends'), now,
    reached.map((each) => each.scope), reached.map((each) => each.key),
    moved, moves.map((each) => each.key), moves.map((each) => each.tag), moves.map((each) => each.delta),
    asked?.scope ?? null, asked?.actor ?? null, asked?.key ?? null, asked?.request ?? null,
    nextDeadline(filing, 'late'), nextReminder, filing.revision,
  ]);
}

/** Only where several offices act at once: everybody else's command is one statement. */
function writeFurtherTasks(pipeline: Pipeline, filing: string, further: Standing['tasks'], now: Date): void {
  void pipeline.send('delete from further_tasks where filing = $1', [filing]);
  if (further.length === 0) return;
  void pipeline.send(`insert into further_tasks (filing, office, org, updated_at) select $1::uuid, t.office, t.org, $4 from unnest($2::text[], $3::text[]) as t(office, org)`, [filing, further.map(({ office }) => office), further.map(({ org }) => org), now]);
}

/** The end of the nearest running deadline whose passing ends something, or only makes late. */
function nextDeadline({ deadlines }: Filing, passing: 'ends' | 'late'): string | null {
  const [next] = deadlines.filter((deadline) => deadline.status === 'running' && !deadline.provisional && (deadline.passing ?? 'ends') === passing).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return next?.at ?? null;
}
