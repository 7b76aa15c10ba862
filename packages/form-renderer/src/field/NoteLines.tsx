import type { FormSchema } from '@filing/filing';
import { useState } from 'react';
import { useSay } from '../messages/translate.ts';
import type { FieldNotes } from '../model/noteBoard.ts';
import { Sentence } from '../problems/Sentence.tsx';
import { valueText } from './valueText.ts';

/** Problems, remarks and changes of one field, each in words; `id` is what the control is described by. */
export function NoteLines({ notes, id, schema }: { readonly notes: FieldNotes; readonly id: string; readonly schema: FormSchema | null }) {
  const say = useSay();
  const { problems, remarks, changes } = notes;
  if (problems.length + remarks.length + changes.length === 0) return null;
  return (
    <div className="fr-notes" id={id}>
      {remarks.map((remark, index) => (
        <div key={index} className="fr-remark">
          <b>{say('remark.title')}</b>
          <span>{remark.text}</span>
        </div>
      ))}
      {problems.map((problem) => (
        <p key={`${problem.code} ${problem.path} ${problem.message}`} className={`fr-problem fr-problem-${problem.severity}`}>
          <Sentence text={say.problem(problem)} clause={problem.clause}><span className="fr-problem-kind">{say(problem.severity === 'error' ? 'problem.error' : 'problem.warning')}</span></Sentence>
        </p>
      ))}
      {changes.length > 0 && <ChangedMark notes={notes} schema={schema} />}
    </div>
  );
}

function ChangedMark({ notes, schema }: { readonly notes: FieldNotes; readonly schema: FormSchema | null }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [first] = notes.changes;
  const added = first?.before === undefined || first.before === null;
  const word = say(added ? 'change.added' : first.after === undefined || first.after === null ? 'change.removed' : 'change.changed');
  return (
    <div className="fr-changed">
      {added ? <span className="fr-changed-mark">{word}</span> : <button type="button" className="fr-changed-mark" aria-expanded={open} aria-label={`${word}${say.locale === 'en' ? ': ' : '：'}${say('change.show')}`} onClick={() => setOpen(!open)}>{word}</button>}
      {open && notes.changes.map((change) => <span key={change.path} className="fr-changed-before">{say('change.before', { before: valueText(schema, change.before, say) })}</span>)}
    </div>
  );
}
