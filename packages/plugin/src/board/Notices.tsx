import type { PublicNotice } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Asking } from '../parts/Asking.tsx';
import { DeadlineLine } from '../parts/DeadlineLine.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';
import type { TextKey } from '../texts/translate.ts';

/** The public notices, with the days left. */
export function Notices() {
  const { t, queries } = usePlugin();
  const query = useQuery({ ...queries.notices(), refetchOnMount: 'always' });
  return (
    <Asking query={query}>
      {(notices) => (notices.length === 0
        ? <p className="fp-empty">{t('board.notices.empty')}</p>
        : <ul className="fp-mine">{notices.map((notice) => <li key={notice.id} className="fp-card fp-stack-s"><NoticeFacts notice={notice} /><Open notice={notice} /></li>)}</ul>)}
    </Asking>
  );
}

function Open({ notice }: { readonly notice: PublicNotice }) {
  const { t, route } = usePlugin();
  return <div><Button type={notice.open ? 'primary' : 'default'} aria-label={`${t(notice.open ? 'board.notice.open' : 'apply.view')} ${notice.body}`} onClick={() => route.go(`notice/${encodeURIComponent(notice.id)}`)}>{t(notice.open ? 'board.notice.open' : 'apply.view')}</Button></div>;
}

/** Who is announced with which projects, since when and until when. */
export function NoticeFacts({ notice, titled = true }: { readonly notice: PublicNotice; readonly titled?: boolean }) {
  const { t } = usePlugin();
  const level = (each: string) => (/^[1-5]$/.test(each) ? t(`level.${each}` as TextKey) : each);
  return (
    <>
      {titled && <h2>{notice.body}</h2>}
      <p className="fp-muted">{t.pick(notice.procedureTitle, notice.procedureTitleEn)} · {notice.notice}</p>
      <div className="fp-head-facts">
        <span>{t('registration.uscc')} {notice.uscc}</span>
        <span>{t('board.notice.since', { from: formatDay(notice.from) })}</span>
        {notice.open && notice.deadline ? <DeadlineLine deadline={notice.deadline} titled={false} /> : !notice.open && <span>{t('board.notice.closed')}</span>}
      </div>
      <ul>{notice.projects.map(({ occupation, occupationCode, level: at, major, bodyName }, index) => <li key={index}>{occupation}{occupationCode && <span className="fp-muted"> {occupationCode}</span>}{[level(at), major, bodyName].map((part) => (part ? ` · ${part}` : ''))}</li>)}</ul>
    </>
  );
}
