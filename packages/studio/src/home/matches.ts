import type { DeskProcedure } from '@filing/client';

/** Whether a procedure is what somebody looks for: every word stands in its name, notice, revision or one of its drafts. */
export function matches({ procedure, title, titleEn, notice, current, drafts }: DeskProcedure, words: string): boolean {
  const text = [procedure, title, titleEn, notice, current.title, ...drafts.flatMap((draft) => [draft.title, draft.createdBy.name])].join('\n').toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
