import { shanghaiInstant, type Effect, type Filing, type FilingEvent, type Problem, type RecordedEvent } from '@filing/filing';
import { entering } from '../flow/consents.ts';
import { stateMeta, type Flow } from '../flow/flow.ts';
import type { Move } from '../flow/machine.ts';
import { tasksOf } from '../flow/taskOf.ts';
import type { DecideContext, Decision } from './decideContext.ts';
import { performActions } from './performActions.ts';
import { openedBy } from './returnScope.ts';

/** An act that was let through, before it takes effect. */
export interface Conclusion {
  readonly before: Filing;
  /** The filing with what the act recorded, still in its old state. */
  readonly recorded: Filing;
  readonly event: FilingEvent;
  readonly move: Move;
  readonly warnings: readonly Problem[];
}

/** Moves a filing on: new state, the machine's actions performed, the act appended to its history, what the outside has to do. */
export function concludeAct(flow: Flow, { before, recorded, event, move, warnings }: Conclusion, context: DecideContext): Decision {
  const { now, actor } = context;
  const at = shanghaiInstant(now);
  const placed = withReturn(flow, entering(flow, before, recorded, move.state), before, event, context);
  const { filing, effects } = performActions(flow, placed, move.actions, event, context);
  const entry: RecordedEvent = { seq: before.events.length + 1, event, actor, at, from: before.state, to: move.state, warnings, ...(recorded.basis && recorded.basis !== before.basis ? { basis: recorded.basis } : {}) };
  const next: Filing = { ...filing, version: before.version + 1, events: [...before.events, entry] };
  return { accepted: true, filing: next, effects: [...effects, ...taskEffects(flow, before, next, event)], problems: warnings };
}

function withReturn(flow: Flow, filing: Filing, before: Filing, event: FilingEvent, { actor, now }: DecideContext): Filing {
  if (event.type !== 'return' || stateMeta(flow, filing.state)?.office !== 'applicant') return filing;
  const returned = { from: before.state, office: actor.office, opinion: event.opinion ?? '', remarks: event.remarks ?? [], opens: openedBy(event), at: shanghaiInstant(now) };
  return { ...filing, returned };
}

function taskEffects(flow: Flow, before: Filing, next: Filing, { type }: FilingEvent): readonly Effect[] {
  if (next.state === before.state) return [];
  const news: Effect[] = tasksOf(flow, next).map(({ office, org }) => ({ kind: 'task', office, org }));
  const actor = next.events.at(-1)?.actor.office;
  if (actor !== 'applicant') news.push({ kind: 'notify', office: 'applicant', org: next.applicant.uscc, event: type });
  return news;
}
