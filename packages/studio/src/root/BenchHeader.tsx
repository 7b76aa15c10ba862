import { problemText } from '@filing/form-engine';
import { Button } from 'antd';
import { Suspense } from 'react';
import type { BenchSnapshot } from '../model/workbenchStore.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';
import { onDemand } from './onDemand.tsx';
import { useStudio } from './studioContext.ts';
import { useWorkbench } from './workbenchContext.ts';

const FilesMenu = onDemand(() => import('../files/FilesMenu.tsx'));

/** The draft's name, whether it is saved, and the ways back and forth. */
export function BenchHeader({ bench }: { readonly bench: BenchSnapshot }) {
  const { go, locale } = useStudio();
  const { draft, source, saveState, undo, redo, undoable, redoable, flush, mayWrite } = useWorkbench();
  const t = useTexts(rootTexts);
  const what = (key: 'undo' | 'redo', label: string | null) => (label ? t(`${key}.what`, { what: label }) : t(key));
  const procedure = locale === 'en' ? source.flow.titleEn : source.flow.title;
  return (
    <header className="st-head">
      <div className="st-head-names">
        <button type="button" className="st-link" onClick={() => go(`procedure/${encodeURIComponent(draft.procedure)}`)}>← {procedure}</button>
        <h1>{draft.title || t('unnamed')}</h1>
        <p className="st-muted">{t('revision', { n: draft.base })}</p>
      </div>
      <div className="st-row">
        <output className="st-save" data-state={saveState} data-testid="save-state">{t(`save.${saveState}`, { why: bench.problems.map((problem) => problemText(problem, locale)).join(' ') })}</output>
        <Suspense fallback={null}><FilesMenu /></Suspense>
        {mayWrite && (
          <>
            <Button {...usable(undoable !== null, undo)} title={`${what('undo', undoable)} (Ctrl+Z)`} aria-label={what('undo', undoable)}>{t('undo')}</Button>
            <Button {...usable(redoable !== null, redo)} title={`${what('redo', redoable)} (Ctrl+Shift+Z)`} aria-label={what('redo', redoable)}>{t('redo')}</Button>
            <Button {...usable(saveState !== 'saved' && saveState !== 'conflict', () => void flush().catch(() => undefined))} title={`${t('save')} (Ctrl+S)`}>{t('save')}</Button>
          </>
        )}
      </div>
    </header>
  );
}

/** A button that keeps the focus when there is nothing to do any more: said to be off, not taken out of reach. */
function usable(on: boolean, act: () => void) {
  return on ? { onClick: act } : { 'aria-disabled': true, className: 'st-off' };
}
