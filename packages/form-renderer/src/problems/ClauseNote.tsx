import { useCallback, useId, useState } from 'react';
import { Popup } from '../controls/Popup.tsx';
import { useSay } from '../messages/translate.ts';
import { useClause } from './clauseContext.ts';

/** What `ClauseNote` takes. */
export interface ClauseNoteProps {
  /** Ids in the clause register, e.g. `2026-66.13`; without any nothing is drawn. */
  readonly clause: string | readonly string[] | null | undefined;
  /** Shows it in a layer over the page, where there is no room beside, as in a heading of a table. */
  readonly floating?: boolean;
}

/** A small button that shows on demand what a rule rests on: number of the notice, article, sentence. */
export function ClauseNote({ clause, floating = false }: ClauseNoteProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const close = useCallback(() => setOpen(false), []);
  const id = useId();
  const ids = typeof clause === 'string' ? [clause] : (clause ?? []);
  if (ids.length === 0) return null;
  const text = (
    <span className="fr-clause-text" id={id} role="note">
      {ids.map((each) => <ClauseSentence key={each} id={each} />)}
    </span>
  );
  return (
    <span className="fr-clause">
      <button type="button" ref={setAnchor} onKeyDown={(event) => { if (event.key === 'Escape') close(); }} className="fr-clause-button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {say(open ? 'clause.hide' : 'clause.show')}
      </button>
      {open && (floating ? anchor && <Popup anchor={anchor} onOutside={close}>{text}</Popup> : text)}
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
