import type { DeadlineView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';
import { nearness } from './nearness.ts';

/** A deadline in words: which, until when, how much is left, whether it is provisional. */
export function DeadlineLine({ deadline, titled = true }: { readonly deadline: DeadlineView; readonly titled?: boolean }) {
  const { t, now } = usePlugin();
  const { tone, kind, left } = nearness(deadline, now());
  const words = {
    met: () => t('deadline.met'),
    late: () => t('deadline.late'),
    overdue: () => t('deadline.overdueDays', { n: left }),
    paused: () => (left > 0 ? t('deadline.paused', { n: left }) : t('deadline.paused.plain')),
    over: () => t('deadline.over'),
    last: () => t('deadline.lastDay'),
    ahead: () => t('deadline.ahead', { from: formatDay(deadline.startedAt), n: left }),
    working: () => t('deadline.workingLeft', { n: left }),
    days: () => t('deadline.daysLeft', { n: left }),
  }[kind]();
  return (
    <span className="fp-deadline" data-tone={tone}>
      {titled && <span>{t.pick(deadline.title, deadline.titleEn)}</span>}
      <b>{words}</b>
      {kind !== 'met' && kind !== 'paused' && <span className="fp-muted">{t('deadline.until', { date: formatDay(deadline.at) })}</span>}
      {deadline.provisional && <span className="fp-muted">{t('deadline.provisional.short')}</span>}
    </span>
  );
}
