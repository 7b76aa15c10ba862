import type { FlowDefinition, StateConfig, TransitionConfig } from '@filing/filing';

const sideways = new Set(['return', 'reject', 'withdraw', 'object', 'resolve', 'suspend', 'resume', 'remove']);

/** One way ahead in a chain: the event of a state that leads to the next. */
export interface WayAhead {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** The transitions of a state by event, always as lists. */
export function transitionsByEvent({ on = {} }: StateConfig): readonly (readonly [event: string, transitions: readonly TransitionConfig[]])[] {
  return Object.entries(on).map(([event, given]) => [event, Array.isArray(given) ? (given as readonly TransitionConfig[]) : [given as TransitionConfig]]);
}

/** Every way ahead of a chain, in its order: not those that go back, end it or stop it on the way; none out of a correction. */
export function waysAhead(flow: FlowDefinition): readonly WayAhead[] {
  const { states } = flow.machine;
  return chainOrder(flow).flatMap((from) => {
    const state = states[from];
    if (!state || state.meta?.tag === 'returned') return [];
    const ways = transitionsByEvent(state).filter(([event]) => !sideways.has(event)).flatMap(([event, transitions]) =>
      transitions.flatMap(({ target }) => (target === undefined || target === from || !states[target] || states[target].type === 'final' ? [] : [{ from, event, to: target }])));
    return ways.filter((way, index) => ways.findIndex((other) => other.event === way.event && other.to === way.to) === index);
  });
}

/** States in the order a filing meets them: what lies ahead first, corrections and ends last. */
export function chainOrder({ machine: { states, initial } }: FlowDefinition): readonly string[] {
  const order: string[] = [];
  const visit = (name: string, depth: number): void => {
    const state = Object.hasOwn(states, name) ? states[name] : undefined;
    if (!state || order.includes(name) || depth > 500) return;
    if (state.type === 'final' || state.meta?.tag === 'returned') return;
    order.push(name);
    for (const ahead of [true, false]) for (const [event, transitions] of transitionsByEvent(state)) if (sideways.has(event) !== ahead) for (const { target } of transitions.toReversed()) if (target !== undefined) visit(target, depth + 1);
  };
  visit(initial, 0);
  return [...order, ...Object.keys(states).filter((name) => !order.includes(name))];
}
