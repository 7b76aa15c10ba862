import type { FormSchema } from '@filing/filing';
import { createElement } from 'react';
import { ClauseNote } from '../problems/ClauseNote.tsx';
import { useScreen } from '../screen/screenContext.ts';
import { Fields } from './Fields.tsx';
import { FormNotes } from './FormNotes.tsx';

/** A heading and the fields under it; its fields belong to the object around. */
export function Section({ schema, around, parent, name }: { readonly schema: FormSchema; readonly around: string; readonly parent: FormSchema; readonly name: string }) {
  const { id, headingLevel } = useScreen();
  const own = `${id}-section-${around}-${name}`;
  return (
    <section className="fr-section" aria-labelledby={schema.title ? own : undefined}>
      {schema.title && (
        <div className="fr-section-head">
          {createElement(`h${headingLevel}`, { id: own, className: 'fr-heading' }, schema.title)}
          <ClauseNote clause={schema['x-clause']} />
        </div>
      )}
      {schema.description && <p className="fr-help">{schema.description}</p>}
      <FormNotes schema={schema} />
      <div className="fr-fields"><Fields schema={schema} around={around} fields={parent} /></div>
    </section>
  );
}
