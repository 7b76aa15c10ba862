import { normaliseDocument, type Answers, type CertificateRule, type Filing } from '@filing/filing';
import { factAt, holds } from '../flow/condition.ts';

/** A row that is given a certificate: what the certificate says, and where the row stands. */
export interface CertifiedRow {
  /** `form/rows.3` */
  readonly path: string;
  /** Number of the row from 1. */
  readonly row: number;
  readonly holder: string;
  readonly document: string;
  readonly occupationCode: string;
  readonly occupation: string;
  readonly level: string;
}

/** The rows of a filing that a certificate rule takes, in their order; none where the form is not handed in. */
export function certifiedRows({ form, rows, where, fields }: CertificateRule, filing: Pick<Filing, 'answers' | 'basis'>): readonly CertifiedRow[] {
  const given = Object.hasOwn(filing.answers, form) ? filing.answers[form] : undefined;
  const copies = Array.isArray(given) ? (given as readonly Answers[]).map((copy, index) => [`${form}/${index}.${rows}`, copy] as const) : [[`${form}/${rows}`, given] as const];
  const listed = copies.flatMap(([path, copy]) => {
    const list = factAt(copy, rows);
    return Array.isArray(list) ? list.map((row: unknown, index) => ({ row, path: `${path}.${index}`, number: index + 1 })) : [];
  });
  const around = { answers: filing.answers, basis: filing.basis ?? null };
  return listed.filter(({ row }) => holds(where, row)).map(({ row, path, number }) => {
    const text = (field: string | undefined) => (field === undefined ? '' : textOf(/^(?:answers|basis)\./.test(field) ? factAt(around, field) : factAt(row, field)));
    return { path, row: number, holder: text(fields.holder), document: normaliseDocument(text(fields.document)), occupationCode: text(fields.occupationCode), occupation: text(fields.occupation), level: text(fields.level) };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
