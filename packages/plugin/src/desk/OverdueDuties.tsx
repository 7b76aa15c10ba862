import type { Duty } from '@filing/filing';
import { DutyDay } from '../parts/DutyDay.tsx';
import { usePlugin } from '../root/pluginContext.ts';

/** Who has not handed in what they owe. */
export function OverdueDuties({ duties }: { readonly duties: readonly Duty[] }) {
  const { t } = usePlugin();
  if (duties.length === 0) return null;
  return (
    <section className="fp-stack-s fp-overdue" aria-labelledby="fp-overdue-duties">
      <h2 id="fp-overdue-duties">{t('desk.overdue.duties')}</h2>
      <table className="fp-table fp-cards">
        <thead><tr>{(['body', 'what', 'registration', 'due'] as const).map((key) => <th key={key} scope="col">{t(`desk.overdue.${key}`)}</th>)}</tr></thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={`${duty.procedure} ${duty.registration} ${duty.due}`}>
              <td className="fp-strong">{duty.body}</td>
              <td data-label={t('desk.overdue.what')}>{t.pick(duty.title, duty.titleEn)}</td>
              <td data-label={t('desk.overdue.registration')} className="fp-number">{duty.registration}</td>
              <td data-label={t('desk.overdue.due')}><DutyDay duty={duty} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
