import { shanghaiDay, type DeadlineView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';

/** How near a deadline is. */
export interface Nearness {
  readonly tone: 'calm' | 'soon' | 'over';
  readonly kind: 'met' | 'paused' | 'over' | 'last' | 'working' | 'days';
  readonly left: number;
}

/** Works out what is left of a deadline: working days where it counts those, else days. */
export function nearness(deadline: DeadlineView, now: Date): Nearness {
  const today = shanghaiDay(now);
  const end = formatDay(deadline.at);
  if (deadline.status === 'met') return { tone: 'calm', kind: 'met', left: 0 };
  if (deadline.status === 'paused') return { tone: 'calm', kind: 'paused', left: deadline.remaining ?? 0 };
  if (deadline.status === 'passed' || end < today) return { tone: 'over', kind: 'over', left: 0 };
  if (end === today) return { tone: 'soon', kind: 'last', left: 0 };
  if (deadline.days.length > 0) {
    const left = deadline.days.filter((day) => day > today).length;
    return { tone: left <= 2 ? 'soon' : 'calm', kind: 'working', left };
  }
  const left = Math.round((Date.parse(end) - Date.parse(today)) / 86_400_000);
  return { tone: left <= 7 ? 'soon' : 'calm', kind: 'days', left };
}

/** A deadline in words: which, until when, how much is left, whether it is provisional. */
export function DeadlineLine({ deadline, titled = true }: { readonly deadline: DeadlineView; readonly titled?: boolean }) {
  const { t, now } = usePlugin();
  const { tone, kind, left } = nearness(deadline, now());
  const words = {
    met: () => t('deadline.met'),
    paused: () => (left > 0 ? t('deadline.paused', { n: left }) : t('deadline.paused.plain')),
    over: () => t('deadline.over'),
    last: () => t('deadline.lastDay'),
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
