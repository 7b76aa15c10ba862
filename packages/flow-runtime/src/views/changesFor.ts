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
      .map(({ path, before: was, after: is }) => ({ form, path, ...told(answers.mask(form, path, was ?? null), answers.mask(form, path, is ?? null)) })),
  );
}

/** A change that the mask hides still shows as one: what was there before is dotted instead of starred. */
function told(before: unknown, after: unknown): Pick<Change, 'before' | 'after'> {
  return { before: typeof before === 'string' && before === after ? before.replaceAll('*', '•') : before, after };
}
