import { errorProblem, type Filing, type FilingEvent, type Problem } from '@filing/filing';
import { factsOf } from '../flow/factsOf.ts';
import type { Flow } from '../flow/flow.ts';
import { concludeAct } from './concludeAct.ts';
import type { DecideContext, Decision } from './decideContext.ts';
import { sentences } from './sentences.ts';

/** Lets a deadline pass: only the system may say so, only when it has, never on a provisional one; where the state has no way for it, only the deadline's own status changes. */
export function passDeadline(flow: Flow, filing: Filing, event: FilingEvent, context: DecideContext): Decision {
  const name = event.data?.['name'];
  const deadline = filing.deadlines.find((each) => each.name === name && each.status === 'running' && each.passing !== 'late');
  const problem = problemWith(flow, deadline, context);
  if (problem || !deadline) return { accepted: false, problems: problem ? [problem] : [] };
  const deadlines = filing.deadlines.map((each) => (each === deadline ? { ...each, status: 'passed' as const } : each));
  const recorded = { ...filing, deadlines };
  const clean: FilingEvent = { type: 'deadline.passed', data: { name: deadline.name } };
  const move = flow.machine.move(filing.state, clean.type, factsOf(flow, recorded, clean, 'system')) ?? { state: filing.state, actions: [] };
  return concludeAct(flow, { before: filing, recorded, event: clean, move, warnings: [] }, context);
}

function problemWith(flow: Flow, deadline: Filing['deadlines'][number] | undefined, { actor, now }: DecideContext): Problem | undefined {
  if (actor.office !== 'system') return errorProblem('office.wrong', '', sentences.systemOnly);
  if (!deadline) return errorProblem('deadline.unknown', 'data.name', sentences.deadlineUnknown);
  const clause = flow.policy.deadlines[deadline.name]?.clause ?? null;
  if (deadline.provisional) return errorProblem('deadline.provisional', 'data.name', sentences.deadlineProvisional, clause);
  return now < new Date(deadline.at) ? errorProblem('deadline.not-due', 'data.name', sentences.deadlineNotDue, clause) : undefined;
}
