import type { Answers, FormSchema } from '@filing/filing';
import { Fragment, type ReactNode } from 'react';
import { Scroll } from '../parts/Scroll.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { answerColumns } from './answerColumns.ts';
import { answerText, fileSize, filesIn, isEmpty } from './answerText.ts';
import { besideRows } from './besideRows.ts';
import { fieldShapes, type FieldShape } from './fieldShapes.ts';
import { fieldTree, type FieldNode } from './fieldTree.ts';
import { FileLink } from './FileLink.tsx';

/** What stands beside a value: whether it changed, a button to remark on it. */
export interface FieldMarks {
  /** The value before, where it changed. */
  readonly before: (path: string) => { readonly value: unknown } | null;
  readonly beside?: ((path: string, title: string) => ReactNode) | undefined;
}

interface Props {
  readonly schema: FormSchema;
  readonly english: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** Put before every path: the project's place in a repeatable form. */
  readonly path?: string;
  readonly marks?: FieldMarks;
  /** Leaves out what holds nothing: for a record, of which the reader may not know all. */
  readonly sparse?: boolean;
}

const noMarks: FieldMarks = { before: () => null };

/** One form's answers to read, in the order of the form, changes marked. */
export function AnswersView({ schema, english, answers, path = '', marks = noMarks, sparse = false }: Props) {
  const { t } = usePlugin();
  const fields = fieldTree(schema, { t, english });
  return <Fields fields={sparse ? fields.filter((field) => !isEmpty(answers[field.name])) : fields} english={english} values={answers} path={path} marks={marks} />;
}

interface FieldsProps {
  readonly fields: readonly FieldNode[];
  readonly english: Readonly<Record<string, string>>;
  readonly values: unknown;
  readonly path: string;
  readonly marks: FieldMarks;
}

function Fields({ fields, values, path, ...rest }: FieldsProps) {
  const record = (typeof values === 'object' && values !== null ? values : {}) as Readonly<Record<string, unknown>>;
  const shown = fields.filter((field) => field.schema['x-visible'] !== false && !(typeof field.schema['x-visible'] === 'string' && isEmpty(record[field.name])));
  const shapes = fieldShapes(shown, record);
  return (
    <div className="fp-answers">
      {shown.map((field, index) => (
        <Fragment key={field.name}>
          {field.section && <div className="section">{field.section}</div>}
          <Field field={field} shape={shapes[index] ?? 'wide'} value={record[field.name]} path={path ? `${path}.${field.name}` : field.name} {...rest} />
        </Fragment>
      ))}
    </div>
  );
}

function Field({ field, shape, value, path, marks, english }: Omit<FieldsProps, 'fields' | 'values'> & { readonly field: FieldNode; readonly shape: FieldShape; readonly value: unknown }) {
  const beside = marks.beside?.(path, field.title);
  if (field.fields.length > 0) {
    return (
      <div className="group fp-stack-s">
        <div className="fp-strong">{field.title}{beside}</div>
        <Fields fields={field.fields} values={value} path={path} marks={marks} english={english} />
      </div>
    );
  }
  if (field.rows) {
    return (
      <div className="group fp-stack-s">
        <div className="fp-strong">{field.title}{beside}</div>
        <Rows rows={field.rows} beside={field.schema['x-component-props']?.['groups'] === 'beside'} value={Array.isArray(value) ? value : []} path={path} marks={marks} english={english} title={field.title} rowTitle={field.rowTitle} />
      </div>
    );
  }
  const before = marks.before(path);
  return (
    <div className={shape}>
      <div className="term">{field.title}{beside}</div>
      <div className={before ? 'value fp-changed' : 'value'}><Value field={field} value={value} before={before} english={english} /></div>
    </div>
  );
}

function Rows({ rows: own, beside, value: given, path, marks, english, title, rowTitle }: Omit<FieldsProps, 'fields' | 'values'> & { readonly rows: readonly FieldNode[]; readonly beside: boolean; readonly value: readonly unknown[]; readonly title: string; readonly rowTitle: string | null }) {
  const { t } = usePlugin();
  const { fields: rows, records: value } = beside ? besideRows(own, given) : { fields: own, records: given };
  if (value.length === 0) return <p className="fp-muted">{t('unfilled')}</p>;
  const columns = answerColumns(rows, value, { t, english });
  const nested = (columns.length > 9 && !beside) || rows.some((field) => field.rows !== null || field.fields.length > 0 || field.schema['x-component'] === 'Upload');
  if (nested) {
    return value.map((row, index) => (
      <div key={index} className="fp-stack-s">
        <div className="fp-row-title">{rowTitle ? `${rowTitle} ${index + 1}` : t('filing.row', { n: index + 1 })}{marks.beside?.(`${path}.${index}`, `${title} ${t('filing.row', { n: index + 1 })}`)}</div>
        <Fields fields={rows} values={row} path={`${path}.${index}`} marks={marks} english={english} />
      </div>
    ));
  }
  return (
    <Scroll label={title}>
      <table className={`fp-table fp-cards ${beside ? 'fp-table-wide' : ''}`}>
        <thead><tr><th scope="col">{t('filing.rowNumber')}</th>{columns.map((column) => <th key={column.fields[0]?.name} scope="col">{column.title}</th>)}</tr></thead>
        <tbody>
          {value.map((row, index) => (
            <tr key={index}>
              <td data-label={t('filing.rowNumber')}>{index + 1}</td>
              {columns.map((column) => {
                const at = (field: FieldNode) => `${path}.${index}.${field.name}`;
                const changed = column.fields.some((field) => marks.before(at(field)));
                const record = (row ?? {}) as Readonly<Record<string, unknown>>;
                const [only, ...more] = column.fields;
                const cell = (field: FieldNode) => (
                  <>
                    <Value field={field} value={record[field.name]} before={marks.before(at(field))} english={english} />
                    {marks.beside?.(at(field), `${field.title} ${t('filing.row', { n: index + 1 })}`)}
                  </>
                );
                return (
                  <td key={only?.name} data-label={column.title} className={changed ? 'fp-changed' : undefined}>
                    {only && more.length === 0 ? cell(only) : column.fields.filter((field) => !isEmpty(record[field.name]) || marks.before(at(field))).map((field) => (
                      <div key={field.name}>{field.schema.type !== 'string' && !field.schema.enum && <span className="fp-muted">{field.title} </span>}{cell(field)}</div>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Value({ field, value, before, english }: { readonly field: FieldNode; readonly value: unknown; readonly before: { readonly value: unknown } | null; readonly english: Readonly<Record<string, string>> }) {
  const { t } = usePlugin();
  const files = filesIn(value, field.schema);
  const words = (each: unknown) => answerText(each, field.schema, field.schemaPath, english, t);
  return (
    <>
      {before && <span className="fp-changed-mark">{t('filing.changed.mark')}</span>}
      {files
        ? <ul>{files.map((file) => <li key={file.id}><FileLink id={file.id} name={file.name} note={fileSize(file.size)} /></li>)}</ul>
        : <span className={isEmpty(value) ? 'fp-muted' : undefined}>{words(value)}</span>}
      {before && <span className="fp-before">{t('filing.changed.before', { value: words(before.value) })}</span>}
    </>
  );
}
