export { walkFlow, type FlowWalk, type WalkStep } from './walkFlow.ts';
export { everyOffice, type MayDo } from './everyOffice.ts';
export { chainReport, type ChainReport } from './chainReport.ts';
