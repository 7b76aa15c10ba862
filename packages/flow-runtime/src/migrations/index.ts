export type { AnswerMoves } from './answerMoves.ts';
export { checkHeld, type HeldContext } from './checkHeld.ts';
export { migrateFiling, type FilingMoved, type MoveContext, type WantedMove } from './migrateFiling.ts';
export { unmigrateFiling } from './unmigrateFiling.ts';
export { moveAnswers, type MovedAnswers } from './moveAnswers.ts';
export { moveDeadlines, samePeriod, type MovedDeadlines } from './moveDeadlines.ts';
export { maskAnswers } from '../views/maskedAnswers.ts';
