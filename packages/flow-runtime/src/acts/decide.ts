import { errorProblem, refuses, shanghaiDay, type ActionRule, type AnswersByForm, type Filing, type FilingEvent, type Problem } from '@filing/filing';
import { repeatedCertificates } from '../certificates/repeatedCertificates.ts';
import { basisProblems } from '../basis/basisProblems.ts';
import { restsOn, standing } from '../basis/standing.ts';
import { dueDeadlines } from '../deadlines/dueDeadlines.ts';
import { factsOf } from '../flow/factsOf.ts';
import type { Flow } from '../flow/flow.ts';
import type { Move } from '../flow/machine.ts';
import { checkAnswers, checkData } from './checkAnswers.ts';
import { closedFieldProblems } from './closedFieldProblems.ts';
import { conflictProblems } from './conflictProblems.ts';
import { concludeAct } from './concludeAct.ts';
import type { DecideContext, Decision } from './decideContext.ts';
import { findRule } from './findRule.ts';
import { guardProblems } from './guardProblems.ts';
import { passDeadline } from './passDeadline.ts';
import { pointData, pointProblems } from './pointData.ts';
import { readEvent } from './readEvent.ts';
import { recordAct } from './recordAct.ts';
import { scopeProblems } from './returnScope.ts';
import { sentences } from './sentences.ts';
import { validityProblems } from './validityProblems.ts';
import { windowProblems } from './windowProblems.ts';

const refuse = (...problems: readonly Problem[]): Decision => ({ accepted: false, problems });

/** Decides one act on a filing: the next filing, what the outside has to do and the warnings shown; or every problem that stands in the way. Pure; never throws for what was asked. */
export function decide(flow: Flow, filing: Filing, asked: FilingEvent, context: DecideContext): Decision {
  const read = readEvent(asked);
  if ('problems' in read) return refuse(...read.problems);
  const { actor, now } = context;
  if (!actor.id) return refuse(errorProblem('actor.missing', '', sentences.noActor));
  if (read.event.type === 'deadline.passed') return passDeadline(flow, filing, read.event, context);
  const overdue = dueDeadlines(filing, now);
  if (overdue.length > 0) return refuse(...overdue.map(({ name, at }) => overdueProblem(flow, name, at)));
  const found = findRule(flow, filing, read.event.type, actor);
  if ('problem' in found) return refuse(found.problem);

  const { rule } = found;
  const current = restsOn(flow, rule) ? standing(filing, context.basis) : filing;
  const { event, problems } = examine(flow, current, read.event, rule, context);
  if (refuses(problems)) return refuse(...problems);
  const recorded = recordAct(current, event, rule, now, flow.definition.projects);
  const move = moveOf(flow, recorded, event, rule);
  if (!move) return refuse(...guardProblems(flow, recorded, event, rule));
  return concludeAct(flow, { before: filing, recorded, event, move, warnings: problems }, context);
}

/** Everything that stands against an act by itself, all at once, and the act in normal form. */
function examine(flow: Flow, filing: Filing, event: FilingEvent, rule: ActionRule, context: DecideContext): { readonly event: FilingEvent; readonly problems: readonly Problem[] } {
  const handedIn = checkAnswers(flow, filing, event, rule, context);
  const { data, problems: dataProblems } = checkData(flow, filing, pointData(filing, event.data, rule), rule, context);
  const { answers: _answers, data: _data, ...rest } = event;
  const silent = rule.opinion === 'required' && (event.opinion ?? '').trim() === '';
  return {
    event: { ...rest, ...(rule.forms ? { answers: handedIn.answers } : {}), ...(data ? { data } : {}) },
    problems: [
      ...conflictProblems(flow, filing, event.type, rule, context.actor),
      ...windowProblems(flow, rule, context.now),
      ...validityProblems(flow, rule, context.now),
      ...(restsOn(flow, rule) ? basisProblems(flow, filing.applicant, filing.basis, context.now) : []),
      ...(silent ? [errorProblem('opinion.required', 'opinion', sentences.opinionRequired(rule.title), rule.clauses[0] ?? null)] : []),
      ...scopeProblems(flow, filing, event),
      ...handedIn.problems,
      ...certificateProblems(flow, filing, handedIn.answers),
      ...dataProblems,
      ...pointProblems(flow, filing, data, rule, dataProblems),
      ...closedFieldProblems(flow, filing, handedIn.answers),
    ],
  };
}

function certificateProblems(flow: Flow, filing: Filing, answers: AnswersByForm): readonly Problem[] {
  const { certificates } = flow.definition;
  return certificates && Object.hasOwn(answers, certificates.form) ? repeatedCertificates(flow, { ...filing, answers: { ...filing.answers, ...answers } }) : [];
}

function moveOf(flow: Flow, recorded: Filing, event: FilingEvent, rule: ActionRule): Move | null {
  if (rule.records === 'opinion') return { state: recorded.state, actions: [] };
  return flow.machine.move(recorded.state, event.type, factsOf(flow, recorded, event, rule.office));
}

function overdueProblem(flow: Flow, name: string, at: string): Problem {
  const policy = flow.policy.deadlines[name];
  const day = shanghaiDay(new Date(at));
  return errorProblem('deadline.passed', '', sentences.overdue(policy?.title ?? name, day), policy?.clause ?? null, { deadline: name, day });
}
