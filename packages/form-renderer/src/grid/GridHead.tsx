import type { FormSchema } from '@filing/filing';
import { useSay } from '../messages/translate.ts';
import { ClauseNote } from '../problems/ClauseNote.tsx';
import type { GridColumn } from './gridColumns.ts';
import { tableRoles } from './tableRoles.ts';

interface Sample {
  readonly label: string;
  readonly row: Readonly<Record<string, string>>;
}

/** Headings with their clauses, and the sample row the notice prints. */
export function GridHead({ schema, columns, acts, reading }: { readonly schema: FormSchema; readonly columns: readonly GridColumn[]; readonly acts: boolean; readonly reading: boolean }) {
  const say = useSay();
  const sample = reading ? undefined : (schema['x-sample'] as Sample | undefined);
  const number = schema['x-row-number'];
  return (
    <>
      <thead {...tableRoles.rowgroup}>
        <tr {...tableRoles.row} aria-rowindex={1}>
          <th {...tableRoles.columnheader} scope="col" className="fr-row-number">{typeof number === 'string' && number !== '' ? number : say('row.number')}</th>
          {columns.map((column) => (
            <th {...tableRoles.columnheader} scope="col" key={column.fields[0]?.[0]} ref={(head) => { if (head) head.style.minWidth = `${column.width}px`; }}>
              {column.title}
              {!reading && column.fields.some(([, field]) => field.required === true) && <span className="fr-required" aria-hidden="true">*</span>}
              <ClauseNote clause={clausesOf(column)} floating />
            </th>
          ))}
          {acts && <th {...tableRoles.columnheader} scope="col" className="fr-row-acts-cell">{say('row.actions')}</th>}
        </tr>
      </thead>
      {sample && (
        <tbody {...tableRoles.rowgroup} className="fr-sample">
          <tr {...tableRoles.row}>
            <th {...tableRoles.rowheader} scope="row" className="fr-row-number">{sample.label}</th>
            {columns.map((column) => (
              <td {...tableRoles.cell} key={column.fields[0]?.[0]}>
                {column.fields.map(([name, field]) => <span key={name} className="fr-cell"><span className="fr-cell-label">{field.title} <ClauseNote clause={field['x-clause']} /></span><span className="fr-read">{sample.row[name]}</span></span>)}
              </td>
            ))}
            {acts && <td {...tableRoles.cell} className="fr-row-acts-cell">{null}</td>}
          </tr>
        </tbody>
      )}
    </>
  );
}

function clausesOf(column: GridColumn): readonly string[] {
  return [...new Set(column.fields.flatMap(([, field]) => field['x-clause'] ?? []))];
}
