import { maskText, type Certificate, type Filing } from '@filing/filing';
import { certificatesOf } from '../certificates/certificatesOf.ts';
import type { Flow } from '../flow/flow.ts';
import { isMasked } from './maskedAnswers.ts';
import type { AnswerReader } from './readableAnswers.ts';

/** The certificates a filing issued, for whoever may read the rows they come from; what is withheld there is empty here, what is masked there is masked here. */
export function certificatesFor(flow: Flow, filing: Filing, answers: AnswerReader): readonly Certificate[] {
  const rule = flow.definition.certificates;
  if (!rule || !filing.certificates || !answers.mayReadForm(rule.form) || !answers.mayReadPath(rule.form, rule.rows)) return [];
  const row = `${rule.rows}.0`;
  const reads = (field: string) => answers.mayReadPath(rule.form, `${row}.${field}`);
  const shown = (field: string, text: string) => (!reads(field) ? '' : !answers.whole && isMasked(flow, rule.form, `${row}.${field}`) ? maskText(text) : text);
  return certificatesOf(flow, filing).map((each) => ({ ...each, holder: shown(rule.fields.holder, each.holder), document: shown(rule.fields.document, each.document) }));
}
