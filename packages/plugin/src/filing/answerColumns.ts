import { isEmpty } from './answerText.ts';
import type { FieldNode, FormWords } from './fieldTree.ts';

/** One column in which a list of records is read. */
export interface AnswerColumn {
  readonly title: string;
  readonly fields: readonly FieldNode[];
}

/** The columns in which records are read: fields that share a printed column stand in one, and a field that is asked only sometimes is left out where no record has it. */
export function answerColumns(fields: readonly FieldNode[], records: readonly unknown[], { t, english }: FormWords): readonly AnswerColumn[] {
  const columns: { title: string; shared: unknown; fields: FieldNode[] }[] = [];
  for (const field of fields) {
    const { 'x-visible': visible, 'x-column': shared } = field.schema;
    if (visible === false || (typeof visible === 'string' && records.every((record) => isEmpty((record as Readonly<Record<string, unknown>> | null)?.[field.name])))) continue;
    const last = columns.at(-1);
    if (typeof shared === 'string' && last?.shared === shared) last.fields.push(field);
    else columns.push({ title: typeof shared === 'string' ? t.pick(shared, english[shared]) : field.title, shared, fields: [field] });
  }
  return columns;
}
