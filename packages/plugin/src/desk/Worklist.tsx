import type { FilingScope } from '@filing/client';
import { statusTags, type FilingSummary, type StatusTag as Tag } from '@filing/filing';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Asking } from '../parts/Asking.tsx';
import { DeadlineLine } from '../parts/DeadlineLine.tsx';
import { Messages } from '../parts/Messages.tsx';
import { StatusTag } from '../parts/StatusTag.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { formatTime } from '../texts/formatTime.ts';
import { ActingOffice } from './ActingOffice.tsx';
import { OverdueDuties } from './OverdueDuties.tsx';

const scopes = ['tasks', 'mine', 'all'] as const satisfies readonly FilingScope[];
type Shown = FilingScope | 'overdue';
const pageSize = 20;

/** An office's worklist: what is to be done, what was done, all there is, and what is overdue. */
export default function Worklist() {
  const { t, queries, route } = usePlugin();
  const [scope, setScope] = useState<Shown>('tasks');
  const [tag, setTag] = useState<Tag | null>(null);
  const [text, setText] = useState('');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const query = useQuery({ ...queries.filings({ ...(scope === 'overdue' ? { scope: 'all', overdue: true } as const : { scope }), tag, query: text.trim(), limit: pageSize, cursor: cursors.at(-1) ?? null }), placeholderData: keepPreviousData, refetchInterval: 60_000 });
  const duties = useQuery(queries.duties()).data ?? [];
  const together = useQuery(queries.judgements(2)).data?.items ?? [];
  const overdue = (query.data?.counts.overdue ?? 0) + duties.length;
  const shown: readonly Shown[] = overdue > 0 || scope === 'overdue' ? [...scopes, 'overdue'] : scopes;
  const dutiesAlone = scope === 'overdue' && duties.length > 0 && query.data?.counts.overdue === 0;
  const first = <T,>(set: (value: T) => void) => (value: T) => {
    setCursors([null]);
    set(value);
  };
  const counts = query.data?.counts.byTag ?? {};
  return (
    <main className="fp-page fp-stack">
      <div className="fp-between"><h1>{t('desk.title')}</h1><ActingOffice /></div>
      <Messages />
      {together.length > 1 && <div><Button onClick={() => route.go('sitting')}>{t('sitting.open')}</Button></div>}
      <Tabs label={t('desk.scope')} tabs={shown.map((key) => ({ key, title: t(`desk.${key}`), ...(key === 'overdue' ? { count: overdue } : {}) }))} current={scope} onChange={first(setScope)}>
        {scope === 'overdue' && <OverdueDuties duties={duties} />}
        {!dutiesAlone && <div className="fp-filters">
          <Select<Tag | ''> aria-label={t('desk.filter.tag')} value={tag ?? ''} onChange={(value) => first(setTag)(value || null)}
            options={[{ value: '', label: t('desk.filter.any') }, ...statusTags.filter((each) => each !== 'draft').map((each) => ({ value: each, label: t(`tag.${each}`) + (counts[each] ? ` ${counts[each]}` : '') }))]} />
          <Input.Search aria-label={t('desk.filter.text')} placeholder={t('desk.filter.text')} allowClear onSearch={first(setText)} />
        </div>}
        {!dutiesAlone && <Asking query={query}>
          {({ items, nextCursor }) => (
            <>
              {items.length === 0
                ? <p className="fp-empty">{t(tag || text ? 'desk.empty.filtered' : `desk.empty.${scope}`)}</p>
                : <Rows items={items} />}
              {(cursors.length > 1 || nextCursor) && (
                <nav className="fp-row" aria-label={t('desk.page', { n: cursors.length })}>
                  <Button disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>{t('desk.previous')}</Button>
                  <span className="fp-muted">{t('desk.page', { n: cursors.length })}</span>
                  <Button disabled={!nextCursor} onClick={() => setCursors([...cursors, nextCursor])}>{t('desk.next')}</Button>
                </nav>
              )}
            </>
          )}
        </Asking>}
      </Tabs>
    </main>
  );
}

function Rows({ items }: { readonly items: readonly FilingSummary[] }) {
  const { t, route } = usePlugin();
  return (
    <table className="fp-table fp-cards">
      <thead><tr>{(['applicant', 'number', 'procedure', 'status', 'deadline', 'updated'] as const).map((key) => <th key={key} scope="col">{t(`desk.${key}`)}</th>)}</tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <button type="button" className="fp-link fp-strong" aria-label={t('desk.open', { who: item.applicant })} onClick={() => route.go(`filing/${encodeURIComponent(item.id)}`)}>{item.applicant}</button>
            </td>
            <td data-label={t('desk.number')} className="fp-number">{item.number}</td>
            <td data-label={t('desk.procedure')}>{t.pick(item.procedureTitle, item.procedureTitleEn)}</td>
            <td data-label={t('desk.status')}><StatusTag tag={item.tag} title={t.pick(item.stateTitle, item.stateTitleEn)} />{item.consents && <span className="fp-muted"> {t('consent.count', { n: item.consents.filter(({ at }) => at !== null).length, all: item.consents.length })}</span>}</td>
            <td data-label={t('desk.deadline')}>{item.deadline ? <DeadlineLine deadline={item.deadline} titled={false} /> : <span className="fp-muted">{t('desk.noDeadline')}</span>}</td>
            <td data-label={t('desk.updated')}>{formatTime(item.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
