import type { ProcedureSource } from '@filing/filing/revisions';
import { lazy, Suspense, useState } from 'react';
import { compareTexts } from '../texts/compare.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';

const RawCompare = lazy(() => import('./RawCompare.tsx'));

/** The raw comparison, fetched once somebody wants to see it. */
export function RawPane({ before, after }: { readonly before: ProcedureSource; readonly after: ProcedureSource }) {
  const t = useTexts(compareTexts);
  const waiting = useTexts(rootTexts);
  const [open, setOpen] = useState(false);
  return (
    <details className="st-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('raw')}</summary>
      {open && <Suspense fallback={<output className="st-muted">{waiting('loading')}</output>}><RawCompare before={before} after={after} /></Suspense>}
    </details>
  );
}
