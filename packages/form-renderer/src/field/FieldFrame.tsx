import type { FormSchema } from '@filing/filing';
import type { ReactNode } from 'react';
import { useSay } from '../messages/translate.ts';
import type { FieldNotes } from '../model/noteBoard.ts';
import { ClauseNote } from '../problems/ClauseNote.tsx';
import { NoteLines } from './NoteLines.tsx';

/** What `FieldFrame` takes. */
export interface FieldFrameProps {
  readonly path: string;
  readonly id: string;
  readonly schema: FormSchema;
  readonly notes: FieldNotes;
  readonly required: boolean;
  /** Why it cannot be written, in a word. */
  readonly because?: string | undefined;
  readonly wide: boolean;
  /** `label` where one control takes the focus, `group` where several do. */
  readonly kind: 'label' | 'group' | 'read';
  /** The title stands elsewhere (a checkbox carries its own). */
  readonly untitled?: boolean;
  readonly children: ReactNode;
}

/** Label, clause, help, control and notes of one field. */
export function FieldFrame({ path, id, schema, notes, required, because, wide, kind, untitled = false, children }: FieldFrameProps) {
  const say = useSay();
  const state = notes.problems.some((problem) => problem.severity === 'error') ? 'fr-field-wrong' : notes.remarks.length > 0 ? 'fr-field-remarked' : '';
  const title = (
    <>
      {schema.title}
      {required && kind !== 'read' && <span className="fr-required" title={say('field.required')} aria-hidden="true">*</span>}
    </>
  );
  return (
    <div className={`fr-field ${wide ? 'fr-field-wide' : ''} ${kind === 'read' ? 'fr-field-read' : ''} ${state}`} data-path={path} role={kind === 'group' ? 'group' : undefined} aria-labelledby={kind === 'group' ? `${id}-label` : undefined}>
      {!untitled && (
        <div className="fr-label-line">
          {kind === 'label' ? <label className="fr-label" id={`${id}-label`} htmlFor={id}>{title}</label> : <span className="fr-label" id={`${id}-label`}>{title}</span>}
          {because !== undefined && <span className="fr-because">{because}</span>}
          <ClauseNote clause={schema['x-clause']} />
        </div>
      )}
      {schema.description && <p className="fr-help" id={`${id}-help`}>{schema.description}</p>}
      <div className="fr-control">{children}</div>
      <NoteLines notes={notes} id={`${id}-notes`} schema={schema} />
    </div>
  );
}
