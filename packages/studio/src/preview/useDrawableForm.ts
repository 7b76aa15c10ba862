import type { Form } from '@filing/filing';
import { lintForm } from '@filing/form-engine';
import { useMemo, useState } from 'react';
import type { StudioLocale } from '../texts/texts.ts';

/** A form that can be drawn, and why it is not the newest. */
export interface DrawableForm {
  /** Null where it never could be drawn. */
  readonly form: Form | null;
  readonly fault: string | null;
}

/** The form where it can be drawn, else as it last could, with the reason. */
export function useDrawableForm(form: Form | undefined, { fallback, broken, locale }: { readonly fallback: Form | undefined; readonly broken: string | null; readonly locale: StudioLocale }): DrawableForm {
  const fault = useMemo(() => broken ?? (form ? faultOf(form, locale) : null), [form, broken, locale]);
  const [last, keep] = useState<Form | null>(null);
  if (form && fault === null) {
    if (last !== form) keep(form);
    return { form, fault };
  }
  if (last && last['x-form'] === form?.['x-form']) return { form: last, fault };
  return { form: fallback && faultOf(fallback, locale) === null ? fallback : null, fault };
}

/** What would keep a form from being drawn: wrong shape or code that does not parse. Missing titles, clauses or English do not. */
function faultOf(form: Form, locale: StudioLocale): string | null {
  const [first] = lintForm(form).filter(({ severity, message }) => severity === 'error' && !message.startsWith('缺少 title') && !message.includes('x-id'));
  return first ? `${first.path === '' ? '' : `${first.path}：`}${locale === 'en' ? first.messageEn : first.message}` : null;
}
