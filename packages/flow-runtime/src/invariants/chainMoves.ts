import { isEventType, type Deadline, type EventType, type FlowAction, type Office, type TransitionConfig } from '@filing/filing';
import { nextPlace, type KnownFacts, type Place, type Way } from '../chain/chainWalk.ts';
import { factAt, judge, type Facts } from '../flow/condition.ts';
import { rulesFor, stateConfig, stateMeta, transitionsOf, type Flow } from '../flow/flow.ts';

/** Where a filing may stand, with its deadlines as they stand there. */
export interface World {
  readonly place: Place;
  readonly deadlines: Readonly<Record<string, Deadline['status']>>;
}

/** One move of a chain with whose act it is; `system` where a deadline passes. */
export interface ChainMove extends Way {
  readonly office: Office;
  /** Offices whose consent it carries; several where the last of a joint consent is given. */
  readonly consents: readonly Office[];
  /** The deadline that passes. */
  readonly deadline: string | null;
}

/** Where a move leads. */
export type Step = ChainMove & { readonly next: World };

/** Every move possible from a world: a guard counts as open unless what is known shuts it, a deadline passes only while it runs. */
export function movesFrom(flow: Flow, world: World, applicant: KnownFacts): readonly Step[] {
  const { state } = world.place;
  const events = Object.keys(stateConfig(flow, state)?.on ?? {}).filter(isEventType).filter((event) => event !== 'deadline.passed');
  const acts = events.flatMap((event) => rulesFor(flow, state, event).filter(({ records }) => records !== 'opinion').flatMap(({ office }) => {
    const facts = { applicant, returned: { from: world.place.returnedFrom }, deadlines: world.deadlines, event: { type: event, office } };
    return open(flow, state, event, facts).flatMap((transition) => (transition.target === undefined || transition.target === state ? [] : [stepOf(flow, world, { event, office, transition, deadline: null })]));
  }));
  return [...acts, ...passings(flow, world, applicant)];
}

function passings(flow: Flow, world: World, applicant: KnownFacts): readonly Step[] {
  const event = 'deadline.passed';
  const running = Object.keys(world.deadlines).filter((name) => world.deadlines[name] === 'running' && flow.policy.deadlines[name]?.passing !== 'late');
  return running.flatMap((deadline) => {
    const passed: World = { ...world, deadlines: { ...world.deadlines, [deadline]: 'passed' } };
    const facts = { applicant, returned: { from: world.place.returnedFrom }, deadlines: passed.deadlines, event: { type: event, office: 'system', data: { name: deadline } } };
    const ways = open(flow, world.place.state, event, facts);
    return (ways.length > 0 ? ways : [{}]).map((transition) => stepOf(flow, passed, { event, office: 'system', transition, deadline }));
  });
}

function stepOf(flow: Flow, { place, deadlines }: World, { event, office, transition, deadline }: { readonly event: EventType; readonly office: Office; readonly transition: TransitionConfig; readonly deadline: string | null }): Step {
  const { state } = place;
  const target = transition.target ?? state;
  const moved = target !== state;
  const actions = [...(moved ? (stateConfig(flow, state)?.exit ?? []) : []), ...[transition.actions ?? []].flat(), ...(moved ? (stateConfig(flow, target)?.entry ?? []) : [])];
  const next = { place: nextPlace(flow, place, event, transition), deadlines: actions.reduce(moveClock, deadlines) };
  return { from: state, event, to: target, guard: transition.guard ?? null, office, consents: consentsOf(flow, state, event, office, transition), deadline, next };
}

/** An approval is its office's consent; a joint one is everybody's, where the way waits for the last of them. */
function consentsOf(flow: Flow, state: string, event: EventType, office: Office, { guard }: TransitionConfig): readonly Office[] {
  const joint = rulesFor(flow, state, event).some((rule) => rule.office === office && rule.records === 'consent');
  if (event !== 'approve' && !joint) return [];
  const condition = guard === undefined ? undefined : flow.definition.guards[guard];
  const waits = condition !== undefined && judge(condition, { consentsComplete: false }, (path) => path !== 'consentsComplete') === false;
  return joint && waits ? (stateMeta(flow, state)?.together ?? [office]) : [office];
}

function open(flow: Flow, state: string, event: EventType, facts: Facts): readonly TransitionConfig[] {
  const found: TransitionConfig[] = [];
  for (const transition of transitionsOf(flow, state, event)) {
    const condition = transition.guard === undefined ? undefined : flow.definition.guards[transition.guard];
    const unknown = (path: string) => !(path.startsWith('deadlines.') || path === 'returned.from') && factAt(facts, path) === undefined && !knownApplicant(facts, path);
    const verdict = condition ? judge(condition, facts, unknown) : transition.guard === undefined;
    if (verdict !== false) found.push(transition);
    if (verdict === true) break;
  }
  return found;
}

function knownApplicant({ applicant }: Facts, path: string): boolean {
  return path.startsWith('applicant.') && Object.hasOwn(applicant as object, path.slice('applicant.'.length));
}

function moveClock(deadlines: World['deadlines'], action: FlowAction): World['deadlines'] {
  if (!('params' in action)) return deadlines;
  const name = action.params.deadline;
  const status = deadlines[name];
  const stands = status === 'running' || status === 'paused';
  const moved = { startDeadline: stands ? status : 'running', pauseDeadline: status === 'running' ? 'paused' : status, resumeDeadline: status === 'paused' ? 'running' : status, stopDeadline: stands ? 'met' : status } as const;
  const after = moved[action.type];
  return after === undefined ? deadlines : { ...deadlines, [name]: after };
}
