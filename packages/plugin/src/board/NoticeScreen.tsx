import { shanghaiDay } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { Asking } from '../parts/Asking.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { NoticeFacts } from './Notices.tsx';
import { ObjectionForm } from './ObjectionForm.tsx';

/** One public notice: whom it is about, its counted days, and the objection form while it is open. */
export function NoticeScreen({ id }: { readonly id: string }) {
  const { t, queries, route, now } = usePlugin();
  const query = useQuery({ ...queries.notice(id), refetchOnMount: 'always' });
  const today = shanghaiDay(now());
  return (
    <>
      <p className="fp-back"><button type="button" className="fp-link" onClick={() => route.go('notices')}>← {t('back.list')}</button></p>
      <Asking query={query}>
        {(notice) => (
          <>
            <h1>{notice.body}</h1>
            <div className="fp-card fp-stack-s">
              <NoticeFacts notice={notice} titled={false} />
              {notice.deadline && notice.deadline.days.length > 0 && <ol className="fp-days" aria-label={t('deadline.days', { n: notice.deadline.days.length })}>{notice.deadline.days.map((day) => <li key={day} data-past={day < today}>{day}</li>)}</ol>}
              {notice.deadline?.provisional && <p className="fp-note fp-small" data-tone="warn">{t('deadline.provisional', { year: notice.deadline.at.slice(0, 4) })}</p>}
            </div>
            {notice.open && <ObjectionForm notice={notice} />}
          </>
        )}
      </Asking>
    </>
  );
}
