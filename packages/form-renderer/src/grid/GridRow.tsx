import type { FormSchema } from '@filing/filing';
import { memo, useLayoutEffect, useRef } from 'react';
import { Icon, type IconName } from '../controls/Icon.tsx';
import { useSay } from '../messages/translate.ts';
import { joinPath } from '../model/answerPath.ts';
import type { GridColumn } from './gridColumns.ts';
import { GridCell } from './GridCell.tsx';
import type { GridStore } from './GridStore.ts';
import { RowNoteLines } from './RowNoteLines.tsx';
import { tableRoles } from './tableRoles.ts';

/** What may be done with a row. */
export interface RowActs {
  readonly copy: (index: number) => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, to: number) => void;
}

interface GridRowProps {
  readonly store: GridStore;
  readonly path: string;
  readonly index: number;
  readonly rowKey: number;
  readonly columns: readonly GridColumn[];
  readonly fields: readonly (readonly [string, FormSchema])[];
  readonly item: FormSchema;
  /** What the number of a row is called. */
  readonly numbered: string;
  readonly last: boolean;
  /** Null where rows may not be added or moved. */
  readonly acts: RowActs | null;
  readonly full: boolean;
  readonly observe: (body: HTMLElement | null) => (() => void) | undefined;
}

/** One row with its number, cells, buttons, and its notes under it. */
export const GridRow = memo(function GridRow({ store, path, index, rowKey, columns, fields, item, numbered, last, acts, full, observe }: GridRowProps) {
  const say = useSay();
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => observe(body.current), [observe]);
  const row = joinPath(path, index);
  const number = index + 1;
  const button = (key: 'row.copy' | 'row.remove' | 'row.up' | 'row.down', sign: IconName, act: () => void, off = false) => (
    <button type="button" className={`fr-icon ${key === 'row.remove' ? 'fr-icon-remove' : ''}`} disabled={off} aria-label={say(key, { number })} title={say(key, { number })} onClick={act}><Icon name={sign} /></button>
  );
  return (
    <tbody {...tableRoles.rowgroup} ref={body} data-key={rowKey} data-path={row} className="fr-row">
      <tr {...tableRoles.row} aria-rowindex={index + 2} data-row={index}>
        <th {...tableRoles.rowheader} scope="row" className="fr-row-number"><span className="fr-row-number-label" aria-hidden="true">{numbered} </span>{number}</th>
        {columns.map((column, at) => (
          <td {...tableRoles.cell} key={column.fields[0]?.[0]} data-column={at}>
            {column.group !== null && <span className="fr-column-label" aria-hidden="true">{column.title}</span>}
            {column.fields.map(([name, schema]) => <GridCell key={name} store={store} path={path} index={index} name={name} schema={schema} fields={fields} titled={column.fields.length > 1} group={column.group} />)}
          </td>
        ))}
        {acts && (
          <td {...tableRoles.cell} className="fr-row-acts-cell">
            <span className="fr-row-acts">
              {button('row.copy', 'copy', () => acts.copy(index), full)}
              {button('row.up', 'up', () => acts.move(index, index - 1), index === 0)}
              {button('row.down', 'down', () => acts.move(index, index + 1), last)}
              {button('row.remove', 'remove', () => acts.remove(index))}
            </span>
          </td>
        )}
      </tr>
      <RowNoteLines row={row} fields={fields} columns={columns.length + (acts ? 2 : 1)} schema={item} />
    </tbody>
  );
});
