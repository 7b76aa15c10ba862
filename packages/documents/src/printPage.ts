import type { Answers, Form, FormSchema } from '@filing/filing';
import { fieldsOf, isGroup, isRows, notesOf } from './formKeywords.ts';
import { formBody } from './formBody.ts';
import { letterSheet } from './letterSheet.ts';
import { html, type Markup } from './markup.ts';
import { fontClasses } from './printFonts.ts';
import { printTitle } from './printTitle.ts';
import type { PrintedAct } from './signedText.ts';
import { fitsTable, tableColumns } from './tableColumns.ts';

/** What a page shows besides the answers. */
export interface PrintOptions {
  /** The acts that sign the form's wording; the last of a form counts. */
  readonly acts?: readonly PrintedAct[];
  /** Not handed in: marked 草稿 on every page. */
  readonly draft?: boolean;
  /** Small lines at the end, outside the form: the filing's number, the day it was handed in. */
  readonly remarks?: readonly string[];
  /** The day it was handed in, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Address of the style sheet, `printCss`. */
  readonly styles?: string;
}

/** Most columns, without the row's number, of a table on an upright page: the annexes of the notices are upright up to there. */
const mostUpright = 7;

/** The page of a form for A4 paper, drawn from its schema and its answers alone: a whole HTML document without script, its styles by address. A repeatable form prints a sheet for each of its answers. Chinese in every language of the screens: what is printed is the notice's form. */
export function printPage(form: Form, answers: Answers | readonly Answers[], { acts = [], draft = false, remarks = [], day, styles = 'print.css' }: PrintOptions = {}): string {
  const copies: readonly unknown[] = Array.isArray(answers) ? answers : [answers];
  const sheets = (copies.length > 0 ? copies : [{}]).map((copy, index) => html`<section class="sheet">
${letterSheet(form, copy) ?? html`${printTitle(form, copy, copies.length > 1 ? index + 1 : null)}
${formBody(form, copy, acts, day ?? null)}`}
${notes(form)}
</section>`);
  const page = html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${form.title}${draft ? '（草稿）' : ''}</title><link rel="stylesheet" href="${styles}"></head>
<body class="${[isWide(form) ? 'wide' : 'upright', ...fontClasses(form)].join(' ')}">
${draft ? html`<p class="draft">草稿</p>` : null}
${sheets}
${remarks.length > 0 ? html`<footer>${remarks.map((remark) => html`<p>${remark}</p>`)}</footer>` : null}
</body>
</html>
`;
  return page.markup;
}

/** The notes under the form as a notice prints them: numbered points under 填表说明, others as they are. */
function notes(form: Form): Markup | null {
  const texts = notesOf(form);
  if (texts.length === 0) return null;
  const numbered = texts.every((text) => /^\d+[.．、]/.test(text));
  return html`<div class="notes">${numbered ? html`<p>填表说明：</p>` : null}${texts.map((text) => html`<p>${text}</p>`)}</div>`;
}

/** True when a table is too wide for an upright page. */
function isWide(schema: FormSchema): boolean {
  return fieldsOf(schema).some(([, field]) => (isRows(field) ? fitsTable(field) && tableColumns(field).length > mostUpright : isGroup(field) && isWide(field)));
}
