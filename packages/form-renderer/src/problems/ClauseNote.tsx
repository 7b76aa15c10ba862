import { useId, useState } from 'react';
import { useSay } from '../messages/translate.ts';
import { useClause } from './clauseContext.ts';

/** What `ClauseNote` takes. */
export interface ClauseNoteProps {
  /** Ids in the clause register, e.g. `2026-66.13`; without any nothing is drawn. */
  readonly clause: string | readonly string[] | null | undefined;
}

/** A small button that shows on demand what a rule rests on: number of the notice, article, sentence. */
export function ClauseNote({ clause }: ClauseNoteProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const id = useId();
  const ids = typeof clause === 'string' ? [clause] : (clause ?? []);
  if (ids.length === 0) return null;
  return (
    <span className="fr-clause">
      <button type="button" className="fr-clause-button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {say(open ? 'clause.hide' : 'clause.show')}
      </button>
      {open && (
        <span className="fr-clause-text" id={id} role="note">
          {ids.map((each) => <ClauseSentence key={each} id={each} />)}
        </span>
      )}
    </span>
  );
}

function ClauseSentence({ id }: { readonly id: string }) {
  const say = useSay();
  const { notice, at, says } = useClause(id);
  const where = [notice, at].filter(Boolean).join(' ');
  return (
    <span className="fr-clause-sentence">
      <b>{where || say('clause.number', { id })}</b>
      {where ? <i>{say('clause.number', { id })}</i> : null}
      <span>{says || say('clause.unknown')}</span>
    </span>
  );
}
