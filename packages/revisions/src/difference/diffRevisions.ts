import type { ProcedureSource, RevisionDifference, RevisionPart } from '@filing/filing/revisions';
import type { Told } from './differences.ts';
import { flowDifferences } from './flowDifferences.ts';
import { englishDifferences, formDifferences } from './formDifferences.ts';
import { policyDifferences } from './policyDifferences.ts';
import { invariantDifferences, sampleDifferences } from './sampleDifferences.ts';

/** Everything in which two revisions of a procedure differ, a sentence each in both languages: forms field by field, the policy value by value with its clause, the flow state by state, then English, samples and invariants. The order of keys does not count; never throws for what is written. */
export function diffRevisions(before: ProcedureSource, after: ProcedureSource): readonly RevisionDifference[] {
  const told: readonly Told[] = [
    ...readable('form', '表单', 'The forms', () => formDifferences(before, after)),
    ...readable('policy', '政策', 'The policy', () => policyDifferences(before.policy, after.policy)),
    ...readable('flow', '流程', 'The flow', () => flowDifferences(before.flow, after.flow)),
    ...readable('english', '英文', 'The English', () => englishDifferences(before, after)),
    ...readable('sample', '样例', 'The samples', () => sampleDifferences(before, after)),
    ...readable('invariant', '不变式', 'The invariants', () => invariantDifferences(before, after)),
  ];
  return told.map((each) => ({ procedure: after.name, ...each }));
}

/** A draft may be written anyhow: what cannot be compared piece by piece is told as a whole. */
function readable(part: RevisionPart, zh: string, en: string, compare: () => readonly Told[]): readonly Told[] {
  try {
    return compare();
  } catch {
    return [{ part, at: '', kind: 'changed', path: '', message: `${zh}的写法有误，无法逐项比较。`, messageEn: `${en} cannot be compared piece by piece as written.` }];
  }
}
