import { html, type Markup } from './markup.ts';
import { dayText } from './valueText.ts';

/** An answer that its writer dates, as a row of the table it stands under: its paragraphs, and below them the day it was handed in, or the blank words of the form. */
export function datedText(title: string, text: string, { day, blank, columns }: { readonly day: string | null; readonly blank: string; readonly columns: number }): Markup {
  const date = day === null ? html`<p class="date blank">${blank}</p>` : html`<p class="date">${dayText(day)}</p>`;
  return html`<tr class="signed dated"><th scope="row">${title}</th><td colspan="${columns - 1}">
${text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}
<div class="signature">${date}</div>
</td></tr>`;
}
