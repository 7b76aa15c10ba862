import type { FilingSummary } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Asking } from '../parts/Asking.tsx';
import { DeadlineLine } from '../parts/DeadlineLine.tsx';
import { StatusTag } from '../parts/StatusTag.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { formatTime } from '../texts/formatTime.ts';

const calls = { draft: 'apply.continue', returned: 'apply.correct', preparing: 'apply.prepare' } as const;

/** The applicant's filings, each with what to do next. */
export function MyFilings() {
  const { t, queries } = usePlugin();
  const query = useQuery(queries.filings({ scope: 'mine', limit: 50 }));
  return (
    <Asking query={query}>
      {({ items }) => (items.length === 0 ? <p className="fp-empty">{t('apply.empty')}</p> : <ul className="fp-mine">{items.map((item) => <Item key={item.id} item={item} />)}</ul>)}
    </Asking>
  );
}

function Item({ item }: { readonly item: FilingSummary }) {
  const { t, route } = usePlugin();
  // What lies with the organisation itself is its own to go on with, whatever the step is like: a school's own gate is a review.
  const told = !(item.tag in calls) && item.office === 'applicant' ? 'preparing' : item.tag;
  const call = told in calls ? calls[told as keyof typeof calls] : null;
  return (
    <li className="fp-card fp-mine-item">
      <div className="fp-stack-s">
        <div className="fp-row">
          <h3>{t.pick(item.procedureTitle, item.procedureTitleEn)}</h3>
          <StatusTag tag={item.tag} title={t.pick(item.stateTitle, item.stateTitleEn)} />
        </div>
        <p>{t('apply.next', { what: t(`next.${told}`, { step: t.pick(item.stateTitle, item.stateTitleEn) }) })}</p>
        <div className="fp-facts fp-muted">
          {item.deadline && <DeadlineLine deadline={item.deadline} />}
          <span>{t('apply.updated', { at: formatTime(item.updatedAt) })}</span>
          <span>{t('filing.number')} {item.number}</span>
        </div>
      </div>
      <Button {...(call ? { type: 'primary' as const } : {})} onClick={() => route.go(`filing/${encodeURIComponent(item.id)}`)}>{t(call ?? 'apply.view')}</Button>
    </li>
  );
}
