import { errorProblem, nextSpan, openSpan, type ActionRule, type Problem } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** The problem of acting outside the window that binds a rule, with the next window's days and the clause the policy names. */
export function windowProblems(flow: Flow, rule: ActionRule, now: Date): readonly Problem[] {
  const window = rule.window === undefined ? undefined : flow.policy.windows[rule.window];
  if (!window || openSpan(window, now)) return [];
  const next = nextSpan(window, now);
  const when = next ? sentences.nextWindow(next.from, next.to) : sentences.noNextWindow;
  return [errorProblem('window.closed', '', sentences.windowClosed(window.title, when), window.clause, next ? { from: next.from, to: next.to } : undefined)];
}
