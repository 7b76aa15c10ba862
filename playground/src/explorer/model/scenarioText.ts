import { readInstant, shanghaiInstant, type Problem } from '@filing/filing';
import { simulateStages } from '@filing/flow-runtime';
import type { TextKey } from '../texts/translate.ts';
import type { Chain } from './chain.ts';
import { jsonFault } from './jsonFault.ts';
import { scenarioOf, type Run, type RunStep } from './run.ts';

const longest = 2_000_000;

/** A run as the JSON that `filing simulate` takes. */
export function writeScenario(run: Run): string {
  return JSON.stringify(scenarioOf(run), null, 2);
}

/** What is wrong with a text before it is a scenario: a sentence's key and its values. */
export interface Mistake {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, number>>;
}

/** What came of a pasted text: a beginning to play from, a mistake in the JSON, or every problem of the scenario with its place. */
export type ReadScenario =
  | { readonly beginning: Pick<Run, 'opening' | 'begins' | 'steps'> }
  | { readonly mistake: Mistake }
  | { readonly problems: readonly Problem[] };

/** Reads a pasted scenario. Never throws for what it says. */
export function readScenarioText(chain: Chain, text: string): ReadScenario {
  if (text.trim() === '') return { mistake: { key: 'scenario.empty' } };
  if (text.length > longest) return { mistake: { key: 'scenario.large' } };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { mistake: jsonMistake(text) };
  }
  const { report: { problems = [] } } = simulateStages(chain.flow, given, chain.ports);
  if (problems.length > 0) return { problems };
  const { steps, ...opening } = given as RunStep & { readonly steps: readonly unknown[] };
  const strange = steps.findIndex((step) => typeof step !== 'object' || step === null || Array.isArray(step));
  if (strange >= 0) return { mistake: { key: 'scenario.step', values: { number: strange + 1 } } };
  const told = steps as readonly RunStep[];
  const first = told.map(({ at }) => (typeof at === 'string' ? readInstant(at) : null)).find((at) => at !== null);
  return { beginning: { opening: { ...opening, procedure: chain.procedure.name }, begins: shanghaiInstant(first ?? new Date('2026-06-01T09:00:00+08:00')), steps: told } };
}

/** A mistake in JSON by its line and column. */
function jsonMistake(text: string): Mistake {
  const position = jsonFault(text);
  if (position === null) return { key: 'scenario.malformed' };
  if (position >= text.length) return { key: 'scenario.early' };
  const before = text.slice(0, position).split('\n');
  return { key: 'scenario.place', values: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}
