import type { ProcedureSource, RevisionDifference } from '@filing/filing/revisions';
import type { Told } from './differences.ts';
import { flowDifferences } from './flowDifferences.ts';
import { englishDifferences, formDifferences } from './formDifferences.ts';
import { policyDifferences } from './policyDifferences.ts';
import { invariantDifferences, sampleDifferences } from './sampleDifferences.ts';

/** Everything in which two revisions of a procedure differ, a sentence each in both languages: forms field by field, the policy value by value with its clause, the flow state by state, then English, samples and invariants. The order of keys does not count. */
export function diffRevisions(before: ProcedureSource, after: ProcedureSource): readonly RevisionDifference[] {
  const told: readonly Told[] = [
    ...formDifferences(before, after),
    ...policyDifferences(before.policy, after.policy),
    ...flowDifferences(before.flow, after.flow),
    ...englishDifferences(before.english, after.english),
    ...sampleDifferences(before.samples, after.samples),
    ...invariantDifferences(before, after),
  ];
  return told.map((each) => ({ procedure: after.name, ...each }));
}
