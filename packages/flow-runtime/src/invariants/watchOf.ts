import type { Invariant } from '@filing/filing';
import { isEnd } from '../chain/chainWalk.ts';
import type { Flow } from '../flow/flow.ts';
import type { Step } from './chainMoves.ts';

/** What a watcher makes of a step: what it remembers from here on, that the invariant is broken, or that nothing after this can break it. */
export type Seen = { readonly memory: string } | 'broken' | 'settled';

/** Watches one invariant along a path. */
export interface Watch {
  readonly begins: string;
  see(memory: string, step: Step): Seen;
}

const been = 'been';

/** The watcher of an invariant, from a filing's first state on. */
export function watchOf(flow: Flow, invariant: Invariant): Watch {
  const { initial } = flow.definition.machine;
  const arrival = (state: string, later: (step: Step) => Seen): Watch => ({
    begins: initial === state ? been : '',
    see: (memory, step) => (memory === been ? later(step) : { memory: step.to === state ? been : '' }),
  });
  switch (invariant.kind) {
    case 'always-through': {
      const { through, before } = invariant;
      const passes = (step: Step) => ('state' in through ? step.from === through.state || step.to === through.state : step.consents.includes(through.office));
      return { begins: '', see: (_memory, step) => (passes(step) ? 'settled' : step.to === before ? 'broken' : { memory: '' }) };
    }
    case 'deadline-before':
      return deadlineWatch(initial, invariant);
    case 'never-after':
      return arrival(invariant.state, ({ from, to }) => (to === invariant.never && from !== to ? 'broken' : { memory: been }));
    case 'ends-in':
      return arrivalWithEnd(arrival(invariant.state, ({ to }) => endOf(to)), invariant.state, endOf);
    case 'office-only':
      return { begins: '', see: (_memory, { from, to, office }) => (to === invariant.state && from !== to && office !== invariant.office ? 'broken' : { memory: '' }) };
  }

  function endOf(to: string): Seen {
    if (!isEnd(flow, to) || invariant.kind !== 'ends-in') return { memory: been };
    return invariant.ends.includes(to) ? 'settled' : 'broken';
  }
}

/** A state that is an end itself is looked at on arrival, not only when it is left. */
function arrivalWithEnd(watch: Watch, state: string, endOf: (to: string) => Seen): Watch {
  return { ...watch, see: (memory, step) => (memory !== been && step.to === state ? endOf(step.to) : watch.see(memory, step)) };
}

/** Once a filing has been in the state, the deadline has to pass after that; one that had passed before it came in does not count. */
function deadlineWatch(initial: string, { state, deadline, to }: Extract<Invariant, { readonly kind: 'deadline-before' }>): Watch {
  const stale = 'stale';
  return {
    begins: initial === state ? stale : '',
    see: (memory, step) => {
      const status = step.next.deadlines[deadline];
      const runs = status === 'running' || status === 'paused';
      const enters = step.to === state && step.from !== state;
      if (step.to === to && step.from !== to && memory !== '') return memory === been && status === 'passed' ? { memory: '' } : 'broken';
      if (enters) return { memory: runs ? been : stale };
      return { memory: memory === stale && runs ? been : memory };
    },
  };
}
