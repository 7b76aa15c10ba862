import type { Procedure } from '@filing/filing';
import { createFlow } from '@filing/flow-runtime';
import { checkInvariants, invariantSentence, lintInvariants } from '@filing/flow-runtime/invariants';
import type { HouseProblem } from './houseProblem.ts';

/** Invariants a chain does not keep, each with the shortest way on which it is broken; none where their names do not hold, which the chain's own lint says. */
export function invariantProblems(procedure: Procedure): readonly HouseProblem[] {
  const { name, invariants, flow } = procedure;
  if (!invariants || lintInvariants(procedure).length > 0) return [];
  const title = (state: string) => flow.machine.states[state]?.meta?.title ?? state;
  return checkInvariants(createFlow(procedure), invariants).flatMap(({ invariant, verdict, counter }, index) => {
    if (verdict === 'holds') return [];
    const way = counter ? `反例：${[counter.way[0]?.from ?? '', ...counter.way.map(({ to }) => to)].map(title).join(' → ')}。` : '流程太大，没有走完。';
    return [{ at: `flows/${name}/invariants.json`, path: String(index), message: `不成立：${invariantSentence(procedure, invariant).zh}。${way}`, severity: 'error' as const }];
  });
}
