import { errorProblem, shanghaiDay, type ActionRule, type Problem } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** The problem of issuing what would be over before it begins: where every registration of a procedure ends on one fixed day, none is issued after it. */
export function validityProblems({ policy: { validity } }: Flow, rule: ActionRule, now: Date): readonly Problem[] {
  if (rule.records !== 'receipt' || !('until' in validity) || shanghaiDay(now) <= validity.until) return [];
  return [errorProblem('registration.over', '', sentences.validityOver(validity.until), validity.clause, { until: validity.until })];
}
