export type { Aside, AsideEntry, MigratedAnswers, Migration, MigrationStep, PlainValue } from './migration.ts';
export type { ProcedureSource } from './procedureSource.ts';
export { revisionParts, type RevisionFinding, type RevisionPart } from './finding.ts';
export type { RevisionDifference } from './difference.ts';
export { draftStatuses, type DraftEdit, type DraftStatus, type Person, type PublishedRevision, type RevisionDraft, type RevisionDraftSummary } from './revisionDraft.ts';
export { impactVerdicts, type DryRun, type FilingImpact, type FilingMigration, type FilingMoveEntry, type ImpactReason, type ImpactReport, type ImpactVerdict, type MovedFiling, type MoveReport } from './impact.ts';
