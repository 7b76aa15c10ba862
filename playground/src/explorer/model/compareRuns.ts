import type { SimulatedStep } from '@filing/flow-runtime';
import type { PlayedRun } from './run.ts';

/** One row of a comparison; a step only one run has stands beside nothing. */
export interface ComparedStep {
  readonly one: SimulatedStep | null;
  readonly other: SimulatedStep | null;
  readonly same: boolean;
}

/** One part of the outcome as each run has it. */
export interface ComparedPart {
  readonly part: 'state' | 'registration' | 'certificates' | `deadline ${string}`;
  readonly one: string | null;
  readonly other: string | null;
  readonly same: boolean;
}

/** Two runs beside each other. */
export interface Comparison {
  readonly steps: readonly ComparedStep[];
  readonly parts: readonly ComparedPart[];
}

/** Lays two runs beside each other, step by step and by their outcome. */
export function compareRuns(one: PlayedRun, other: PlayedRun): Comparison {
  const [left, right] = [one.report.steps, other.report.steps];
  const steps = Array.from({ length: Math.max(left.length, right.length) }, (_, index): ComparedStep => {
    const [first = null, second = null] = [left[index], right[index]];
    return { one: first, other: second, same: first !== null && second !== null && told(first) === told(second) };
  });
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  const parts = [...new Set([...mine.keys(), ...theirs.keys()])].map((part): ComparedPart => {
    const [first = null, second = null] = [mine.get(part), theirs.get(part)];
    return { part, one: first, other: second, same: first === second };
  });
  return { steps, parts };
}

function told({ at, office, event, accepted, state, problems }: SimulatedStep): string {
  return JSON.stringify([at, office, event, accepted, state, problems.map(({ code, path }) => [code, path])]);
}

function partsOf({ report: { final }, filing }: PlayedRun): ReadonlyMap<ComparedPart['part'], string> {
  const parts = new Map<ComparedPart['part'], string>();
  if (final) parts.set('state', final.state);
  for (const { name, at, status } of filing?.deadlines ?? []) parts.set(`deadline ${name}`, `${status} ${at}`);
  if (final?.registration) parts.set('registration', `${final.registration.number} ${final.registration.validFrom} ${final.registration.validUntil}`);
  if (filing?.certificates) parts.set('certificates', String(filing.certificates.count));
  return parts;
}
