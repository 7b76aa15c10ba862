export { createTransport, problemsOf, type Call, type Transport, type TransportOptions } from './transport.ts';
export { createTokenKeeper, tokenExpiry, type TokenKeeper, type TokenSupplier } from './tokenKeeper.ts';
export { ProblemError, problemErrorFrom, unavailable } from './problemError.ts';
export { createFilingApi, type FilingApi } from './filingApi.ts';
export { createStudioApi, type DeskProcedure, type DraftSave, type RevisionTarget, type StudioApi } from './studioApi.ts';
export { dutiesKey, filingKey, filingQueries, filingsKey, judgementsKey, messagesKey, retryQuery } from './filingQueries.ts';
export { idempotencyKey } from './idempotencyKey.ts';
export { DraftSaver, type DraftSaverOptions } from './draftSaver.ts';
export { isUnsaved, sameAnswers, type DraftConflict, type DraftState } from './draftState.ts';
export { browserStorage, unsavedDraftsIn, type UnsavedDraft, type UnsavedDrafts } from './unsavedDrafts.ts';
export type {
  ClockMove, DemoPerson, DraftCurrent, DraftSaved, EventRequest, FilingListing, FilingPage, FilingScope, FormAnswers, Me, MessageList, ObjectionRequest, OccupationsFound,
  Premises, ProcedureCard, Resting,
} from './apiAnswers.ts';
export type { StoredFile } from '@filing/filing';
