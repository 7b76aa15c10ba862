import { isEventType, type Condition, type EventType, type TransitionConfig } from '@filing/filing';
import { factsRead, judge, type Facts } from '../flow/condition.ts';
import { stateConfig, stateMeta, transitionsOf, type Flow } from '../flow/flow.ts';

/** Where a filing may stand: its state, and the state a correction goes back to. */
export interface Place {
  readonly state: string;
  readonly returnedFrom: string | null;
}

/** One move of the chain. */
export interface Way {
  readonly from: string;
  readonly event: EventType;
  readonly to: string;
  readonly guard: string | null;
}

/** What is known of an applicant; a fact that is not in here may be either way. */
export type KnownFacts = Readonly<Record<string, unknown>>;

const endTags = new Set<string>(['published', 'rejected', 'lapsed', 'withdrawn', 'closed']);

/** True where a filing has come to an end, or lives on as a registration. */
export function isEnd(flow: Flow, state: string): boolean {
  return stateConfig(flow, state)?.type === 'final' || endTags.has(stateMeta(flow, state)?.tag ?? '');
}

/** The moves possible from a place to another state: a guard counts as open unless what is known shuts it. */
export function waysFrom(flow: Flow, place: Place, applicant: KnownFacts): readonly (Way & { readonly next: Place })[] {
  const events = Object.keys(stateConfig(flow, place.state)?.on ?? {}).filter(isEventType);
  return events.flatMap((event) => openTransitions(flow, place, event, applicant).flatMap((transition) => {
    const { target, guard } = transition;
    if (target === undefined || target === place.state) return [];
    return [{ from: place.state, event, to: target, guard: guard ?? null, next: nextPlace(flow, place, event, transition) }];
  }));
}

/** Where a transition leads: its target, and where a correction would go back to from there. */
export function nextPlace(flow: Flow, place: Place, event: EventType, { target = place.state, actions }: TransitionConfig): Place {
  const cleared = [actions ?? []].flat().some(({ type }) => type === 'clearReturn');
  const back = event === 'return' && target !== place.state && stateMeta(flow, target)?.office === 'applicant';
  return { state: target, returnedFrom: back ? place.state : cleared ? null : place.returnedFrom };
}

function openTransitions(flow: Flow, place: Place, event: EventType, applicant: KnownFacts): readonly TransitionConfig[] {
  const open: TransitionConfig[] = [];
  for (const transition of transitionsOf(flow, place.state, event)) {
    const condition = transition.guard === undefined ? undefined : flow.definition.guards[transition.guard];
    const verdict = transition.guard === undefined ? true : condition && judgeAt(condition, place, applicant);
    if (verdict !== false) open.push(transition);
    if (verdict === true) break;
  }
  return open;
}

function judgeAt(condition: Condition, place: Place, applicant: KnownFacts): boolean | undefined {
  const facts: Facts = { applicant, returned: { from: place.returnedFrom } };
  return judge(condition, facts, (path) => !(path === 'returned.from' || (path.startsWith('applicant.') && Object.hasOwn(applicant, path.slice('applicant.'.length)))));
}

/** Every place reachable from one, with the shortest way there. */
export function walkFrom(flow: Flow, start: Place, applicant: KnownFacts): ReadonlyMap<string, { readonly place: Place; readonly path: readonly Way[] }> {
  const reached = new Map([[placeKey(start), { place: start, path: [] as readonly Way[] }]]);
  const queue = [start];
  for (let place = queue.shift(); place; place = queue.shift()) {
    const path = reached.get(placeKey(place))?.path ?? [];
    for (const { next, ...way } of waysFrom(flow, place, applicant)) {
      if (reached.has(placeKey(next))) continue;
      reached.set(placeKey(next), { place: next, path: [...path, way] });
      queue.push(next);
    }
  }
  return reached;
}

/** A place as a text. */
export function placeKey({ state, returnedFrom }: Place): string {
  return `${state} ${returnedFrom ?? ''}`;
}

/** Every combination of the applicant's facts that the guards look at. */
export function applicantCases(flow: Flow): readonly KnownFacts[] {
  const facts = new Set(Object.values(flow.definition.guards).flatMap((guard) => factsRead(guard)).filter((path) => path.startsWith('applicant.')));
  return [...facts].slice(0, 8).reduce<readonly KnownFacts[]>((cases, path) => {
    const name = path.slice('applicant.'.length);
    return cases.flatMap((known) => valuesOf(flow, path).map((value) => ({ ...known, [name]: value })));
  }, [{}]);
}

function valuesOf(flow: Flow, path: string): readonly unknown[] {
  const values = Object.values(flow.definition.guards).flatMap((guard) => ('is' in guard && guard.fact === path ? [guard.is] : []));
  const both = values.some((value) => typeof value === 'boolean') ? [true, false] : [null];
  return [...new Set<unknown>([...values, ...both])];
}
