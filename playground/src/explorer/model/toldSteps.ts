import { isEventType, type Problem } from '@filing/filing';
import type { SimulatedStep, SimulationStage } from '@filing/flow-runtime';
import type { Chain } from './chain.ts';

/** One thing that happened in a run, in the words of its chain. */
export interface ToldStep {
  /** Which of the run's steps it belongs to, from 1. */
  readonly number: number;
  /** True for the step itself; a deadline that fired before it is not. */
  readonly own: boolean;
  readonly step: SimulatedStep;
  /** The action's title in both languages; null for the clock and deadlines. */
  readonly title: { readonly zh: string; readonly en: string } | null;
  readonly problems: readonly Problem[];
}

/** Everything that happened in a run, in order. */
export function toldSteps(chain: Chain, stages: readonly SimulationStage[]): readonly ToldStep[] {
  let before = chain.procedure.flow.machine.initial;
  return stages.flatMap(({ happened }, number) => happened.map((step, index): ToldStep => {
    const title = eventTitle(chain, before, step.office, step.event);
    before = step.state;
    return { number, own: index === happened.length - 1, step, title, problems: step.problems };
  }));
}

/** What an office's action is called in a state; null where there is no such action. */
export function eventTitle({ procedure }: Chain, state: string, office: string, event: string): ToldStep['title'] {
  const rules = isEventType(event) ? (procedure.flow.machine.states[state]?.meta?.actions[event] ?? []) : [];
  const rule = rules.find((each) => each.office === office) ?? rules[0];
  return rule ? { zh: rule.title, en: rule.titleEn } : null;
}

/** What a state is called. */
export function stateTitle({ procedure }: Chain, state: string): { readonly zh: string; readonly en: string } {
  const meta = procedure.flow.machine.states[state]?.meta;
  return { zh: meta?.title ?? state, en: meta?.titleEn ?? state };
}
