import { errorProblem, type Filing, type FilingEvent, type Problem } from '@filing/filing';
import { stateMeta, transitionsOf, type Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** What a return opens to the applicant: what it names, else what it remarks on. */
export function openedBy(event: FilingEvent): 'all' | readonly string[] {
  if (event.opens === 'all') return 'all';
  if (event.opens && event.opens.length > 0) return event.opens;
  return [...new Set((event.remarks ?? []).map(({ form, path }) => (path === '' ? form : `${form}/${path}`)))];
}

/** The states of the applicant a return may lead to; none where it goes to another office. */
export function applicantTargets(flow: Flow, state: string, event: Pick<FilingEvent, 'type'>): readonly string[] {
  if (event.type !== 'return') return [];
  return transitionsOf(flow, state, event.type).flatMap(({ target }) => (target !== undefined && stateMeta(flow, target)?.office === 'applicant' ? [target] : []));
}

/** What is wrong with what a return opens: nothing at all, forms that were not submitted, or forms that will not be handed in again. */
export function scopeProblems(flow: Flow, filing: Filing, event: FilingEvent): readonly Problem[] {
  const targets = applicantTargets(flow, filing.state, event);
  if (targets.length === 0) return [];
  const opens = openedBy(event);
  if (opens.length === 0) return [errorProblem('required', 'opens', sentences.scopeRequired)];
  const again = new Set(targets.flatMap((target) => Object.values(stateMeta(flow, target)?.actions ?? {}).flat()).flatMap(({ forms }) => forms ?? []));
  const named = [
    ...(opens === 'all' ? [] : opens.map((each) => ['opens', each.split('/')[0] ?? ''] as const)),
    ...(event.remarks ?? []).map(({ form }) => ['remarks', form] as const),
  ];
  const problems = named.flatMap(([at, form]) => {
    if (!Object.hasOwn(filing.answers, form)) return [errorProblem('form.not-found', at, sentences.formUnknown(form), null, { form })];
    return again.has(form) ? [] : [errorProblem('form.not-found', at, sentences.formNotAgain(flow.titles[form] ?? form), null, { form })];
  });
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
