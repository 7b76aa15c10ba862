import type { ActionRule, FlowDefinition, StateConfig, StateMeta, TransitionConfig } from '@filing/filing';

/** The states of a chain with what they say about themselves; what is written in a way nobody can read is left out. */
export function statesOf(flow: FlowDefinition): readonly { readonly state: string; readonly meta: StateMeta; readonly config: StateConfig }[] {
  return Object.entries(flow.machine?.states ?? {}).flatMap(([state, config]) => (config?.meta?.actions ? [{ state, meta: config.meta, config }] : []));
}

/** The rules of a state with the event each is for. */
export function rulesIn(meta: StateMeta): readonly (readonly [string, ActionRule])[] {
  return Object.entries(meta.actions).flatMap(([event, rules]) => (rules ?? []).map((rule) => [event, rule] as const));
}

/** The states an event of a state leads to; the state itself where it leads nowhere else. */
export function targetsOf(state: string, config: StateConfig, event: string): readonly string[] {
  const given = config.on?.[event as 'submit'];
  const transitions = given === undefined ? [] : Array.isArray(given) ? (given as readonly TransitionConfig[]) : [given as TransitionConfig];
  return transitions.length === 0 ? [state] : transitions.map(({ target }) => target ?? state);
}

/** Every state the chain can come to from some states, themselves included. */
export function reachFrom(flow: FlowDefinition, begun: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (state: string): void => {
    if (reached.has(state)) return;
    reached.add(state);
    const config = flow.machine.states[state];
    for (const event of Object.keys(config?.on ?? {})) for (const target of targetsOf(state, config as StateConfig, event)) visit(target);
  };
  for (const state of begun) visit(state);
  return reached;
}
