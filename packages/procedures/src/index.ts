export { loadProcedures, type ExpandForm } from './loadProcedures.ts';
export { loadClauses, type ClauseRegister, type Notice } from './loadClauses.ts';
export { readSample } from './readSample.ts';
