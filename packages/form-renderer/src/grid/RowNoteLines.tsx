import type { FormSchema } from '@filing/filing';
import { useSyncExternalStore } from 'react';
import { NoteLines } from '../field/NoteLines.tsx';
import { useScreen } from '../screen/screenContext.ts';
import { tableRoles } from './tableRoles.ts';

/** What is to be said of one row and its cells, under the row: each note names its field and is what the cell is described by. */
export function RowNoteLines({ row, fields, columns, schema }: { readonly row: string; readonly fields: readonly (readonly [string, FormSchema])[]; readonly columns: number; readonly schema: FormSchema }) {
  const { model, id } = useScreen();
  const list = useSyncExternalStore((listener) => model.notes.subscribe(row, listener), () => model.notes.inRow(row));
  if (list.length === 0) return null;
  return (
    <tr {...tableRoles.row} className="fr-row-notes">
      <td {...tableRoles.cell} colSpan={columns}>
        {list.map(({ path, notes }) => {
          const field = fields.find(([name]) => path === `${row}.${name}`)?.[1] ?? null;
          const named = notes.remarks.length > 0 || notes.changes.length > 0;
          return (
            <div key={path} className="fr-row-note">
              {field && named && <span className="fr-row-note-field">{field.title}</span>}
              <NoteLines notes={notes} id={`${id}-${path}-notes`} schema={field ?? schema} />
            </div>
          );
        })}
      </td>
    </tr>
  );
}
