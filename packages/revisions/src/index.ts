export { sourceOf } from './sourceOf.ts';
export { procedureOf } from './procedureOf.ts';
export { formMoves } from './impact/formMoves.ts';
export { checkRevision } from './check/checkRevision.ts';
export type { CheckOptions } from './check/checkOptions.ts';
