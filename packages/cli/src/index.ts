export { check, type CheckReport } from './check.ts';
export type { HouseProblem } from './houseProblem.ts';
export { clauseGaps, type ClauseProofs } from './clauseGaps.ts';
export { paths, type PathsReport } from './paths.ts';
export { simulate } from './simulate.ts';
export { validate, type ValidationReport } from './validate.ts';
