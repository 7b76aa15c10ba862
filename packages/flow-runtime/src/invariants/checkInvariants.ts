import type { Invariant } from '@filing/filing';
import { applicantCases, placeKey, type KnownFacts } from '../chain/chainWalk.ts';
import type { Flow } from '../flow/flow.ts';
import { movesFrom, type ChainMove, type World } from './chainMoves.ts';
import { watchOf } from './watchOf.ts';

/** A shortest way on which an invariant does not hold. */
export interface CounterExample {
  readonly way: readonly ChainMove[];
  /** What has to be known of the applicant for it. */
  readonly applicant: KnownFacts;
}

/** What became of one invariant; `too-large` where a chain has more to walk than is walked. */
export interface CheckedInvariant {
  readonly invariant: Invariant;
  readonly verdict: 'holds' | 'broken' | 'too-large';
  readonly counter: CounterExample | null;
}

interface Stand {
  readonly world: World;
  readonly memory: string;
  readonly before: Stand | null;
  readonly move: ChainMove | null;
}

const mostStands = 5_000;

/** Walks every path of a chain for each invariant, for every combination of the applicant's facts its guards look at. What a guard reads of answers counts as either way: what holds here holds for every filing. Names have to be known (`lintInvariants`). */
export function checkInvariants(flow: Flow, invariants: readonly Invariant[]): readonly CheckedInvariant[] {
  const cases = applicantCases(flow);
  return invariants.map((invariant) => {
    const found = cases.map((applicant) => breakIn(flow, invariant, applicant));
    const counters = found.filter((each) => typeof each === 'object' && each !== null).toSorted((a, b) => a.way.length - b.way.length);
    const verdict = counters.length > 0 ? 'broken' : found.includes('too-large') ? 'too-large' : 'holds';
    return { invariant, verdict, counter: counters[0] ?? null };
  });
}

function breakIn(flow: Flow, invariant: Invariant, applicant: KnownFacts): CounterExample | 'too-large' | null {
  const watch = watchOf(flow, invariant);
  const first: Stand = { world: { place: { state: flow.definition.machine.initial, returnedFrom: null }, deadlines: {} }, memory: watch.begins, before: null, move: null };
  const known = new Set([keyOf(first)]);
  const queue = [first];
  for (let index = 0; index < queue.length; index += 1) {
    if (queue.length > mostStands) return 'too-large';
    const stand = queue[index] ?? first;
    for (const step of movesFrom(flow, stand.world, applicant)) {
      const { next, ...move } = step;
      const seen = watch.see(stand.memory, step);
      if (seen === 'broken') return { way: [...wayTo(stand), move], applicant };
      if (seen === 'settled') continue;
      const reached: Stand = { world: next, memory: seen.memory, before: stand, move };
      const key = keyOf(reached);
      if (known.has(key)) continue;
      known.add(key);
      queue.push(reached);
    }
  }
  return null;
}

function keyOf({ world: { place, deadlines }, memory }: Stand): string {
  return [placeKey(place), memory, ...Object.keys(deadlines).toSorted().map((name) => `${name} ${deadlines[name]}`)].join('|');
}

function wayTo(stand: Stand): readonly ChainMove[] {
  const way: ChainMove[] = [];
  for (let each: Stand | null = stand; each; each = each.before) if (each.move) way.unshift(each.move);
  return way;
}
