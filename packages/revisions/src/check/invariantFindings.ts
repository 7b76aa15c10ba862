import type { Procedure } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';
import { createFlow } from '@filing/flow-runtime';
import { checkInvariants, invariantSentence, lintInvariants } from '@filing/flow-runtime/invariants';

/** Invariants a chain does not keep, each with the shortest way on which it is broken; none where their names do not hold, which lint says. */
export function invariantFindings(procedure: Procedure): readonly RevisionFinding[] {
  const { invariants, flow } = procedure;
  if (!invariants || lintInvariants(procedure).length > 0) return [];
  const meta = (state: string) => (Object.hasOwn(flow.machine.states, state) ? flow.machine.states[state]?.meta : undefined);
  return checkInvariants(createFlow(procedure), invariants).flatMap(({ invariant, verdict, counter }, index): readonly RevisionFinding[] => {
    if (verdict === 'holds') return [];
    const sentence = invariantSentence(procedure, invariant);
    const states = counter ? [counter.way[0]?.from ?? '', ...counter.way.map(({ to }) => to)] : [];
    const way = counter ? `反例：${states.map((state) => meta(state)?.title ?? state).join(' → ')}。` : '流程太大，没有走完。';
    const wayEn = counter ? `The way round it: ${states.map((state) => meta(state)?.titleEn ?? state).join(' → ')}.` : 'The flow is too large; not all of it was walked.';
    return [{ severity: 'error', part: 'invariant', at: String(index), path: '', message: `不成立：${sentence.zh}。${way}`, messageEn: `Does not hold: ${sentence.en}. ${wayEn}`, ...(counter ? { way: counter.way.map(({ from, event, to, office }) => ({ from, event, to, office })) } : {}) }];
  });
}
