import type { StoredFile } from '@filing/client';
import type { Answers, FilingEvent, PermittedEvent, Remark, Seal } from '@filing/filing';

/** What an officer has put together for one act, kept while they look around. */
export interface ActionDraft {
  readonly opinion: string;
  readonly data: Answers;
  readonly remarks: readonly Remark[];
  readonly opens: 'remarked' | 'chosen' | 'all';
  /** `form` or `form/path`. */
  readonly chosen: readonly string[];
  readonly sealed: boolean;
  readonly attachments: readonly StoredFile[];
}

/** Nothing put together yet. */
export const emptyDraft: ActionDraft = { opinion: '', data: {}, remarks: [], opens: 'remarked', chosen: [], sealed: false, attachments: [] };

/** The event to post. */
export function eventOf(permitted: PermittedEvent, draft: ActionDraft, seal: Seal | null): FilingEvent {
  const opinion = draft.opinion.trim();
  const returns = permitted.type === 'return';
  return {
    type: permitted.type,
    ...(opinion ? { opinion } : {}),
    ...(permitted.form ? { data: permitted.form.properties?.['opinion'] && permitted.opinion && opinion ? { ...draft.data, opinion } : draft.data } : {}),
    ...(returns && draft.remarks.length > 0 ? { remarks: draft.remarks } : {}),
    ...(returns && draft.opens === 'all' ? { opens: 'all' as const } : {}),
    ...(returns && draft.opens === 'chosen' ? { opens: draft.chosen } : {}),
    ...(draft.attachments.length > 0 ? { attachments: draft.attachments.map((file) => file.id) } : {}),
    ...(seal ? { seal } : {}),
  };
}
