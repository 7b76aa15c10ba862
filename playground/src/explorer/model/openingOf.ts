import { readInstant, shanghaiInstant } from '@filing/filing';
import { simulate } from '@filing/flow-runtime';
import { sampleOpening } from '@filing/flow-runtime/invariants';
import type { Chain } from './chain.ts';
import type { RunStep } from './run.ts';

const isRecord = (value: unknown): value is RunStep => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a new run begins with: the applicant (and what it rests on) of a story in which nothing is refused, else of the samples; the clock where the story begins, else at the first window. */
export function openingOf({ procedure, flow, stories, ports }: Chain): { readonly opening: RunStep; readonly begins: string } {
  const told = stories.map(({ scenario }) => scenario).filter(isRecord);
  const reports = told.map((story) => simulate(flow, story, ports));
  const story = told.find((_, index) => !reports[index]?.problems && reports[index]?.steps.every(({ accepted }) => accepted)) ?? told.find((_, index) => !reports[index]?.problems);
  const { steps, about: _about, ...opening } = story ?? {};
  const first = Array.isArray(steps) && isRecord(steps[0]) && typeof steps[0]['at'] === 'string' ? readInstant(steps[0]['at']) : null;
  const sample = sampleOpening(flow, procedure);
  return { opening: { ...opening, procedure: procedure.name, applicant: opening['applicant'] ?? sample.opening.applicant }, begins: shanghaiInstant(first ?? sample.begins) };
}
