import { Suspense } from 'react';
import { ApplyHome } from '../apply/ApplyHome.tsx';
import { Loading } from '../parts/Loading.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { onDemand } from './onDemand.tsx';
import { usePlugin, useRoute } from './pluginContext.ts';

const FilingScreen = onDemand(() => import('../filing/FilingScreen.tsx'));
const OneForm = onDemand(() => import('../filing/OneForm.tsx'));
const OneFlow = onDemand(() => import('../filing/OneFlow.tsx'));
const Worklist = onDemand(() => import('../desk/Worklist.tsx'));
const Sitting = onDemand(() => import('../desk/Sitting.tsx'));
const StudioScreen = onDemand(() => import('../studio/StudioScreen.tsx'));
const Board = onDemand(() => import('../board/Board.tsx'));

/** The screen for the view and the route. */
export function Screens() {
  const { options, t } = usePlugin();
  const route = useRoute();
  const filing = /^filing\/([^/]+)/.exec(route)?.[1];
  const screen = () => {
    if (options.view === 'board') return <Board />;
    if (options.view === 'studio') return <StudioScreen />;
    if (options.view === 'form') return <OneForm key={`${options.filingId} ${options.form}`} filing={options.filingId ?? ''} form={options.form ?? ''} />;
    if (options.view === 'flow') return <OneFlow key={options.filingId} filing={options.filingId ?? ''} />;
    if (filing) return <FilingScreen key={filing} id={decodeURIComponent(filing)} />;
    if (options.view === 'filing') return <FilingScreen key={options.filingId} id={options.filingId ?? ''} />;
    if (options.view === 'desk') return route === 'sitting' ? <Sitting /> : <Worklist />;
    return <ApplyHome />;
  };
  // The board's tabs are one screen, and so is the studio: drawn anew at each, they would lose the focus of whoever walks them by keyboard.
  const place = options.view === 'studio' || (options.view === 'board' && !route.startsWith('notice/')) ? options.view : route;
  return (
    <ErrorBoundary key={place} t={t}>
      <Suspense fallback={<div className="fp-page"><Loading /></div>}>{screen()}</Suspense>
    </ErrorBoundary>
  );
}
