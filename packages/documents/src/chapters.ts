import type { FormSchema } from '@filing/filing';
import { fieldsOf, isGroup, isRows } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { rowsTable } from './rowsTable.ts';
import { fitsTable } from './tableColumns.ts';
import { isBlank, recordIn, valueText } from './valueText.ts';

type Named = readonly [name: string, schema: FormSchema];

/** A form as running text: a heading for each part, its answers as paragraphs (under their titles where there are several), or, in a part with a table, in the table's first line. A part nobody has written in shows what its notice says belongs there. */
export function chapters(form: FormSchema, values: Readonly<Record<string, unknown>>): readonly Markup[] {
  return fieldsOf(form).map(([name, field]) => {
    if (!isGroup(field)) return html`${part([[name, field]], values, null)}`;
    return html`<h2>${field.title ?? name}</h2>${part(fieldsOf(field), field.type === 'void' ? values : recordIn(values[name]), field.description ?? null)}`;
  });
}

function part(fields: readonly Named[], values: Readonly<Record<string, unknown>>, hint: string | null): Markup | readonly Markup[] {
  const table = fields.find(([, field]) => isRows(field) && fitsTable(field));
  if (table) return rowsTable(table[1], values[table[0]], { above: (columns) => pairs(fields.filter((each) => each !== table), values, columns) });
  if (hint !== null && fields.every(([name]) => isBlank(values[name]))) return paragraphs(hint);
  return fields.map(([name, field]) => html`${fields.length > 1 ? html`<h3>${field.title ?? name}</h3>` : null}${paragraphs(valueText(values[name], field))}`);
}

/** Titles and values beside each other over the width of a table. */
function pairs(fields: readonly Named[], values: Readonly<Record<string, unknown>>, columns: number): readonly Markup[] {
  const inLine = Math.max(1, Math.floor(columns / 2));
  const lines = Array.from({ length: Math.ceil(fields.length / inLine) }, (_, line) => fields.slice(line * inLine, (line + 1) * inLine));
  return lines.map((line) => html`<tr class="pairs">${line.map(([name, field], at) => html`<th scope="row">${field.title ?? name}</th><td colspan="${at === line.length - 1 ? columns - 2 * at - 1 : 1}">${valueText(values[name], field)}</td>`)}</tr>`);
}

function paragraphs(text: string): readonly Markup[] {
  return text.split('\n').map((line) => html`<p class="text">${line}</p>`);
}
