import { shanghaiInstant } from '@filing/filing';
import type { ProcedureSource, RevisionDifference, RevisionDraft } from '@filing/filing/revisions';
import { Button } from 'antd';
import { useMemo } from 'react';
import { diffRevisions } from '@filing/revisions';
import type { WorkbenchStore } from '../model/workbenchStore.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useStudio } from './studioContext.ts';

const most = 12;

/** Two versions of one draft and the two ways out; nothing is overwritten before one is chosen. */
export function ConflictNote({ theirs, mine, store }: { readonly theirs: RevisionDraft; readonly mine: ProcedureSource; readonly store: WorkbenchStore }) {
  const { locale, say } = useStudio();
  const t = useTexts(rootTexts);
  const differing = useMemo<readonly RevisionDifference[]>(() => {
    try {
      return diffRevisions(theirs.source, mine);
    } catch {
      return [];
    }
  }, [mine, theirs]);
  const at = shanghaiInstant(new Date(theirs.updatedAt)).slice(0, 16).replace('T', ' ');
  return (
    <section className="st-note" data-tone="bad" role="alert" data-testid="conflict">
      <strong>{t('conflict.title', { who: theirs.updatedBy.name, at })}</strong>
      <p>{t('conflict.what')}</p>
      {differing.length > 0 && (
        <details open>
          <summary>{t('conflict.differ', { n: differing.length })}</summary>
          <ul className="st-list">
            {differing.slice(0, most).map((each) => <li key={`${each.part} ${each.at} ${each.path} ${each.kind}`}>{locale === 'en' ? each.messageEn : each.message}</li>)}
            {differing.length > most && <li>{t('conflict.more', { n: differing.length - most })}</li>}
          </ul>
        </details>
      )}
      <div className="st-row">
        <Button type="primary" onClick={() => { store.keepMine(); say(t('conflict.kept')); }}>{t('conflict.mine')}</Button>
        <Button onClick={() => { store.takeTheirs(t('conflict.adopt')); say(t('conflict.took')); }}>{t('conflict.theirs')}</Button>
      </div>
    </section>
  );
}
