import type { FilingView } from '@filing/filing';
import { Clauses } from '../parts/Clauses.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';

/** Whether submissions are taken now, and when next. */
export function WindowNote({ view }: { readonly view: FilingView }) {
  const { t } = usePlugin();
  const { window } = view;
  if (!window) return null;
  if (window.open) return <p className="fp-window" data-open="true"><span>{t('apply.open', { to: formatDay(window.open.to) })} <Clauses ids={[window.clause]} says={view.clauses} /></span></p>;
  return (
    <div className="fp-note" data-tone="warn" data-testid="window-closed">
      <p><strong>{t('fill.closed')}</strong> <Clauses ids={[window.clause]} says={view.clauses} /></p>
      {window.next && <p>{t('fill.closed.next', { from: formatDay(window.next.from), to: formatDay(window.next.to) })}</p>}
    </div>
  );
}
