export { sourceOf } from './sourceOf.ts';
export { procedureOf } from './procedureOf.ts';
