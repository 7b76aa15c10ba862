import type { ActionRule, FlowDefinition, MachineConfig, StateConfig, TransitionConfig } from '@filing/filing';
import { renameDotted } from './dottedUses.ts';
import { changedList, changedRecord, put } from './keepSame.ts';
import type { Renaming } from './renaming.ts';

/** Names the flow works with itself, by what an act records. */
const fixed: Readonly<Partial<Record<NonNullable<ActionRule['records']>, readonly string[]>>> = {
  judgement: ['project', 'conclusion', 'opinion'], objection: ['content', 'name', 'contact'], resolution: ['objection', 'outcome'], receipt: ['number'],
};

/** A chain in which the confidential fields of acts are called by their new name; tells where an act itself works with the old one. */
export function renameInActs(machine: MachineConfig, renaming: Renaming): MachineConfig {
  return put(machine, 'states', changedRecord(machine.states, (state) => renamedState(state, renaming)));
}

function renamedState(state: StateConfig, renaming: Renaming): StateConfig {
  const meta = state.meta ? put(state.meta, 'actions', changedRecord(state.meta.actions, (rules) => changedList(rules, (rule) => renamedRule(rule, renaming)))) : undefined;
  const states = state.states ? changedRecord(state.states, (each) => renamedState(each, renaming)) : undefined;
  const next = meta === state.meta ? state : { ...state, ...(meta ? { meta } : {}) };
  return states === state.states ? next : { ...next, ...(states ? { states } : {}) };
}

function renamedRule(rule: ActionRule, { index, target, key, form, path, leave }: Renaming): ActionRule {
  if (rule.form !== form) return rule;
  if (rule.records && fixed[rule.records]?.includes(path)) leave({ why: 'fixed', form, path });
  if (!rule.confidential) return rule;
  return put(rule, 'confidential', put(rule.confidential, 'fields', changedList(rule.confidential.fields, (field) => renameDotted(index, `${form}/`, field, { target, key }))));
}

/** The forms whose data a guard may be asked about: those of the acts it stands before. */
export function formsOfGuard({ machine }: FlowDefinition, guard: string): ReadonlySet<string> {
  const visit = (states: Readonly<Record<string, StateConfig>>): readonly string[] => Object.values(states).flatMap((state) => [
    ...Object.entries(state.on ?? {}).flatMap(([event, ways]) => ([ways].flat() as readonly TransitionConfig[]).some((way) => way?.guard === guard)
      ? (state.meta?.actions[event as keyof typeof state.meta.actions] ?? []).flatMap(({ form }) => form ?? []) : []),
    ...visit(state.states ?? {}),
  ]);
  return new Set(visit(machine.states));
}
