import type { ProcedureSource } from '@filing/filing/revisions';
import { diffRevisions } from '@filing/revisions';

/** How many sentences an edit holds at most. */
const most = 200;
/** And how many characters a sentence: it is kept with every save. */
const longest = 300;

/** What changed from one source to the next, in sentences; never throws, whatever a draft holds. */
export function sourceChanges(before: ProcedureSource, after: ProcedureSource): readonly string[] {
  try {
    const told = diffRevisions(before, after).map(({ message }) => (message.length > longest ? `${message.slice(0, longest).toWellFormed()}…` : message));
    return told.length > most ? [...told.slice(0, most), `另有 ${told.length - most} 处修改。`] : told;
  } catch {
    return ['修改了内容；草稿目前还不能逐项对比。'];
  }
}
