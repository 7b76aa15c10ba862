import type { ActionRule, EventType, FlowDefinition, Office, Policy, Procedure, StateConfig, StateMeta, TransitionConfig } from '@filing/filing';
import { formFacts, type FormFact } from './formFacts.ts';
import { openMachine, type Machine } from './machine.ts';

/** A chain made ready to work with. */
export interface Flow {
  readonly definition: FlowDefinition;
  readonly policy: Policy;
  readonly machine: Machine;
  /** The fields through which an applicant's facts become known. */
  readonly facts: readonly FormFact[];
  /** Fields whose value is worked out, as `form/path` with `*` for any row. */
  readonly computed: ReadonlySet<string>;
  /** Those, and fields that come and go with others. */
  readonly dependent: ReadonlySet<string>;
  /** Every field, in the same writing; the form itself as `form/`. */
  readonly fields: ReadonlySet<string>;
  /** Fields that only the applicant reads whole, in the same writing. */
  readonly masked: ReadonlySet<string>;
  /** Titles of the forms by name. */
  readonly titles: Readonly<Record<string, string>>;
  /** By form, the fields in which its copies must differ. */
  readonly distinct: Readonly<Record<string, readonly string[]>>;
}

/** Makes a chain ready: builds its machine once; the forms say which answers are facts of the applicant. */
export function createFlow({ flow, policy, forms }: Pick<Procedure, 'flow' | 'policy' | 'forms'>): Flow {
  const titles = Object.fromEntries(Object.entries(forms).map(([name, { title }]) => [name, title]));
  const distinct = Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form['x-distinct'] ?? []]));
  return { definition: flow, policy, machine: openMachine(flow.machine, flow.guards), ...formFacts(forms), titles, distinct };
}

/** A state's node; undefined where the chain has no such state. */
export function stateConfig(flow: Flow, state: string): StateConfig | undefined {
  return Object.hasOwn(flow.definition.machine.states, state) ? flow.definition.machine.states[state] : undefined;
}

/** What a state says about itself; undefined where the chain has no such state. */
export function stateMeta(flow: Flow, state: string): StateMeta | undefined {
  return stateConfig(flow, state)?.meta;
}

/** The rules for an event in a state, one for each office that may do it. */
export function rulesFor(flow: Flow, state: string, event: EventType): readonly ActionRule[] {
  const actions = stateMeta(flow, state)?.actions ?? {};
  return Object.hasOwn(actions, event) ? (actions[event] ?? []) : [];
}

/** One office's rule for an event in a state. */
export function ruleOf(flow: Flow, state: string, event: EventType, office: Office): ActionRule | undefined {
  return rulesFor(flow, state, event).find((rule) => rule.office === office);
}

/** The transitions an event has in a state, in the order they are tried. */
export function transitionsOf(flow: Flow, state: string, event: EventType): readonly TransitionConfig[] {
  const on = stateConfig(flow, state)?.on ?? {};
  const given = Object.hasOwn(on, event) ? on[event] : undefined;
  return given === undefined ? [] : Array.isArray(given) ? given : [given as TransitionConfig];
}
