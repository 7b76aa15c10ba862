import { normaliseCreditCode, organisationCodes, type Actor, type Filing } from '@filing/filing';
import { factAt } from './condition.ts';
import type { Flow } from './flow.ts';

/** The credit codes whose people must keep away from a filing, as its answers name them, or did before they were corrected; none where the chain bars nobody. */
export function barredOrganisations(flow: Flow, filing: Filing): readonly string[] {
  const { applicant, answers, previousAnswers } = filing;
  const named = (flow.definition.barred ?? []).flatMap((path) => [answers, previousAnswers ?? {}].map((each) => factAt({ answers: each, applicant }, path)));
  return [...new Set(named.flatMap((code) => (typeof code === 'string' && code !== '' ? [normaliseCreditCode(code)] : [])))];
}

/** Whether a person belongs to an organisation the filing is about and has to keep away from it, whatever office they act for. */
export function isBarred(flow: Flow, filing: Filing, actor: Actor): boolean {
  const barred = barredOrganisations(flow, filing);
  return barred.length > 0 && organisationCodes(actor).some((code) => barred.includes(code));
}
