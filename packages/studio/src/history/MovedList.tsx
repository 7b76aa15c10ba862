import type { MovedFiling, MoveReport } from '@filing/filing/revisions';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Refused } from '../release/Refused.tsx';
import { useAct } from '../release/useAct.ts';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { historyTexts } from '../texts/history.ts';
import { useTexts } from '../texts/useTexts.ts';
import { momentText } from './momentText.ts';
import { MoveResult } from './MoveResult.tsx';
import { ReasonField } from './ReasonField.tsx';

/** The filings that were moved, and the way back for those that can still go it. */
export function MovedList({ procedure }: { readonly procedure: string }) {
  const { api, locale } = useStudio();
  const t = useTexts(historyTexts);
  const moved = useQuery({ queryKey: ['studio', 'moved', procedure], queryFn: ({ signal }) => api.moved(procedure, { signal }) });
  return (
    <section className="st-section" aria-label={t('moved')}>
      <h2>{t('moved')}</h2>
      <Waiting query={moved} locale={locale}>{(items) => <Moved procedure={procedure} items={items} />}</Waiting>
    </section>
  );
}

function Moved({ procedure, items }: { readonly procedure: string; readonly items: readonly MovedFiling[] }) {
  const { api } = useStudio();
  const t = useTexts(historyTexts);
  const client = useQueryClient();
  const { busy, problems, run } = useAct();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ readonly report: MoveReport; readonly names: ReadonlyMap<string, string> } | null>(null);
  const undo = () => {
    if (reason.trim() === '') return setMissing(true);
    void run(async () => {
      const report = await api.moveBack(procedure, { filings: chosen, reason: reason.trim() });
      setDone({ report, names: new Map(items.map(({ filing, number }) => [filing, number])) });
      setChosen([]);
      setReason('');
      await client.invalidateQueries({ queryKey: ['studio'], predicate: ({ queryKey }) => ['moved', 'impact', 'revisions', 'dry-run'].includes(String(queryKey[1])) });
    });
  };
  const all = done ? done.report.moved.length + done.report.refused.length : 0;
  return (
    <>
      {items.length === 0 && <p className="st-muted">{t('moved.none')}</p>}
      <ul className="st-lines">
        {items.map((each) => (
          <li key={`${each.filing} ${each.at}`} data-testid="moved">
            <span className="st-row">
              {each.undoable && <Checkbox aria-label={t('moved.undo.choose', { number: each.number })} checked={chosen.includes(each.filing)} onChange={({ target }) => setChosen(target.checked ? [...chosen, each.filing] : chosen.filter((one) => one !== each.filing))} />}
              <strong>{each.number}</strong>{each.org}
            </span>
            <span className="st-muted">{t('moved.line', { from: each.from, to: each.to, who: each.by.name, at: momentText(each.at) })}</span>
            <span>{t('moved.reason', { reason: each.reason })}</span>
            {!each.undoable && <span className="st-muted">{t('moved.undo.not')}</span>}
          </li>
        ))}
      </ul>
      {items.some(({ undoable }) => undoable) && (
        <>
          <ReasonField label={t('moved.undo.reason')} missing={missing ? t('reason.missing') : ''} value={reason} onChange={(words) => { setReason(words); setMissing(false); }} />
          <div><Button loading={busy} disabled={chosen.length === 0} onClick={undo}>{t('moved.undo.go', { n: chosen.length })}</Button></div>
        </>
      )}
      <Refused problems={problems} />
      {done && <MoveResult progress={t('move.progress', { done: all, all })} moved={t('moved.back', { n: done.report.moved.length })} refused={t('moved.back.refused', { n: done.report.refused.length })} report={done.report} names={done.names} />}
    </>
  );
}
