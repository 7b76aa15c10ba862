import { readInstant } from '@filing/filing';
import { counterScenario, type CounterExample } from '@filing/flow-runtime/invariants';
import type { Chain } from './chain.ts';
import { openingOf } from './openingOf.ts';
import type { Run } from './run.ts';

/** A counter-example as the beginning of a run, told by the applicant every new run begins with. */
export function counterRun(chain: Chain, counter: CounterExample): Pick<Run, 'opening' | 'begins' | 'steps'> {
  const { opening, begins } = openingOf(chain);
  const { scenario: { steps, ...told } } = counterScenario(chain.flow, counter, { opening, begins: readInstant(begins) ?? new Date(0), ports: chain.ports });
  return { opening: told, begins, steps };
}
