import type { ProcedureSource, PublishedRevision, RevisionDraft } from '@filing/filing/revisions';
import { useMemo, useSyncExternalStore } from 'react';
import type { WorkbenchStore } from '../model/workbenchStore.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';
import { BenchFrame } from './BenchFrame.tsx';
import { useStudio } from './studioContext.ts';
import type { DraftTab } from './studioRoute.ts';
import { useBenchStore } from './useBenchStore.ts';
import { WorkbenchContext, type Workbench } from './workbenchContext.ts';

interface Props {
  readonly draft: RevisionDraft;
  readonly base: { readonly revision: PublishedRevision; readonly source: ProcedureSource };
  readonly tab: DraftTab;
}

/** A draft on the bench: its store, and the frame around its tabs. */
export function Bench({ draft, base, tab }: Props) {
  const store = useBenchStore(draft, base);
  return <OnBench store={store} base={base} tab={tab} />;
}

function OnBench({ store, base, tab }: Omit<Props, 'draft'> & { readonly store: WorkbenchStore }) {
  const { say } = useStudio();
  const t = useTexts(rootTexts);
  const bench = useSyncExternalStore(store.subscribe, store.snapshot);
  const workbench = useMemo<Workbench>(() => {
    const { draft, source, procedure, findings, differences, undoable, redoable, saveState, fault } = bench;
    return {
      draft, source, procedure, base, findings, differences, undoable, redoable, saveState, fault: fault ?? null,
      mayWrite: draft.status === 'editing',
      apply: store.apply,
      undo: () => {
        store.undo();
        if (undoable !== null) say(t('undo.done', { what: undoable }));
      },
      redo: () => {
        store.redo();
        if (redoable !== null) say(t('redo.done', { what: redoable }));
      },
      flush: store.flush,
      take: store.take,
    };
  }, [bench, base, store, say, t]);
  return <WorkbenchContext value={workbench}><BenchFrame store={store} bench={bench} tab={tab} /></WorkbenchContext>;
}
