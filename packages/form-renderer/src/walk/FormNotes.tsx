import type { FormSchema } from '@filing/filing';
import { useSay } from '../messages/translate.ts';
import { Sentence } from '../problems/Sentence.tsx';

interface Note {
  readonly text: string;
  readonly clause?: string;
}

/** The explanations printed with a form (`x-notes`). */
export function FormNotes({ schema }: { readonly schema: FormSchema }) {
  const say = useSay();
  const notes = (schema['x-notes'] as readonly Note[] | undefined) ?? [];
  if (notes.length === 0) return null;
  return (
    <details className="fr-form-notes" open>
      <summary>{say('notes.title')}</summary>
      <ul>
        {notes.map((note) => <li key={note.text}><Sentence text={note.text} clause={note.clause} /></li>)}
      </ul>
    </details>
  );
}
