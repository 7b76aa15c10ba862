export { sourceOf } from './sourceOf.ts';
export { procedureOf } from './procedureOf.ts';
export { formMoves } from './impact/formMoves.ts';
export { checkRevision } from './check/checkRevision.ts';
export type { CheckOptions } from './check/checkOptions.ts';
export { impactOf, isRunning, type Impact, type ImpactQuestion } from './impact/impactOf.ts';
export type { ImpactRevision } from './impact/impactRevision.ts';
export { planMove, type MovePlan } from './impact/movePlan.ts';
export { diffRevisions } from './difference/diffRevisions.ts';
