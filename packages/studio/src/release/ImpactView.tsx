import type { RevisionTarget } from '@filing/client';
import { impactVerdicts, type FilingImpact, type ImpactVerdict } from '@filing/filing/revisions';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { momentText } from '../history/momentText.ts';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ImpactTable } from './ImpactTable.tsx';

interface Props {
  readonly procedure: string;
  readonly target: RevisionTarget;
  /** Asked anew when this changes. */
  readonly mark: string | number;
  /** What stands before a filing's row, to choose it. */
  readonly choose?: (filing: FilingImpact) => ReactNode;
  /** What stands below the table, about the filings listed. */
  readonly children?: (filings: readonly FilingImpact[]) => ReactNode;
}

/** What a revision does to every running filing: how many of each kind, which, why; each can be tried. */
export function ImpactView({ procedure, target, mark, choose, children }: Props) {
  const { api, locale } = useStudio();
  const t = useTexts(releaseTexts);
  const [verdict, setVerdict] = useState<ImpactVerdict | 'all'>('all');
  const [words, setWords] = useState('');
  const report = useQuery({ queryKey: ['studio', 'impact', procedure, target, mark], queryFn: () => api.impact(procedure, target), staleTime: 0, refetchOnWindowFocus: false });
  return (
    <section className="st-section" aria-label={t('impact')}>
      <h2>{t('impact')}</h2>
      <Waiting query={report} locale={locale}>
        {({ counts, filings, more, asOf }) => {
          const total = counts.unaffected + counts.migratable + counts.manual;
          const found = filings.filter((each) => (verdict === 'all' || each.verdict === verdict) && [each.number, each.org, each.stateTitle, each.stateTitleEn].join('\n').toLowerCase().includes(words.trim().toLowerCase()));
          return (
            <>
              <dl className="st-counts">{impactVerdicts.map((each) => <div key={each} data-verdict={each}><dt>{t(`verdict.${each}`)}</dt><dd>{counts[each]}</dd></div>)}</dl>
              <div className="st-row">
                {total > 0 && (
                  <>
                    <Select className="st-choice" aria-label={t('impact.verdict')} value={verdict} onChange={setVerdict} options={[{ value: 'all' as const, label: t('impact.all') }, ...impactVerdicts.map((each) => ({ value: each, label: t(`verdict.${each}`) }))]} />
                    <Input className="st-search" aria-label={t('impact.search')} placeholder={t('impact.search')} allowClear value={words} onChange={({ target: { value } }) => setWords(value)} />
                  </>
                )}
                <Button onClick={() => void report.refetch()} loading={report.isFetching}>{t('impact.run')}</Button>
                <span className="st-muted">{t('impact.asof', { at: momentText(asOf) })}</span>
              </div>
              {more && <p className="st-muted">{t('impact.more')}</p>}
              {found.length === 0 ? <p className="st-empty">{t(total === 0 ? 'impact.none' : 'impact.nothing')}</p> : <ImpactTable filings={found} procedure={procedure} target={target} {...(choose ? { choose } : {})} />}
              {children?.(filings)}
            </>
          );
        }}
      </Waiting>
    </section>
  );
}
