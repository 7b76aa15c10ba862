import { readInstant, shanghaiDay, startOfDay, type Deadline, type Filing, type FilingEvent, type FlowAction } from '@filing/filing';
import type { DecideContext } from '../acts/decideContext.ts';
import type { Progress } from '../acts/performActions.ts';
import { factAt } from '../flow/condition.ts';
import { factsOf } from '../flow/factsOf.ts';
import type { Flow } from '../flow/flow.ts';
import { meetDeadline, pauseDeadline, resumeDeadline, startDeadline } from './moveDeadline.ts';

/** An action that moves a deadline. */
export type DeadlineAction = Extract<FlowAction, { readonly params: { readonly deadline: string } }>;

const century = 100 * 365 * 86_400_000;

/** Starts, pauses, resumes or stops a filing's deadline; what cannot be done with it as it stands is left alone. */
export function performDeadline(flow: Flow, filing: Filing, action: DeadlineAction, event: FilingEvent, context: DecideContext): Progress {
  const name = action.params.deadline;
  const before = filing.deadlines.find((deadline) => deadline.name === name);
  const after = action.type === 'startDeadline' ? started(flow, filing, before, name, event, context) : moved(before, action.type, context);
  if (!after) return { filing, effects: [] };
  const deadlines = before ? filing.deadlines.map((deadline) => (deadline === before ? after : deadline)) : [...filing.deadlines, after];
  return { filing: { ...filing, deadlines }, effects: [{ kind: 'deadline', deadline: after }] };
}

function started(flow: Flow, filing: Filing, before: Deadline | undefined, name: string, event: FilingEvent, { now, calendar }: DecideContext): Deadline | undefined {
  const policy = flow.policy.deadlines[name];
  if (!policy || before?.status === 'running' || before?.status === 'paused') return undefined;
  const named = policy.from === undefined ? undefined : factAt(factsOf(flow, filing, event), policy.from);
  const read = typeof named === 'string' ? readInstant(named) : null;
  // A day that no calendar reaches is a slip of the pen.
  const day = read && Math.abs(read.getTime() - now.getTime()) < century ? read : null;
  return startDeadline(name, policy, day ? startOfDay(shanghaiDay(day)) : now, calendar);
}

function moved(deadline: Deadline | undefined, move: DeadlineAction['type'], { now, calendar }: DecideContext): Deadline | undefined {
  const running = deadline?.status === 'running';
  const paused = deadline?.status === 'paused';
  if (!deadline || !(running || paused)) return undefined;
  if (move === 'pauseDeadline') return running ? pauseDeadline(deadline, now) : undefined;
  if (move === 'resumeDeadline') return paused ? resumeDeadline(deadline, now, calendar) : undefined;
  return meetDeadline(deadline, now);
}
