import { createMachine, transition } from 'xstate';
import type { Condition, EventType, FlowAction, MachineConfig } from '@filing/filing';
import { actionTypes } from './actionTypes.ts';
import { holds, type Facts } from './condition.ts';

/** Where an event leads, and what is to be done; actions are data, never run. */
export interface Move {
  readonly state: string;
  readonly actions: readonly FlowAction[];
}

/** The only thing the runtime asks of a state machine. */
export interface Machine {
  /** The move an event makes under the facts; null where no transition takes it. Never throws for a known state. */
  move(state: string, event: EventType, facts: Facts): Move | null;
}

interface FactEvent {
  readonly type: string;
  readonly facts: Facts;
}

/** Builds XState's machine of a chain; the one file that knows XState. Guards are the flow's conditions, read over the facts the event carries. */
export function openMachine(config: MachineConfig, guards: Readonly<Record<string, Condition>>): Machine {
  const implementations = Object.fromEntries(
    Object.entries(guards).map(([name, condition]) => [name, ({ event }: { event: unknown }) => holds(condition, (event as FactEvent).facts)]),
  );
  const machine = createMachine(structuredClone(config) as never, { guards: implementations } as never);
  return {
    move(state, type, facts) {
      if (!Object.hasOwn(config.states, state)) return null;
      const snapshot = machine.resolveState({ value: state, context: {} });
      const event = { type, facts } as never;
      if (machine.getTransitionData(snapshot, event).length === 0) return null;
      const [next, actions] = transition(machine, snapshot, event);
      return {
        state: String(next.value),
        actions: actions.flatMap(({ type: name, params }: { readonly type: string; readonly params?: unknown }) => (actionTypes.has(name) ? [{ type: name, ...(params ? { params } : {}) } as FlowAction] : [])),
      };
    },
  };
}
