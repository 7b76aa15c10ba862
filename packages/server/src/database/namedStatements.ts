import type { PoolClient, QueryResult } from 'pg';

const names = new Map<string, string>();
const limit = 500;

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= limit) return known;
  const name = `f${names.size}`;
  names.set(sql, name);
  return name;
}

/** Makes a client prepare each statement once under a name, which Kysely does not; past 500 different texts the rest stay unnamed. */
export function nameStatements(client: PoolClient): void {
  const plain = client.query.bind(client) as (...args: unknown[]) => Promise<QueryResult>;
  const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) && rest.length === 0 ? nameOf(text) : undefined;
    return name ? plain({ name, text, values }) : plain(text, values, ...rest);
  };
  client.query = named as unknown as PoolClient['query'];
}
