import { errorProblem, type Filing, type FilingEvent, type Problem } from '@filing/filing';
import { stateMeta, transitionsOf, type Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** What a return opens to the applicant: what it names, else what it remarks on. */
export function openedBy(event: FilingEvent): 'all' | readonly string[] {
  if (event.opens === 'all') return 'all';
  if (event.opens && event.opens.length > 0) return event.opens;
  return [...new Set((event.remarks ?? []).map(({ form, path }) => (path === '' ? form : `${form}/${path}`)))];
}

/** True when the act sends the filing back to the applicant. */
export function goesToApplicant(flow: Flow, state: string, event: FilingEvent): boolean {
  return event.type === 'return' && transitionsOf(flow, state, event.type).some(({ target }) => target !== undefined && stateMeta(flow, target)?.office === 'applicant');
}

/** What is wrong with what a return opens: nothing at all, or forms that were not submitted. */
export function scopeProblems(flow: Flow, filing: Filing, event: FilingEvent): readonly Problem[] {
  if (!goesToApplicant(flow, filing.state, event)) return [];
  const opens = openedBy(event);
  if (opens.length === 0) return [errorProblem('required', 'opens', sentences.scopeRequired)];
  const named = [
    ...(opens === 'all' ? [] : opens.map((each) => ['opens', each.split('/')[0] ?? ''] as const)),
    ...(event.remarks ?? []).map(({ form }) => ['remarks', form] as const),
  ];
  const unknown = named.filter(([, form]) => !Object.hasOwn(filing.answers, form));
  return [...new Map(unknown.map(([at, form]) => [`${at} ${form}`, errorProblem('form.not-found', at, sentences.formUnknown(form), null, { form })])).values()];
}
