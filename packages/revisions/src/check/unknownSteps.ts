import type { Condition, Procedure } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';

const deadlineStates = new Set(['running', 'paused', 'met', 'late', 'passed']);

/** Conditions that ask for steps or deadlines there are none of: `returned.from` names a state, `deadlines.…` a deadline of the policy and how it may stand. They would never hold, and nobody would be told. */
export function unknownSteps({ flow, policy }: Pick<Procedure, 'flow' | 'policy'>): readonly RevisionFinding[] {
  return Object.entries(flow.guards).flatMap(([guard, condition]) => comparisons(condition).flatMap(({ fact, is }): readonly RevisionFinding[] => {
    const told = (message: string, messageEn: string): readonly RevisionFinding[] => [{ severity: 'error', part: 'flow', at: '', path: `guards.${guard}`, message, messageEn }];
    if (fact === 'returned.from') return is === null || (typeof is === 'string' && Object.hasOwn(flow.machine.states, is)) ? [] : told(`没有状态“${String(is)}”。`, `There is no state “${String(is)}”.`);
    const [root, name = '', ...more] = fact.split('.');
    if (root !== 'deadlines' || more.length > 0) return [];
    if (!Object.hasOwn(policy.deadlines, name)) return told(`policy.json 没有期限“${name}”。`, `policy.json has no deadline “${name}”.`);
    return is === null || deadlineStates.has(String(is)) ? [] : told(`期限没有“${String(is)}”这种状态。`, `A deadline never is “${String(is)}”.`);
  }));
}

function comparisons(condition: Condition): readonly { readonly fact: string; readonly is: string | number | boolean | null }[] {
  if (typeof condition !== 'object' || condition === null) return [];
  if ('fact' in condition && 'is' in condition && typeof condition.fact === 'string') return [condition];
  if ('not' in condition) return comparisons(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return Array.isArray(parts) ? parts.flatMap(comparisons) : [];
}
