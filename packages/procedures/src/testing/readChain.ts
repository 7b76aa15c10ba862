import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clause, Policy } from '@filing/filing';

/** What lies beside a chain in the repository. */
export interface ChainFiles {
  readonly policy: Policy;
  /** Every clause there is. */
  readonly register: readonly Clause[];
  /** The clauses its forms' samples are refused or warned of by. */
  readonly sampled: ReadonlySet<string | null>;
}

const readJson = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/** Reads what lies beside the chain in a folder of `flows/`. */
export function readChain(folder: string): ChainFiles {
  const samples = join(folder, '../../forms', basename(folder), 'samples');
  const expects = readdirSync(samples).flatMap((name) => readJson<{ readonly expects?: readonly { readonly clause: string | null }[] }>(samples, name).expects ?? []);
  return {
    policy: readJson(folder, 'policy.json'),
    register: readJson<{ readonly clauses: readonly Clause[] }>(folder, '../clauses.json').clauses,
    sampled: new Set(expects.map(({ clause }) => clause)),
  };
}
