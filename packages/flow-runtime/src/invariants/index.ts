export { checkInvariants, type CheckedInvariant, type CounterExample } from './checkInvariants.ts';
export type { ChainMove } from './chainMoves.ts';
export { counterScenario, type CounterScenario } from './counterScenario.ts';
export { invariantSentence, type InvariantSentence } from './invariantSentence.ts';
export { lintInvariants } from '../lint/lintInvariants.ts';
export { sampleOpening } from './sampleOpening.ts';
