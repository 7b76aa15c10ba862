import type { Filing, FilingEvent, Office } from '@filing/filing';
import { applicantOf } from './applicantOf.ts';
import { consentsComplete } from './consents.ts';
import type { Facts } from './condition.ts';
import type { Flow } from './flow.ts';

/** The facts guards read, after the act has been recorded: `applicant`, `answers`, `event` {type, office, data}, `returned`, `deadlines` (status by name), `projects`, `basis` (the registration it rests on), `openObjections`, `consentsComplete` (every office that must consent here has). */
export function factsOf(flow: Flow, filing: Filing, event?: FilingEvent, office?: Office): Facts {
  return {
    applicant: applicantOf(flow, filing.applicant, filing.answers),
    answers: filing.answers,
    event: { type: event?.type ?? null, office: office ?? null, data: event?.data ?? {} },
    returned: filing.returned,
    deadlines: Object.fromEntries(filing.deadlines.map(({ name, status }) => [name, status])),
    projects: filing.projects,
    basis: filing.basis ?? null,
    consentsComplete: consentsComplete(flow, filing),
    openObjections: filing.objections.filter(({ outcome }) => outcome === null).length,
  };
}
