import { diffAnswers, type Actor, type Change, type Filing } from '@filing/filing';
import { consentingOffices } from '../flow/consents.ts';
import { stateMeta, type Flow } from '../flow/flow.ts';
import type { AnswerReader } from './readableAnswers.ts';

/** For the office a correction came back to, and those that consent together with it: every value that differs from what was submitted before. */
export function changesFor(flow: Flow, filing: Filing, reader: Actor, answers: AnswerReader): readonly Change[] {
  const before = filing.previousAnswers;
  const returning = filing.events.findLast(({ event, to }) => event.type === 'return' && stateMeta(flow, to)?.office === 'applicant');
  if (!before || !returning || ![returning.actor.office, ...consentingOffices(flow, returning.from), 'auditor'].includes(reader.office)) return [];
  return Object.keys(filing.answers).flatMap((form) =>
    diffAnswers(before[form], filing.answers[form])
      .filter(({ path }) => answers.mayReadPath(form, path))
      .map((change) => ({ form, path: change.path, before: answers.mask(form, change.path, change.before ?? null), after: answers.mask(form, change.path, change.after ?? null) })),
  );
}
