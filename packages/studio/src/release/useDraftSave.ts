import type { DraftSave } from '@filing/client';
import type { RevisionDraft } from '@filing/filing/revisions';
import { useRef } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { useAct } from './useAct.ts';

type Change = Omit<DraftSave, 'version' | 'source'>;

/** Saves what belongs to a draft besides its source, on top of what is unsaved; one after the other, each on what the one before left. */
export function useDraftSave() {
  const { api } = useStudio();
  const { flush, take } = useWorkbench();
  const { busy, problems, run } = useAct();
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const save = (change: Change | ((draft: RevisionDraft) => Change)) => {
    const next = last.current.then(() => run(async () => {
      const draft = await flush();
      take(await api.saveDraft(draft.id, { version: draft.version, ...(typeof change === 'function' ? change(draft) : change) }));
    }));
    last.current = next;
    return next;
  };
  return { busy, problems, save };
}
