import type { AnswersByForm, Applicant } from '@filing/filing';
import { factAt } from './condition.ts';
import type { Flow } from './flow.ts';

/** The applicant with every fact known so far: what the host vouches for, then what was submitted. */
export function applicantOf(flow: Flow, applicant: Applicant, answers: AnswersByForm): Applicant {
  const learned = flow.facts.flatMap(({ form, path, fact }) => {
    const value = factAt(answers[form], path);
    return isKnown(applicant[fact]) || !isKnown(value) ? [] : [[fact, value] as const];
  });
  return learned.length === 0 ? applicant : { ...applicant, ...Object.fromEntries(learned) };
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
