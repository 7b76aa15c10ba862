import type { FormSchema } from '@filing/filing';
import { sampleOf } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { tableColumns, type TableColumn } from './tableColumns.ts';
import { recordIn, valueText } from './valueText.ts';

/** What a table's columns come to. */
export interface Totals {
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A table as a notice prints it: headings that repeat on every page, numbered rows, and under them, in the same frame, the totals and what belongs to it; no number column where `x-row-number` is empty. Without rows it is the blank form, with its sample row. */
export function rowsTable(schema: FormSchema, value: unknown, below: (columns: number) => readonly Markup[] = () => [], totals?: Totals): Markup {
  const columns = tableColumns(schema);
  const given = schema['x-row-number'];
  const number = typeof given === 'string' ? given || null : '序号';
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const sample = sampleOf(schema);
  const drawn = rows.length === 0 && sample ? [sampleRow(number && sample.label, sample.row, columns)] : rows.map((row, index) => tableRow(number && index + 1, row, columns));
  return html`<table class="rows">
<thead>${headings(number, columns)}</thead>
<tbody>${drawn.length > 0 ? drawn : tableRow(number && '', {}, columns)}${totals && totalsRow(totals, columns, number !== null)}</tbody>
${below(columns.length + (number === null ? 0 : 1)).map((row) => html`<tbody>${row}</tbody>`)}
</table>`;
}

function headings(number: string | null, columns: readonly TableColumn[]): Markup {
  if (columns.every(({ group }) => group === null)) return html`<tr>${number && html`<th scope="col" class="number">${heading(number)}</th>`}${columns.map(({ title }) => html`<th scope="col">${heading(title)}</th>`)}</tr>`;
  const upper = columns.map(({ title, group }, index) => {
    if (group === null) return html`<th scope="col" rowspan="2">${heading(title)}</th>`;
    if (columns[index - 1]?.group === group) return null;
    const span = columns.slice(index).findIndex((each) => each.group !== group);
    return html`<th scope="colgroup" colspan="${span < 0 ? columns.length - index : span}">${group}</th>`;
  });
  const lower = columns.map(({ title, group }) => (group === null ? null : html`<th scope="col">${heading(title)}</th>`));
  return html`<tr>${number && html`<th scope="col" rowspan="2" class="number">${heading(number)}</th>`}${upper}</tr><tr>${lower}</tr>`;
}

const heading = (title: string) => unbroken(title, {});

/** The last row: its title before the first total, the columns that have none left empty. */
function totalsRow({ title, values }: Totals, columns: readonly TableColumn[], numbered: boolean): Markup {
  const texts = columns.map((column) => cell(column, ({ path, schema }) => valueText(path.reduce<unknown>((value, name) => recordIn(value)[name], values), schema)));
  const first = columns.findIndex(({ fields }) => fields.some(({ path }) => path[0] !== undefined && path[0] in values));
  const lead = (first < 0 ? columns.length : first) + (numbered ? 1 : 0);
  return html`<tr class="totals">${lead > 0 ? html`<th scope="row" colspan="${lead}">${title}</th>` : null}${texts.slice(Math.max(first, 0))}</tr>`;
}

function tableRow(number: number | string | null, row: unknown, columns: readonly TableColumn[]): Markup {
  const cells = columns.map((column) => cell(column, ({ path, schema }) => valueText(path.reduce<unknown>((value, name) => recordIn(value)[name], row), schema)));
  return html`<tr>${number === null ? null : html`<td class="number">${number}</td>`}${cells}</tr>`;
}

function sampleRow(label: string | null, row: Readonly<Record<string, string>>, columns: readonly TableColumn[]): Markup {
  const cells = columns.map((column) => cell(column, ({ path }) => String(row[path.at(-1) ?? ''] ?? '')));
  return html`<tr class="sample">${label === null ? null : html`<td class="number">${label}</td>`}${cells}</tr>`;
}

/** What shares a column: the first as it is, the others in brackets behind it. */
function cell({ fields }: TableColumn, textOf: (field: TableColumn['fields'][number]) => string): Markup {
  const [first, ...others] = fields.map((field) => ({ text: textOf(field), schema: field.schema }));
  const beside = others.filter(({ text }) => text !== '').map(({ text, schema }) => html` <span class="beside">${unbroken(`(${text})`, schema)}</span>`);
  return html`<td>${first && unbroken(first.text, first.schema)}${beside}</td>`;
}

/** Codes, numbers and what is quite short stay on one line; what is far longer than any code should be may break. */
function unbroken(text: string, { type, 'x-format': format }: FormSchema): Markup | string {
  const code = type === 'number' || type === 'integer' || (format !== undefined && format !== 'industry-tags' && format !== 'occupation-name');
  return text !== '' && text.length <= (code ? 22 : 4) ? html`<span class="whole">${text}</span>` : text;
}
