import { shanghaiDay, type Duty } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';

const day = 86_400_000;

/** The day something has to be handed in by, and how it stands: how long to go, how long overdue, handed in when. */
export function DutyDay({ duty }: { readonly duty: Duty }) {
  const { t, now } = usePlugin();
  const left = Math.round((Date.parse(duty.due) - Date.parse(shanghaiDay(now()))) / day);
  const words = {
    due: () => (left === 0 ? t('deadline.lastDay') : t('deadline.daysLeft', { n: left })),
    overdue: () => t('deadline.overdueDays', { n: -left }),
    done: () => t('duty.done', { date: duty.handedInOn ?? '' }),
    late: () => t('duty.late', { date: duty.handedInOn ?? '' }),
  }[duty.state]();
  const tone = { due: left <= 7 ? 'soon' : 'calm', overdue: 'over', done: 'calm', late: 'soon' }[duty.state];
  return <p className="fp-deadline" data-tone={tone}><b>{words}</b><span className="fp-muted">{t('duty.by', { date: duty.due })}</span></p>;
}
