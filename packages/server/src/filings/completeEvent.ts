import type { Actor, AnswersByForm, FilingEvent, Problem } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { checkFileReferences } from '../files/checkFileReferences.ts';
import { draftAnswers } from '../drafts/draftAnswers.ts';
import { handsIn } from './handsIn.ts';
import type { LoadedFiling } from './loadFiling.ts';

/** Completes what was asked: absent answers become the saved drafts, and every file it names must be this filing's. */
export async function completeEvent(db: Database, loaded: LoadedFiling, event: FilingEvent, actor: Actor): Promise<{ readonly event: FilingEvent } | { readonly problems: readonly Problem[] }> {
  const forms = handsIn(loaded, event.type, actor);
  const answers: AnswersByForm | undefined = event.answers ?? (forms.length > 0 ? await draftAnswers(db, loaded.filing, forms) : undefined);
  const problems = await checkFileReferences(db, loaded.filing.id, loaded.revision.forms, answers ?? {}, event.attachments ?? []);
  return problems.length > 0 ? { problems } : { event: answers ? { ...event, answers } : event };
}
