export { sourceOf } from './sourceOf.ts';
export { procedureOf } from './procedureOf.ts';
export { formMoves } from './impact/formMoves.ts';
