import type { Actor } from './actor.ts';
import { normaliseCreditCode } from './creditCode.ts';

/** The keys and credit codes of every organisation a person belongs to, whatever office they act for now; in normal form, each once. */
export function organisationCodes({ org, uscc, alsoOf = [] }: Pick<Actor, 'org' | 'uscc' | 'alsoOf'>): readonly string[] {
  return [...new Set([org, uscc, ...alsoOf].flatMap((code) => (code ? [normaliseCreditCode(code)] : [])))];
}
