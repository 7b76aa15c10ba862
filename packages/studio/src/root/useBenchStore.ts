import { browserStorage, unsavedDraftsIn } from '@filing/client';
import type { ProcedureSource, PublishedRevision, RevisionDraft } from '@filing/filing/revisions';
import { useEffect, useState } from 'react';
import { follow } from '../model/follow.ts';
import { WorkbenchStore } from '../model/workbenchStore.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useStudio } from './studioContext.ts';

/** The store of a draft for as long as it is on the screen: hears the line come back, and the page go away. */
export function useBenchStore(draft: RevisionDraft, base: { readonly revision: PublishedRevision; readonly source: ProcedureSource }): WorkbenchStore {
  const { api, me, ground, now } = useStudio();
  const t = useTexts(rootTexts);
  // One store a draft: a new language or token does not end what is on the bench.
  const [store] = useState(() => new WorkbenchStore({
    draft, base,
    save: api.saveDraft,
    unsaved: unsavedDraftsIn(browserStorage(), { user: me.id, filing: 'revision-draft', form: draft.id }),
    follow: (source) => follow(source, base.source, { ...ground, now }),
    labels: { restored: t('restored'), taken: t('taken') },
  }));
  useEffect(() => {
    window.addEventListener('pagehide', store.leave);
    window.addEventListener('online', store.retry);
    return () => {
      window.removeEventListener('pagehide', store.leave);
      window.removeEventListener('online', store.retry);
      store.dispose();
    };
  }, [store]);
  return store;
}
