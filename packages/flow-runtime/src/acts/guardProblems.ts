import { errorProblem, type ActionRule, type EventType, type Filing, type FilingEvent, type Problem } from '@filing/filing';
import { factsRead, judge } from '../flow/condition.ts';
import { factsOf } from '../flow/factsOf.ts';
import { transitionsOf, type Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** Why no transition took an act: the sentences of the guards in the way, else that the conditions do not allow it. */
export function guardProblems(flow: Flow, filing: Filing, event: Pick<FilingEvent, 'type'>, rule: ActionRule): readonly Problem[] {
  const told = transitionsOf(flow, filing.state, event.type).flatMap(({ guard }) => {
    const refusal = guard === undefined ? undefined : flow.definition.refusals?.[guard];
    return refusal ? [errorProblem('event.not-permitted', '', refusal.message, refusal.clause, { event: event.type })] : [];
  });
  return told.length > 0 ? told : [errorProblem('event.not-permitted', '', sentences.refused(rule.title), rule.clauses[0] ?? null, { event: event.type })];
}

/** The problems an act will meet whatever is entered: every way is shut by a guard that does not look at the act itself. */
export function foreseenProblems(flow: Flow, filing: Filing, type: EventType, rule: ActionRule): readonly Problem[] {
  if (rule.records !== undefined) return [];
  const facts = factsOf(flow, filing);
  const ways = transitionsOf(flow, filing.state, type);
  const shut = ways.every(({ guard }) => {
    const condition = guard === undefined ? undefined : flow.definition.guards[guard];
    if (!condition || factsRead(condition).some((path) => path.startsWith('answers.'))) return false;
    return judge(condition, facts, (path) => path.startsWith('event.')) === false;
  });
  return shut && ways.length > 0 ? guardProblems(flow, filing, { type }, rule) : [];
}
