import type { StateConfig, StatusTag } from '@filing/filing';

/** A state in which a filing has ended: every clock stops, nothing can be done any more. */
export function endStep(tag: Extract<StatusTag, 'rejected' | 'lapsed' | 'withdrawn' | 'closed'>, title: string, titleEn: string, deadlines: readonly string[], clauses: readonly string[] = []): StateConfig {
  return {
    type: 'final',
    entry: deadlines.map((deadline) => ({ type: 'stopDeadline', params: { deadline } })),
    meta: { title, titleEn, tag, office: null, clauses, actions: {} },
  };
}
