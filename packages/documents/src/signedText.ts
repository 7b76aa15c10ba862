import type { FixedText } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { dayText } from './valueText.ts';

/** An act that signs wording of a form. */
export interface PrintedAct {
  /** Form that the act filled in. */
  readonly form: string;
  /** Name on the seal; null where none was put. */
  readonly seal: string | null;
  /** Day that the office wrote, else the day of the act, `YYYY-MM-DD`. */
  readonly day: string;
  readonly opinion: string | null;
  /** Instant of the act with the offset of Shanghai. */
  readonly at: string;
}

/** Wording to be signed as a row of the table it belongs to, word for word, with seal and date once the office has acted; an office that is given no wording has its own opinion there. */
export function signedText(text: FixedText, act: PrintedAct | undefined, columns: number): Markup {
  const words = text.paragraphs.length > 0 ? text.paragraphs : act?.opinion ? [act.opinion] : [];
  const date = act ? html`<p class="date">${dayText(act.day)}</p>` : html`<p class="date blank">${text.date}</p>`;
  return html`<tr class="signed"><th scope="row">${text.title}</th><td colspan="${columns - 1}">
${words.map((paragraph) => html`<p>${paragraph}</p>`)}
<div class="signature"><p>${text.signed}</p>${act?.seal ? html`<p class="seal">已用印：${act.seal}</p>` : null}${date}</div>
</td></tr>`;
}
