import type { FormSchema } from '@filing/filing';
import type { ReactNode } from 'react';
import { NoteLines } from '../field/NoteLines.tsx';
import { ClauseNote } from '../problems/ClauseNote.tsx';
import { useNotes, useScreen } from '../screen/screenContext.ts';

/** The fields of a nested object under its title. */
export function Group({ schema, path, children }: { readonly schema: FormSchema; readonly path: string; readonly children: ReactNode }) {
  const { id } = useScreen();
  const notes = useNotes(path);
  return (
    <fieldset className="fr-group" data-path={path}>
      {schema.title && <legend className="fr-group-title">{schema.title} <ClauseNote clause={schema['x-clause']} /></legend>}
      {schema.description && <p className="fr-help">{schema.description}</p>}
      <NoteLines notes={notes} id={`${id}-${path}-notes`} schema={schema} />
      <div className="fr-fields">{children}</div>
    </fieldset>
  );
}
