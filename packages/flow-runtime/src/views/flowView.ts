import type { FilingView, FormView, PermittedEvent, TimelineEntry } from '@filing/filing';

/** One form as a reader may see it, without its schema, texts and draft. */
export type FlowFormView = Pick<FormView, 'form' | 'answers' | 'repeatable' | 'access' | 'opens'>;

/** An event the reader may raise now; `form` is the name of the form its data fills. */
export interface FlowPermitted extends Omit<PermittedEvent, 'form' | 'english'> {
  readonly form: string | null;
}

/** One thing that happened; the files that went along by id, since only the server knows their names. */
export interface FlowTimelineEntry extends Omit<TimelineEntry, 'attachments'> {
  readonly attachments: readonly string[];
}

/** A filing as one reader may see it, all that needs no schema, no database and no clause register. */
export interface FlowView extends Omit<FilingView, 'number' | 'revisionNumber' | 'revisionPublishedAt' | 'forms' | 'permitted' | 'timeline' | 'createdAt' | 'updatedAt' | 'clauses'> {
  readonly forms: readonly FlowFormView[];
  readonly permitted: readonly FlowPermitted[];
  readonly timeline: readonly FlowTimelineEntry[];
  /** Ids of every clause named in the view. */
  readonly cited: readonly string[];
}
