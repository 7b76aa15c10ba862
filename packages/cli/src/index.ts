export { check, type CheckReport, type HouseProblem } from './check.ts';
export { paths, type PathsReport } from './paths.ts';
export { simulate } from './simulate.ts';
export { validate, type ValidationReport } from './validate.ts';
