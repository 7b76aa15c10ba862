import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseLine } from './ClauseLine.tsx';
import { clausesFound } from './clausesFound.ts';

interface Props {
  readonly value: string | null;
  readonly onPick: (id: string | null) => void;
  /** What it is the clause of. */
  readonly what: string;
  /** There need not be one. */
  readonly mayBeNone?: boolean;
}

/** The clause something rests on, in full, and a search through the register for another. */
export function ClausePick({ value, onPick, what, mayBeNone = false }: Props) {
  const { ground } = useStudio();
  const { mayWrite, source } = useWorkbench();
  const t = useTexts(rulesTexts);
  const [query, setQuery] = useState<string | null>(null);
  const id = useId();
  const found = query === null ? [] : clausesFound(ground.clauses, query, source.flow.notice);
  const missing = !value && !mayBeNone;
  const word = query !== null ? t('clause.close') : t(missing ? 'clause.choose' : 'clause.change');
  const pick = (clause: string | null) => {
    setQuery(null);
    onPick(clause);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="st-clause-pick" onKeyDown={(event) => { if (event.key === 'Escape') setQuery(null); }}>
      {missing ? <span className="st-clause" data-bad>{t('clause.missing')}</span> : <ClauseLine id={value} />}
      {mayWrite && <button type="button" className="st-link" aria-expanded={query !== null} aria-label={`${what} ${word}`} onClick={() => setQuery(query === null ? '' : null)}>{word}</button>}
      {query !== null && (
        <div className="st-clause-search">
          <label htmlFor={id}>{t('clause.search')}</label>
          <Input id={id} value={query} onChange={(event) => setQuery(event.target.value)} />
          <output className="st-muted">{t('clause.found', { n: found.length })}</output>
          <ul>{found.slice(0, 8).map((clause) => <li key={clause.id}><button type="button" onClick={() => pick(clause.id)}><ClauseLine id={clause.id} /></button></li>)}</ul>
          {mayBeNone && <Button onClick={() => pick(null)}>{t('clause.drop')}</Button>}
        </div>
      )}
    </div>
  );
}
