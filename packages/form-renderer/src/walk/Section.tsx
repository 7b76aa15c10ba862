import type { FormSchema } from '@filing/filing';
import { createElement, type ReactNode } from 'react';
import { ClauseNote } from '../problems/ClauseNote.tsx';
import { useScreen } from '../screen/screenContext.ts';
import { FormNotes } from './FormNotes.tsx';

/** A heading and the fields under it; its fields belong to the object around. */
export function Section({ schema, around, name, children }: { readonly schema: FormSchema; readonly around: string; readonly name: string; readonly children: ReactNode }) {
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
      <div className="fr-fields">{children}</div>
    </section>
  );
}
