import { stateMeta, type Flow } from '@filing/flow-runtime';
import type { ActionRule, FlowAction, TransitionConfig } from '@filing/filing';

/** What may still happen to a filing from a state on: states, rules of acts, actions and guards. */
export interface Reach {
  readonly states: ReadonlySet<string>;
  readonly rules: readonly ActionRule[];
  readonly actions: readonly FlowAction[];
  readonly guards: ReadonlySet<string>;
}

const made = new WeakMap<Flow, Map<string, Reach>>();

/** Everything that lies ahead of a state, over whatever way the chain allows. */
export function reachOf(flow: Flow, state: string): Reach {
  const kept = made.get(flow) ?? new Map<string, Reach>();
  made.set(flow, kept);
  const found = kept.get(state) ?? walked(flow, state);
  kept.set(state, found);
  return found;
}

function walked(flow: Flow, from: string): Reach {
  const all = flow.definition.machine.states;
  const states = new Set<string>();
  const ways: TransitionConfig[] = [];
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const config = Object.hasOwn(all, state) ? all[state] : undefined;
    if (!config || states.has(state)) continue;
    states.add(state);
    const own = Object.values(config.on ?? {}).flat() as readonly TransitionConfig[];
    ways.push(...own, { actions: [...(config.entry ?? []), ...(config.exit ?? [])] });
    open.push(...own.flatMap(({ target }) => target ?? []));
  }
  return {
    states,
    rules: [...states].flatMap((state) => Object.values(stateMeta(flow, state)?.actions ?? {}).flat()),
    actions: ways.flatMap(({ actions = [] }) => actions as FlowAction | readonly FlowAction[]).flat() as readonly FlowAction[],
    guards: new Set(ways.flatMap(({ guard }) => guard ?? [])),
  };
}
