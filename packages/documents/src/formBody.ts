import type { FormSchema } from '@filing/filing';
import { chapters } from './chapters.ts';
import { datedText } from './datedText.ts';
import { fieldsOf, fixedTextsOf, isGroup, isRows, isTotals, printHints } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { rowsTable } from './rowsTable.ts';
import { signedText, type PrintedAct } from './signedText.ts';
import { fitsTable } from './tableColumns.ts';
import { isBlank, recordIn, valueText } from './valueText.ts';

type Named = readonly [name: string, schema: FormSchema];
type Signed = (columns: number) => readonly Markup[];

/** Everything between the title and the notes. A form around one table is printed as an annex: what stands before the table on lines above it; its totals as its last row; what stands after it and what is to be signed inside its frame; a section after it on lines below. A form in chapters is running text, any other is frames of titles and values. `day` is the day it was handed in. */
export function formBody(form: FormSchema, answers: unknown, acts: readonly PrintedAct[], day: string | null = null): Markup {
  const fields = fieldsOf(form);
  const values = recordIn(answers);
  const texts = fixedTextsOf(form);
  const signed: Signed = (columns) => texts.map((text) => signedText(text, acts.findLast((act) => act.form === text.act), columns));
  const inChapters = printHints(form).layout === 'chapters';
  const table = inChapters ? null : annexTable(fields);
  if (!table) return html`${inChapters ? chapters(form, values) : framed(fields, values)}${texts.length > 0 ? html`<table class="rows"><tbody>${signed(2)}</tbody></table>` : null}`;
  const at = fields.findIndex(([name]) => name === table[0]);
  const behind = fields.slice(at + 1);
  const totals = behind.find(([, field]) => isTotals(field));
  const below = behind.filter(([, field]) => field.type === 'void');
  const inside = behind.filter((each) => each !== totals && !below.includes(each));
  const after = (columns: number) => [...inside.map(([name, field]) => {
    const { dated } = printHints(field);
    const title = field.title ?? name;
    return dated === undefined ? html`<tr class="inside"><th scope="row">${title}</th><td colspan="${columns - 1}">${valueText(values[name], field)}</td></tr>` : datedText(title, valueText(values[name] ?? field.default, field), { day, blank: dated, columns });
  }), ...signed(columns)];
  const sum = totals && { title: totals[1].title ?? '', values: recordIn(values[totals[0]]) };
  return html`${headingLines(fields.slice(0, at), values)}${rowsTable(table[1], values[table[0]], { below: after, totals: sum })}${below.map(([, field]) => headingLines(fieldsOf(field), values))}`;
}

function annexTable(fields: readonly Named[]): Named | null {
  const [first, ...others] = fields.filter(([, field]) => isRows(field));
  return first && others.length === 0 && fitsTable(first[1]) && fieldsFit(fields, first) ? first : null;
}

/** Groups fit an annex where they are its totals or stand below the table. */
function fieldsFit(fields: readonly Named[], table: Named): boolean {
  const at = fields.indexOf(table);
  return fields.every(([, field], index) => !isGroup(field) || isTotals(field) || (field.type === 'void' && index > at));
}

function headingLines(fields: readonly Named[], values: Readonly<Record<string, unknown>>): Markup | null {
  if (fields.length === 0) return null;
  return html`<div class="heading">${fields.map(([name, field]) => html`<p>${field.title ?? name}：<span class="filled">${valueText(values[name], field)}</span></p>`)}</div>`;
}

function framed(fields: readonly Named[], values: Readonly<Record<string, unknown>>, inside = false): readonly Markup[] {
  const parts: Markup[] = [];
  let lines: Markup[] = [];
  const close = () => {
    if (lines.length > 0) parts.push(html`<table class="fields"><tbody>${lines}</tbody></table>`);
    lines = [];
  };
  for (const [name, field] of fields) {
    const value = values[name];
    // A field that is shown under a condition is asked for when it has an answer: answers hold nothing for hidden fields.
    if (typeof field['x-visible'] === 'string' && field.type !== 'void' && isBlank(value)) continue;
    if (!isGroup(field) && !isRows(field)) {
      const title = field.title ?? name;
      lines.push(field['x-component'] === 'Declaration'
        ? html`<tr><td colspan="2" class="declared">${value === true ? '☑' : '☐'} ${title}</td></tr>`
        : html`<tr><th scope="row">${title}</th><td>${valueText(value, field)}</td></tr>`);
      continue;
    }
    close();
    parts.push(inside ? html`<h3>${field.title ?? name}</h3>` : html`<h2>${field.title ?? name}</h2>`);
    parts.push(...(isRows(field) ? rows(field, value) : framed(fieldsOf(field), field.type === 'void' ? values : recordIn(value), true)));
  }
  close();
  return parts;
}

function rows(field: FormSchema, value: unknown): readonly Markup[] {
  if (fitsTable(field)) return [rowsTable(field, value)];
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return list.flatMap((row, index) => [html`<h3>${field.items?.title ?? ''} ${index + 1}</h3>`, ...framed(fieldsOf(field.items), recordIn(row), true)]);
}
