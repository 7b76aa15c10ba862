import type { StateConfig, TransitionConfig } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { listOf, returnedName } from './addStep.ts';
import { transitionsByEvent } from './chainOrder.ts';

/** The states of a source that its base has not: added in this draft. */
export function addedSteps(source: ProcedureSource, base: ProcedureSource): readonly string[] {
  return Object.keys(source.flow.machine.states).filter((name) => !Object.hasOwn(base.flow.machine.states, name));
}

/** The source without a step that was added: whatever led there leads on to where it led, doing what it did. What only it needed goes too, unless the base had it. Answers the same source for a state of the base. */
export function removeStep(source: ProcedureSource, base: ProcedureSource, name: string): ProcedureSource {
  const { flow } = source;
  const gone = flow.machine.states[name];
  if (!gone || Object.hasOwn(base.flow.machine.states, name)) return source;
  const on = gone.on?.approve ?? gone.on?.['deadline.passed'];
  const ahead = listOf<TransitionConfig>(on).find(({ target }) => target !== undefined);
  if (ahead?.target === undefined) return source;
  const isNotice = gone.meta?.tag === 'notice';
  const names = isNotice ? [name, 'objectionReview'] : [name];
  const back = returnedName(flow);
  const states = Object.fromEntries(Object.entries(flow.machine.states).filter(([state]) => !names.includes(state)).map(([state, config]) => [state, rerouted(config, name, state === back ? null : ahead, base.flow.machine.states[state])]));
  const used = guardsIn(states);
  const offices = new Set(Object.values(states).flatMap(({ meta }) => [meta?.office, ...(meta?.together ?? []), ...Object.values(meta?.actions ?? {}).flatMap((rules) => rules.map(({ office }) => office))]));
  const still = <T>(record: Readonly<Record<string, T>>, before: object) => Object.fromEntries(Object.entries(record).filter(([office]) => Object.hasOwn(before, office) || offices.has(office as never)));
  const { publicNotice, ...deadlines } = source.policy.deadlines;
  const drops = isNotice && publicNotice !== undefined && !Object.hasOwn(base.policy.deadlines, 'publicNotice');
  return {
    ...source,
    ...(drops ? { policy: { ...source.policy, deadlines } } : {}),
    flow: {
      ...flow,
      machine: { ...flow.machine, states },
      guards: Object.fromEntries(Object.entries(flow.guards).filter(([guard]) => used.has(guard) || Object.hasOwn(base.flow.guards, guard))),
      reads: still(flow.reads, base.flow.reads), routing: still(flow.routing, base.flow.routing),
    },
  };
}

function rerouted(state: StateConfig, gone: string, ahead: TransitionConfig | null, before: StateConfig | undefined): StateConfig {
  if (!transitionsByEvent(state).some(([, transitions]) => transitions.some(({ target }) => target === gone))) return state;
  const on = Object.fromEntries(transitionsByEvent(state).map(([event, transitions]) => {
    const led = transitions.flatMap((each) => (each.target === gone ? (ahead ? [joined(each, ahead)] : []) : [each]));
    const asBefore = before?.on?.[event as keyof typeof before.on];
    // Written as it was: a list stays a list, and what says the same is the same.
    const written = led.length === 1 && !Array.isArray(state.on?.[event as keyof typeof state.on]) ? led[0] : led;
    return [event, asBefore !== undefined && same(asBefore, written) ? asBefore : written];
  }));
  return { ...state, on };
}

function joined({ actions, ...way }: TransitionConfig, ahead: TransitionConfig): TransitionConfig {
  const own = listOf(actions).filter((action) => action.type !== 'openNotice' && !(action.type === 'startDeadline' && action.params.deadline === 'publicNotice'));
  const all = [...own, ...listOf(ahead.actions).filter(({ type }) => type !== 'closeNotice')];
  return { ...way, target: ahead.target ?? '', ...(all.length > 0 ? { actions: all } : {}) };
}

function guardsIn(states: Readonly<Record<string, StateConfig>>): ReadonlySet<string> {
  return new Set(Object.values(states).flatMap((state) => transitionsByEvent(state).flatMap(([, transitions]) => transitions.flatMap(({ guard }) => (guard === undefined ? [] : [guard])))));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
