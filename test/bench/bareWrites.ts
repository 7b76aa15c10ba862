import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What a command writes, as bare SQL. */
export interface BareWrites {
  /** Writes one command's worth on a filing. */
  readonly write: (id: string) => Promise<void>;
}

/** Copies a filing's rows under a new id; answers it. */
export async function copyFiling(pool: pg.Pool, from: string): Promise<string> {
  const id = randomUUID();
  const columns = async (table: string, but: readonly string[]) => {
    const { rows } = await pool.query<{ name: string }>('select column_name as name from information_schema.columns where table_schema = \'public\' and table_name = $1', [table]);
    return rows.map(({ name }) => name).filter((name) => !but.includes(name)).join(', ');
  };
  const own = await columns('filings', ['id', 'aggregate']);
  await pool.query(`insert into filings (id, aggregate, ${own}) select $2::uuid, jsonb_set(aggregate, '{id}', to_jsonb($2::uuid)), ${own} from filings where id = $1`, [from, id]);
  for (const table of ['events', 'participants']) {
    const rest = await columns(table, ['filing']);
    await pool.query(`insert into ${table} (filing, ${rest}) select $2::uuid, ${rest} from ${table} where filing = $1`, [from, id]);
  }
  return id;
}

/** The lock, the event, the state, whom it reached and the key: every row a score writes, as prepared statements of one transaction, with bodies as long as the real ones. */
export async function writeBare(pool: pg.Pool): Promise<BareWrites> {
  const { rows: [sample] } = await pool.query<{ body: string; filing: string }>('select body::text as body, filing from events where body::text like \'%"type": "evaluate"%\' limit 1');
  if (!sample) throw new Error('no score was written yet to take the length of');
  const { rows: reached } = await pool.query<{ scope: string; key: string }>('select scope, key from participants where filing = $1', [sample.filing]);
  const [scopes, lists] = [reached.map(({ scope }) => scope), reached.map(({ key }) => key)];
  let keys = 0;
  return {
    async write(id) {
      const client = await pool.connect();
      const run = async (name: string, text: string, values: readonly unknown[]) => (await client.query<Record<string, unknown>>({ name, text, values: [...values] })).rows[0];
      try {
        await client.query('begin');
        const row = await run('lock', 'select aggregate::text as aggregate, revision, version, chain_seq, chain_hash from filings where id = $1 for update', [id]);
        const seq = Number(row?.['chain_seq']) + 1;
        const hash = `${row?.['chain_hash'] as string}`;
        const at = new Date();
        await run('event', 'insert into events (filing, seq, kind, body, previous, hash) values ($1, $2, \'event\', $3, $4, $5)', [id, seq, sample.body, hash, hash]);
        await run('state', 'update filings set state = state, version = version + 1, aggregate = $2, chain_seq = $3, chain_hash = $4, updated_at = $5 where id = $1', [id, String(row?.['aggregate']).replace(/("version": )\d+/, `$1${Number(row?.['version']) + 1}`), seq, hash, at]);
        await run('reached', 'insert into participants (filing, scope, key) select $1, scope, key from unnest($2::text[], $3::text[]) as r(scope, key) on conflict do nothing', [id, scopes, lists]);
        await run('key', 'insert into idempotency (scope, actor, key, request, filing, version, at) values ($1, \'bench\', $2, $3, $4, $5, $6)', [`events:${id}`, `bare-${process.pid}-${performance.now()}-${(keys += 1)}`, hash, id, seq, at]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
  };
}
