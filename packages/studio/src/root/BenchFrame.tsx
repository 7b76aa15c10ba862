import { Suspense, type KeyboardEvent } from 'react';
import type { BenchSnapshot, WorkbenchStore } from '../model/workbenchStore.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';
import { BenchHeader } from './BenchHeader.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { onDemand } from './onDemand.tsx';
import { useStudio } from './studioContext.ts';
import { draftRoute, draftTabs, type DraftTab } from './studioRoute.ts';
import { TabList } from './TabList.tsx';
import { useWorkbench } from './workbenchContext.ts';

const screens = {
  forms: onDemand(() => import('../outline/FormsTab.tsx')),
  rules: onDemand(() => import('../rules/RulesTab.tsx')),
  flow: onDemand(() => import('../steps/FlowTab.tsx')),
  check: onDemand(() => import('../findings/CheckTab.tsx')),
  compare: onDemand(() => import('../compare/CompareTab.tsx')),
  release: onDemand(() => import('../release/ReleaseTab.tsx')),
};

/** What stands around every tab of a draft: title, save state, undo, notes, tabs. */
export function BenchFrame({ store, bench, tab }: { readonly store: WorkbenchStore; readonly bench: BenchSnapshot; readonly tab: DraftTab }) {
  const { locale, go } = useStudio();
  const { draft, findings, differences, undo, redo, flush } = useWorkbench();
  const t = useTexts(rootTexts);
  const counts: Partial<Record<DraftTab, number>> = { check: findings.length, compare: differences.length };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const act = key === 's' ? () => void flush().catch(() => undefined) : inEditor(event.target) ? null : key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const Screen = screens[tab];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions
    <main className="st-page" onKeyDown={onKeyDown}>
      <BenchHeader bench={bench} />
      {bench.theirs && <ConflictNote theirs={bench.theirs} mine={bench.source} store={store} />}
      {draft.status !== 'editing' && <p className="st-note" data-tone="warn">{t(`frozen.${draft.status}`)}</p>}
      {draft.outdated && draft.status === 'editing' && <p className="st-note" data-tone="warn">{t('outdated')}</p>}
      <TabList label={t('tabs')} tabs={draftTabs.map((key) => ({ key, title: t(`tab.${key}`), count: counts[key] ?? 0 }))} current={tab} onChange={(next) => go(draftRoute(draft.id, next))}>
        <FaultBoundary key={tab} locale={locale}>
          <Suspense fallback={<output className="st-muted">{t('loading')}</output>}><Screen /></Suspense>
        </FaultBoundary>
      </TabList>
    </main>
  );
}

/** A code editor undoes its own keys. */
function inEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.cm-editor') !== null;
}
