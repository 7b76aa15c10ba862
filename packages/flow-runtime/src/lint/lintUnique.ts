import type { Procedure } from '@filing/filing';
import { formFacts } from '../flow/formFacts.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';

/** What no two filings may share, and who is kept from one: fields that exist, at least one of each, a sentence in both languages. */
export function lintUnique({ flow: { unique, barred = [] }, forms }: Procedure): readonly FlowFinding[] {
  const { fields } = formFacts(forms);
  const lost = (list: readonly string[]) => list.filter((field) => !fields.has(field.replace(/\.\d+(?=\.|$)/g, '.*')));
  const fieldsOf = (name: 'near' | 'same') => (unique ? [
    ...(unique[name].length > 0 ? [] : [flowError(`unique.${name}`, '至少写一项，写作 form/path。')]),
    ...lost(unique[name]).map((field) => flowError(`unique.${name}`, `没有“${field}”这一项，应写作 form/path。`)),
  ] : []);
  const away = barred.filter((path) => path.startsWith('answers.') && lost([path.slice('answers.'.length).replace('.', '/')]).length > 0);
  return [
    ...fieldsOf('near'), ...fieldsOf('same'),
    ...(!unique || (unique.message && unique.messageEn) ? [] : [flowError('unique', '缺少中文或英文说明。')]),
    ...away.map((path) => flowError('barred', `没有“${path}”这一项，应写作 answers.<表单>.<栏目>。`)),
  ];
}
