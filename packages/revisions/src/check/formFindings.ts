import type { Form, FormSchema } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';
import { expandForm, formTexts, lintForm } from '@filing/form-engine';
import type { CheckOptions } from './checkOptions.ts';
import { guarded } from './makeFinding.ts';
import type { Outline } from './outlineOf.ts';

const aboutEnglish = /^(缺少英文|英文)/;

/** What lint says of every form as it is written, its fragments put in: what concerns the English apart from the rest. */
export function formFindings({ forms, english, fragments }: Outline, { clauses, ids = hasIds({ forms, fragments }) }: CheckOptions): readonly RevisionFinding[] {
  const known = new Set(Object.keys(forms));
  const lost = Object.keys(english).filter((form) => !known.has(form)).map((form): RevisionFinding => ({ severity: 'error', part: 'english', at: form, path: '', message: `没有表单“${form}”。`, messageEn: `There is no form “${form}”.` }));
  return [...lost, ...Object.entries(forms).flatMap(([name, schema]) => guarded('form', name, () => {
    const form = schema as unknown as Form;
    const findings = lintForm(form, { fragments: fragments as Readonly<Record<string, FormSchema>>, english: english[name] ?? {}, ids, ...(clauses ? { clauses } : {}) });
    const other: readonly RevisionFinding[] = form['x-form'] === name ? [] : [{ severity: 'error', part: 'form', at: name, path: '', message: `x-form 应为“${name}”。`, messageEn: `x-form should be “${name}”.` }];
    const texts = new Map(formTexts(form).map(({ key, text }) => [`缺少英文：${key}`, text]));
    return [...other, ...findings.map(({ severity, path, ...told }): RevisionFinding => {
      const text = texts.get(told.message);
      const said = text === undefined ? told : { message: `“${cut(text)}”还没有英文，请在该字段的属性中补上。`, messageEn: `“${cut(text)}” has no English yet: add it in the field’s properties.` };
      return { severity, part: aboutEnglish.test(told.message) ? 'english' : 'form', at: name, path, message: said.message, messageEn: said.messageEn };
    })];
  }))];
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
}

/** Every form with its fragments put in, those that cannot be left out. */
export function expandedForms({ forms, fragments }: Pick<Outline, 'forms' | 'fragments'>): Readonly<Record<string, Form>> {
  return Object.fromEntries(Object.entries(forms).flatMap(([name, schema]) => {
    try {
      return [[name, expandForm(schema as unknown as Form, fragments as Readonly<Record<string, FormSchema>>)] as const];
    } catch {
      return [];
    }
  }));
}

function hasIds(given: unknown, depth = 0): boolean {
  if (typeof given !== 'object' || given === null || depth > 60) return false;
  return Object.hasOwn(given, 'x-id') || Object.values(given).some((each) => hasIds(each, depth + 1));
}
