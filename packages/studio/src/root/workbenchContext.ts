import type { Procedure } from '@filing/filing';
import type { ProcedureSource, PublishedRevision, RevisionDifference, RevisionDraft, RevisionFinding } from '@filing/filing/revisions';
import { createContext, useContext } from 'react';

/** Whether what is on the screen is what the server has. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'offline' | 'conflict' | 'refused';

/** One draft on the bench: what it says now, and how to change it. Every change is one undoable step. */
export interface Workbench {
  readonly draft: RevisionDraft;
  /** As it is written now, unsaved changes too. */
  readonly source: ProcedureSource;
  /** As it would run; where a fragment is missing, as it last could. */
  readonly procedure: Procedure;
  /** The published revision it began from. */
  readonly base: { readonly revision: PublishedRevision; readonly source: ProcedureSource };
  /** What is wrong with it and in what it differs from its base; both follow a moment after a change. */
  readonly findings: readonly RevisionFinding[];
  readonly differences: readonly RevisionDifference[];
  /** False while it waits for the second person, and once it is published or given up. */
  readonly mayWrite: boolean;
  /** Does one change; `label` says it in the undo button. A change that answers the same object does nothing; one with the same `merge` as the change before goes on with that step (typing). */
  readonly apply: (label: string, change: (source: ProcedureSource) => ProcedureSource, merge?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Labels of what undo and redo would do; null where there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly saveState: SaveState;
  /** Why the source, as it is written now, could not be put together; the procedure is then the last that could. */
  readonly fault: string | null;
  /** Sends what is unsaved now; resolves once the server has it, rejects where it cannot. */
  readonly flush: () => Promise<RevisionDraft>;
  /** Takes a newer state of the draft from the server (after submit, approve, return). */
  readonly take: (draft: RevisionDraft) => void;
}

/** The bench this element belongs to. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** The draft on the bench. */
export function useWorkbench(): Workbench {
  const bench = useContext(WorkbenchContext);
  if (!bench) throw new Error('no draft on the bench');
  return bench;
}
