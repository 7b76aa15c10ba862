import type { Invariant, Procedure } from '@filing/filing';
import { checkInvariants } from '@filing/flow-runtime/invariants';
import { describe, expect, it } from 'vitest';
import { ground, openedChains } from '../fixtures/openedChains.ts';
import { openChain, type Chain } from './chain.ts';
import { counterRun } from './counterRun.ts';
import { playRun } from './run.ts';

const played = (chain: Chain, counter: NonNullable<Chain['invariants'][number]['counter']>) => playRun(chain, { ...counterRun(chain, counter), id: '1', name: '1', undone: [] });

describe.each(openedChains.filter(({ procedure }) => procedure.invariants).map((chain) => [chain.procedure.name, chain] as const))('what must always hold of %s', (_name, chain) => {
  it('holds, and none of it is left out', () => {
    expect(chain.invariants.map(({ verdict }) => verdict)).toEqual((chain.procedure.invariants ?? []).map(() => 'holds'));
  });

  it('would be played to the end where it did not: the shortest way to every end, with the samples', () => {
    const { initial } = chain.procedure.flow.machine;
    const never = Object.keys(chain.exploration.shortest).map((end): Invariant => ({ kind: 'never-after', state: initial, never: end, clause: '' }));
    for (const { invariant, counter } of checkInvariants(chain.flow, never)) {
      const { report, filing } = counter ? played(chain, counter) : { report: { steps: [] }, filing: null };
      expect([invariant, report.steps.filter(({ accepted }) => !accepted)]).toEqual([invariant, []]);
      expect(filing?.state).toBe('never' in invariant ? invariant.never : '');
    }
  });
});

describe('a chain whose samples do not lead on', () => {
  it('is played as far as they do, the rest told as a skeleton', () => {
    const chain = openedChains.find(({ procedure }) => procedure.name === 'violation-report');
    const [found] = chain ? checkInvariants(chain.flow, [{ kind: 'never-after', state: 'drafting', never: 'unfounded', clause: '' }]) : [];
    const run = chain && found?.counter ? counterRun(chain, found.counter) : null;
    expect(run?.steps.map(({ office, event, data }) => [office, event, data])).toEqual(found?.counter?.way.map(({ office, event }, index, way) => [office, event, index === way.length - 1 ? undefined : run?.steps[index]?.['data']]));
    expect(chain && found?.counter ? played(chain, found.counter).report.steps.map(({ accepted }) => accepted).indexOf(false) : -1).toBe((run?.steps.length ?? 0) - 1);
  });
});

describe('a chain that skips the bureau (2026-66.30)', () => {
  it('is found out, and played up to the register', () => {
    const whole = openedChains.find(({ procedure }) => procedure.name === 'course-certificate');
    const procedure = JSON.parse(JSON.stringify(whole?.procedure).replaceAll('"target":"bureauConsent"', '"target":"receipt"')) as Procedure;
    const chain = openChain({ procedure, stories: whole?.stories ?? [] }, ground, () => 0);
    const broken = chain.invariants.filter(({ verdict }) => verdict === 'broken');
    expect(broken.map(({ invariant }) => invariant.clause)).toEqual(['2026-66.30', '2026-66.31']);
    expect(broken.map(({ counter }) => (counter ? played(chain, counter).filing?.state : null))).toEqual(['registered', 'receipt']);
  });
});
