import { isEventType } from '@filing/filing';
import { stateConfig, transitionsOf, type Flow } from '../flow/flow.ts';
import { applicantCases, isEnd, placeKey, walkFrom, waysFrom, type Way } from './chainWalk.ts';

/** What a chain looks like when every possible way is walked. */
export interface Exploration {
  readonly states: readonly string[];
  readonly transitions: readonly Way[];
  /** States that are no end and from which none can be reached. */
  readonly deadEnds: readonly string[];
  readonly unreachable: readonly string[];
  /** The shortest way to every end, by its name. */
  readonly shortest: Readonly<Record<string, readonly Way[]>>;
}

/** Walks every way of a chain, for every combination of the applicant's facts its guards look at. */
export function explore(flow: Flow): Exploration {
  const states = Object.keys(flow.definition.machine.states);
  const reached = new Set<string>();
  const stuck = new Set<string>();
  const shortest = new Map<string, readonly Way[]>();
  for (const known of applicantCases(flow)) {
    const walk = walkFrom(flow, { state: flow.definition.machine.initial, returnedFrom: null }, known);
    const saved = reachingEnd(flow, walk, known);
    for (const [key, { place, path }] of walk) {
      reached.add(place.state);
      if (!saved.has(key)) stuck.add(place.state);
      const best = shortest.get(place.state);
      if (isEnd(flow, place.state) && (!best || path.length < best.length)) shortest.set(place.state, path);
    }
  }
  return {
    states,
    transitions: states.flatMap((state) => declaredWays(flow, state)),
    deadEnds: states.filter((state) => stuck.has(state)),
    unreachable: states.filter((state) => !reached.has(state)),
    shortest: Object.fromEntries(states.flatMap((state) => (shortest.has(state) ? [[state, shortest.get(state) ?? []]] : []))),
  };
}

/** Every transition a state declares, also those that stay. */
export function declaredWays(flow: Flow, state: string): readonly Way[] {
  return Object.keys(stateConfig(flow, state)?.on ?? {}).filter(isEventType).flatMap((event) =>
    transitionsOf(flow, state, event).map(({ target, guard }) => ({ from: state, event, to: target ?? state, guard: guard ?? null })));
}

function reachingEnd(flow: Flow, walk: ReturnType<typeof walkFrom>, known: Parameters<typeof walkFrom>[2]): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [key, { place }] of walk) {
    for (const { next } of waysFrom(flow, place, known)) before.set(placeKey(next), [...(before.get(placeKey(next)) ?? []), key]);
  }
  const saved = new Set([...walk].filter(([, { place }]) => isEnd(flow, place.state)).map(([key]) => key));
  for (const key of saved) for (const earlier of before.get(key) ?? []) saved.add(earlier);
  return saved;
}
