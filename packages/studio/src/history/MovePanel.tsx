import type { MoveReport } from '@filing/filing/revisions';
import type { FilingImpact, Migration } from '@filing/filing/revisions';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ImpactView } from '../release/ImpactView.tsx';
import { useStudio } from '../root/studioContext.ts';
import { historyTexts } from '../texts/history.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Refused } from '../release/Refused.tsx';
import { useAct } from '../release/useAct.ts';
import { FillIn } from './FillIn.tsx';
import { MoveResult } from './MoveResult.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Filings moved in one request, so that the screen can say how far it is. */
const together = 20;

/** Chooses running filings and moves them to a published revision; those that need a person one by one. */
export function MovePanel({ procedure, number }: { readonly procedure: string; readonly number: number }) {
  const { api } = useStudio();
  const t = useTexts(historyTexts);
  const client = useQueryClient();
  const { busy, problems, run } = useAct();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ readonly report: MoveReport; readonly all: number; readonly names: ReadonlyMap<string, string> } | null>(null);
  const [mark, setMark] = useState(0);
  const move = (filings: readonly FilingImpact[], fill?: readonly Migration[]) => {
    if (reason.trim() === '') return setMissing(true);
    const names = new Map(filings.map((each) => [each.filing, each.number]));
    void run(async () => {
      let report: MoveReport = { moved: [], refused: [] };
      try {
        for (let at = 0; at < filings.length; at += together) {
          const next = await api.migrate(procedure, { revision: number, filings: filings.slice(at, at + together).map(({ filing }) => filing), reason: reason.trim(), ...(fill ? { fill } : {}) });
          report = { moved: [...report.moved, ...next.moved], refused: [...report.refused, ...next.refused] };
          setDone({ report, all: filings.length, names });
        }
      } finally {
        setChosen([]);
        setMark((before) => before + 1);
        await client.invalidateQueries({ queryKey: ['studio', 'moved', procedure] });
        await client.invalidateQueries({ queryKey: ['studio', 'revisions', procedure] });
      }
    });
  };
  const movable = (each: FilingImpact) => each.verdict !== 'manual' && each.revision !== number;
  return (
    <section className="st-card" aria-label={t('move.title', { n: number })}>
      <h2>{t('move.title', { n: number })}</h2>
      <ReasonField label={t('reason')} missing={missing ? t('reason.missing') : ''} value={reason} onChange={(words) => { setReason(words); setMissing(false); }} />
      <ImpactView procedure={procedure} target={{ revision: number }} mark={mark}
        choose={(each) => (movable(each) ? <Checkbox aria-label={t('move.choose', { number: each.number })} checked={chosen.includes(each.filing)} onChange={({ target }) => setChosen(target.checked ? [...chosen, each.filing] : chosen.filter((one) => one !== each.filing))} /> : null)}>
        {(filings) => (
          <>
            <div className="st-row">
              <Button onClick={() => setChosen(filings.filter(movable).map(({ filing }) => filing))} disabled={!filings.some(movable)}>{t('move.all')}</Button>
              <Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={() => move(filings.filter(({ filing }) => chosen.includes(filing)))}>{t('move.go', { n: chosen.length })}</Button>
            </div>
            {filings.some(({ verdict }) => verdict === 'manual') && (
              <section className="st-section" aria-label={t('move.manual')}>
                <h3>{t('move.manual')}</h3>
                <p className="st-muted">{t('move.manual.about')}</p>
                {filings.filter(({ verdict }) => verdict === 'manual').map((each) => <FillIn key={each.filing} procedure={procedure} number={number} filing={each} busy={busy} onFill={(fill) => move([each], fill)} />)}
              </section>
            )}
          </>
        )}
      </ImpactView>
      <Refused problems={problems} />
      {done && <MoveResult progress={t('move.progress', { done: done.report.moved.length + done.report.refused.length, all: done.all })} moved={t('move.done', { n: done.report.moved.length })} refused={t('move.refused', { n: done.report.refused.length })} report={done.report} names={done.names} />}
    </section>
  );
}
