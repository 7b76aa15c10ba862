import type { FormSchema } from '@filing/filing';
import { fieldsOf, fixedTextsOf, letterOf } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { isBlank, recordIn, valueText } from './valueText.ts';

/** A form whose notice prints it as a letter (`x-letter`): its wording with what was filled in put into the gaps; a gap without an answer stays as the notice prints it. Null for a form that is no letter. */
export function letterSheet(form: FormSchema, answers: unknown): Markup | null {
  const letter = letterOf(form);
  const [text] = fixedTextsOf(form);
  if (!letter || !text) return null;
  const filled = (words: string) => Object.entries(letter.fills).reduce((line, [gap, template]) => line.split(gap).join(filling(form, answers, gap, template)), words);
  return html`<h1>${filled(text.title)}</h1>
<div class="letter"><p class="to">${letter.to}</p>
${text.paragraphs.map((paragraph) => html`<p>${filled(paragraph)}</p>`)}
<div class="signature"><p>${filled(text.signed)}</p><p class="date">${filled(text.date)}</p></div></div>`;
}

function filling(form: FormSchema, answers: unknown, gap: string, template: string): string {
  const fields = new Map(fieldsOf(form));
  const values = recordIn(answers);
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => isBlank(values[name]))) return gap;
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => valueText(values[name], fields.get(name) ?? {}));
}
