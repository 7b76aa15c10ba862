import { readInstant, shanghaiInstant, type Filing } from '@filing/filing';
import { simulateStages, type SimulationReport, type SimulationStage } from '@filing/flow-runtime';
import type { Chain } from './chain.ts';

/** One step as a scenario tells it. */
export type RunStep = Readonly<Record<string, unknown>>;

/** A story being played: the scenario without its steps, where its clock begins, the steps, and those taken back. */
export interface Run {
  readonly id: string;
  readonly name: string;
  /** Everything of the scenario but its steps: procedure, applicant, what it rests on. */
  readonly opening: RunStep;
  /** Instant before the first step. */
  readonly begins: string;
  readonly steps: readonly RunStep[];
  readonly undone: readonly RunStep[];
}

/** A run played through the same simulation as the command's. */
export interface PlayedRun {
  readonly run: Run;
  readonly report: SimulationReport;
  /** Before the first step and after each; empty where the scenario cannot be read. */
  readonly stages: readonly SimulationStage[];
  readonly filing: Filing | null;
  readonly now: Date;
}

const known = new WeakMap<Chain, WeakMap<readonly RunStep[], PlayedRun>>();

/** The scenario that `filing simulate` takes. */
export function scenarioOf({ opening, steps }: Pick<Run, 'opening' | 'steps'>): RunStep {
  return { ...opening, steps };
}

/** Plays a run from its beginning; the same steps are played once. */
export function playRun(chain: Chain, run: Run): PlayedRun {
  const played = known.get(chain) ?? new WeakMap<readonly RunStep[], PlayedRun>();
  known.set(chain, played);
  const before = played.get(run.steps);
  if (before && before.run.opening === run.opening) return { ...before, run };
  const { report, stages } = simulateStages(chain.flow, scenarioOf(run), chain.ports);
  const last = stages.at(-1);
  const begins = readInstant(run.begins) ?? new Date(0);
  const fresh: PlayedRun = { run, report, stages, filing: last?.filing ?? null, now: last && last.clock > begins ? last.clock : begins };
  played.set(run.steps, fresh);
  return fresh;
}

/** The run with one more step; what was taken back before is forgotten. Two movements of the clock without anything between are one. */
export function addStep(chain: Chain, run: Run, step: RunStep): Run {
  const last = playRun(chain, run).stages.at(-1)?.happened ?? [];
  const before = run.steps.at(-1) ?? {};
  const idle = step['clock'] === true && before['clock'] === true && Object.keys(before).length === 2 && last.length === 1;
  return { ...run, steps: [...(idle ? run.steps.slice(0, -1) : run.steps), step], undone: [] };
}

/** The run one step back. */
export function stepBack(run: Run): Run {
  const last = run.steps.at(-1);
  return last ? { ...run, steps: run.steps.slice(0, -1), undone: [last, ...run.undone] } : run;
}

/** The run with the step taken back last done again. */
export function stepForward(run: Run): Run {
  const [next, ...undone] = run.undone;
  return next ? { ...run, steps: [...run.steps, next], undone } : run;
}

/** A movement of the clock as a step. */
export function clockStep(to: Date): RunStep {
  return { at: shanghaiInstant(to), clock: true };
}
