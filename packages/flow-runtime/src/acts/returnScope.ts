import { errorProblem, type Filing, type FilingEvent, type Problem } from '@filing/filing';
import { stateMeta, transitionsOf, type Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';
import { shownValue } from './shownValue.ts';

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

/** What is wrong with what a return opens: nothing at all, forms that were not submitted or will not be handed in again, fields that are not in their form. */
export function scopeProblems(flow: Flow, filing: Filing, event: FilingEvent): readonly Problem[] {
  const targets = applicantTargets(flow, filing.state, event);
  if (targets.length === 0) return [];
  const opens = openedBy(event);
  if (opens.length === 0) return [errorProblem('required', 'opens', sentences.scopeRequired)];
  const again = new Set(targets.flatMap((target) => Object.values(stateMeta(flow, target)?.actions ?? {}).flat()).flatMap(({ forms }) => forms ?? []));
  const named = [
    ...(opens === 'all' ? [] : opens.map((each) => ['opens', each.split('/')[0] ?? '', each.split('/').slice(1).join('/')] as const)),
    ...(event.remarks ?? []).map(({ form, path }) => ['remarks', form, path] as const),
  ];
  const problems = named.flatMap(([at, form, path]) => {
    if (!Object.hasOwn(filing.answers, form)) return [errorProblem('form.not-found', at, sentences.formUnknown(form), null, { form })];
    const title = flow.titles[form] ?? form;
    if (!again.has(form)) return [errorProblem('form.not-found', at, sentences.formNotAgain(title), null, { form })];
    return isField(flow, form, path) ? [] : [errorProblem('unknown-field', at, sentences.pathUnknown(title, shownValue(path)), null, { form, key: shownValue(path) })];
  });
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** True where a form has such a field, in whatever row; a form whose fields are not at hand has every one. */
function isField(flow: Flow, form: string, path: string): boolean {
  if (![...flow.fields].some((field) => field.startsWith(`${form}/`) && field !== `${form}/`)) return true;
  const pattern = path.replace(/(?<=^|\.)\d+(?=\.|$)/g, '*');
  const inside = flow.definition.repeatable?.includes(form) ? pattern.replace(/^\*(?:\.|$)/, '') : pattern;
  return flow.fields.has(`${form}/${inside}`);
}
