import type { FormSchema } from '@filing/filing';
import { printHints } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { recordIn } from './valueText.ts';

/** The title of a sheet: the form's own, numbered where there are several, or the lines it asks for, with what stands there on a blank form. */
export function printTitle(form: FormSchema, answers: unknown, number: number | null): Markup {
  const lines = printHints(form).title;
  if (!lines) return html`<h1>${form.title ?? ''}${number === null ? null : html`<small>（${number}）</small>`}</h1>`;
  const values = recordIn(answers);
  const blank = Object.keys(values).length === 0;
  return html`<h1>${lines.map(({ field, text, blank: empty }) => {
    const value = field === undefined ? text : values[field];
    const words = typeof value === 'string' && value !== '' && !(blank && empty !== undefined) ? value : (empty ?? '');
    return html`<span class="line">${words}</span>`;
  })}</h1>`;
}
