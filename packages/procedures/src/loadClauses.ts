import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clause } from '@filing/filing';

/** Which notice a clause's prefix stands for, as cited on screens. */
export interface Notice {
  readonly filing: string;
  /** e.g. 沪人社职〔2026〕66号 */
  readonly number: string;
  readonly about: string;
}

/** The clause register with its notices. */
export interface ClauseRegister {
  readonly notices: readonly Notice[];
  readonly clauses: readonly Clause[];
}

/** Reads the clause register of `flows/clauses.json`, each clause with the number of its notice; throws when it is missing. */
export async function loadClauses(root: string): Promise<ClauseRegister> {
  const { notices, clauses } = JSON.parse(await readFile(join(root, 'flows', 'clauses.json'), 'utf8')) as ClauseRegister;
  const numbers = new Map(notices.map(({ filing, number }) => [filing, number]));
  return { notices, clauses: clauses.map((clause) => ({ ...clause, ...(numbers.has(clause.filing) ? { notice: numbers.get(clause.filing) ?? '' } : {}) })) };
}
