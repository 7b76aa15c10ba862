import type { FormSchema } from '@filing/filing';
import { chineseNumber } from './chineseNumber.ts';
import { printHints, sampleOf } from './formKeywords.ts';
import { html, type Markup } from './markup.ts';
import { tableColumns, type TableColumn } from './tableColumns.ts';
import { recordIn, valueText } from './valueText.ts';

/** What a table's columns come to. */
export interface Totals {
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What stands in a table's frame besides its rows: lines above its headings, its totals, lines below. */
export interface TableFrame {
  readonly above?: (columns: number) => readonly Markup[];
  readonly totals?: Totals | undefined;
  readonly below?: (columns: number) => readonly Markup[];
}

const nothing = (): readonly Markup[] => [];

/** A table as a notice prints it: headings that repeat on every page, numbered rows, and in the same frame the totals and what belongs to it; no number column where `x-row-number` is empty, the numbers in the first cells where `x-print` says so. Without rows it is the blank form, with its sample row. */
export function rowsTable(schema: FormSchema, value: unknown, { above = nothing, totals, below = nothing }: TableFrame = {}): Markup {
  const columns = tableColumns(schema);
  const given = schema['x-row-number'];
  const number = typeof given === 'string' ? given || null : '序号';
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const sample = sampleOf(schema);
  const width = columns.length + (number === null ? 0 : 1);
  const before = (index: number) => (printHints(schema).numbered === 'first-cell' ? `（${chineseNumber(index + 1)}）\n` : '');
  const drawn = rows.length === 0 && sample ? [sampleRow(number && sample.label, sample.row, columns, before(0))] : rows.map((row, index) => tableRow(number && index + 1, row, columns, before(index)));
  return html`<table class="rows">
<thead>${above(width)}${headings(number, columns)}</thead>
<tbody>${drawn.length > 0 ? drawn : tableRow(number && '', {}, columns)}${totals && totalsRow(totals, columns, number !== null)}</tbody>
${below(width).map((row) => html`<tbody>${row}</tbody>`)}
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

function tableRow(number: number | string | null, row: unknown, columns: readonly TableColumn[], before = ''): Markup {
  const cells = columns.map((column, at) => cell(column, ({ path, schema }) => valueText(path.reduce<unknown>((value, name) => recordIn(value)[name], row), schema), at === 0 ? before : ''));
  return html`<tr>${number === null ? null : html`<td class="number">${number}</td>`}${cells}</tr>`;
}

function sampleRow(label: string | null, row: Readonly<Record<string, string>>, columns: readonly TableColumn[], before: string): Markup {
  const cells = columns.map((column, at) => cell(column, ({ path }) => String(row[path.at(-1) ?? ''] ?? ''), at === 0 ? before : ''));
  return html`<tr class="sample">${label === null ? null : html`<td class="number">${label}</td>`}${cells}</tr>`;
}

/** What shares a column: the first as it is, the others behind it in brackets, or plain where the form says so. */
function cell({ fields }: TableColumn, textOf: (field: TableColumn['fields'][number]) => string, before = ''): Markup {
  const [first, ...others] = fields.map((field) => ({ text: textOf(field), schema: field.schema }));
  const beside = others.filter(({ text }) => text !== '').map(({ text, schema }) => html` <span class="beside">${unbroken(printHints(schema).plain ? text : `(${text})`, schema)}</span>`);
  const long = first?.schema['x-component'] === 'Lines' || first?.schema['x-component'] === 'TextArea';
  return html`<td${long ? html` class="lines"` : null}>${first && unbroken(first.text === '' ? '' : `${before}${first.text}`, first.schema)}${beside}</td>`;
}

/** Codes, numbers and what is quite short stay on one line; what is far longer than any code should be may break. */
function unbroken(text: string, { type, 'x-format': format }: FormSchema): Markup | string {
  const code = type === 'number' || type === 'integer' || (format !== undefined && format !== 'industry-tags' && format !== 'occupation-name');
  return text !== '' && text.length <= (code ? 22 : 4) ? html`<span class="whole">${text}</span>` : text;
}
