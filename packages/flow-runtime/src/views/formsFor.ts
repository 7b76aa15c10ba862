import type { Actor, Filing } from '@filing/filing';
import { stateMeta, type Flow } from '../flow/flow.ts';
import type { FlowFormView } from './flowView.ts';
import type { AnswerReader } from './readableAnswers.ts';

/** The forms a reader may see: for the applicant also those to be filled in now, and while correcting which paths are open. */
export function formsFor(flow: Flow, filing: Filing, reader: Actor, answers: AnswerReader): readonly FlowFormView[] {
  const own = reader.office === 'applicant' && reader.org === filing.applicant.uscc;
  const writable = own ? writableForms(flow, filing) : [];
  const present = new Set([...writable, ...Object.keys(filing.answers)]);
  const names = [...new Set([...formsInOrder(flow), ...present])].filter((form) => present.has(form) && answers.mayReadForm(form));
  return names.map((form) => {
    const repeatable = flow.definition.repeatable?.includes(form) ?? false;
    const value = answers.trim(form, filing.answers[form] ?? (repeatable ? [] : {}));
    const opens = filing.returned && writable.includes(form) ? opensIn(form, filing.returned.opens) : undefined;
    const access = writable.includes(form) && (opens === undefined || opens.length > 0) ? 'write' : 'read';
    return { form, answers: value, repeatable, access, ...(opens === undefined ? {} : { opens }) };
  });
}

/** Forms in the order the flow asks for them: a stored filing keeps no order of its own. */
export function formsInOrder(flow: Flow): readonly string[] {
  return Object.keys(flow.definition.machine.states).flatMap((state) => Object.values(stateMeta(flow, state)?.actions ?? {}).flat().flatMap(({ forms }) => forms ?? []));
}

function writableForms(flow: Flow, filing: Filing): readonly string[] {
  const rules = Object.values(stateMeta(flow, filing.state)?.actions ?? {}).flat();
  return rules.filter(({ office }) => office === 'applicant').flatMap(({ forms }) => forms ?? []);
}

function opensIn(form: string, opens: 'all' | readonly string[]): 'all' | readonly string[] {
  if (opens === 'all' || opens.includes(form)) return 'all';
  return opens.filter((each) => each.startsWith(`${form}/`)).map((each) => each.slice(form.length + 1));
}
