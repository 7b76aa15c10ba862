import { describe, expect, it } from 'vitest';
import { openedChains } from '../fixtures/openedChains.ts';
import type { Chain } from './chain.ts';
import { clockMoves } from './clockMoves.ts';
import { draftAct, stepOf } from './actStep.ts';
import { offersAt } from './offers.ts';
import { openingOf } from './openingOf.ts';
import { addStep, clockStep, playRun, type PlayedRun, type Run } from './run.ts';
import { readScenarioText, writeScenario } from './scenarioText.ts';

const begin = (chain: Chain): Run => ({ ...openingOf(chain), id: '1', name: '1', steps: [], undone: [] });

/** Numbers that look random and are always the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % sides;
  };
}

/** One press of a button somebody might press: an act filled from the samples, or the clock. */
function press(chain: Chain, { run, filing, now }: PlayedRun, roll: (sides: number) => number): Run {
  if (!filing) return run;
  const acts = offersAt(chain, filing, now).flatMap(({ office, permitted }) => permitted.filter(({ type }) => type !== 'withdraw').map((event) => ({ office, event })));
  const moves = clockMoves(chain, filing, now);
  const act = roll(4) > 0 && acts.length > 0 ? acts[roll(acts.length)] : undefined;
  if (!act) return addStep(chain, run, clockStep(moves[roll(moves.length)]?.to ?? now));
  const draft = draftAct(chain, filing, now, act.office, act.event);
  const made = stepOf(draft, draft, filing, now);
  return 'step' in made ? addStep(chain, run, made.step) : run;
}

describe.each(openedChains.map((chain) => [chain.procedure.name, chain] as const))('the explorer on %s', (_name, chain) => {
  it('walks every way well under a second and finds nothing wrong', () => {
    expect(chain.took).toBeLessThan(500);
    expect({ deadEnds: chain.exploration.deadEnds, unreachable: chain.exploration.unreachable, findings: chain.findings }).toEqual({ deadEnds: [], unreachable: [], findings: [] });
  });

  it('begins where an applicant can hand in the samples', () => {
    const played = playRun(chain, begin(chain));
    const run = chain.stories.length > 0 ? press(chain, played, () => 1) : begin(chain);
    expect(played.report.problems).toBeUndefined();
    expect(playRun(chain, run).stages.at(-1)?.happened.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  it('plays whatever is pressed, and reads its own scenario back to the same end', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 6; seed += 1) {
      const roll = dice(seed);
      let run = begin(chain);
      for (let count = 0; count < 12; count += 1) run = press(chain, playRun(chain, run), roll);
      const played = playRun(chain, run);
      for (const { filing } of played.stages) seen.add(filing.state);
      const read = readScenarioText(chain, writeScenario(run));
      expect('beginning' in read && playRun(chain, { ...run, ...read.beginning }).report).toEqual(played.report);
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});
