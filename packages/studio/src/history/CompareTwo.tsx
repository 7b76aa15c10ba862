import type { PublishedRevision } from '@filing/filing/revisions';
import { diffRevisions } from '@filing/revisions';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { DifferenceList } from '../compare/DifferenceList.tsx';
import { RawPane } from '../compare/RawPane.tsx';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { historyTexts } from '../texts/history.ts';
import { useTexts } from '../texts/useTexts.ts';

/** Any two published revisions beside each other; the newest and the one before to begin with. */
export function CompareTwo({ procedure, revisions }: { readonly procedure: string; readonly revisions: readonly PublishedRevision[] }) {
  const { api, locale } = useStudio();
  const t = useTexts(historyTexts);
  const [chosen, setChosen] = useState<{ readonly before?: number; readonly after?: number }>({});
  const before = chosen.before ?? revisions[1]?.number ?? 0;
  const after = chosen.after ?? revisions[0]?.number ?? 0;
  const two = useQuery({
    queryKey: ['studio', 'two', procedure, before, after], enabled: revisions.length > 1, staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const [one, other] = await Promise.all([api.revision(procedure, before, { signal }), api.revision(procedure, after, { signal })]);
      return { before: one.source, after: other.source, differences: diffRevisions(one.source, other.source) };
    },
  });
  const options = revisions.map(({ number, title, author }) => ({ value: number, label: `${t('nth', { n: number })} ${author ? title : t('deployed')}` }));
  return (
    <section className="st-section" aria-label={t('compare')}>
      <h2>{t('compare')}</h2>
      {revisions.length < 2 ? <p className="st-muted">{t('compare.one')}</p> : (
        <>
          <div className="st-row">
            <Select className="st-choice" aria-label={t('compare.before')} value={before} onChange={(value) => setChosen({ ...chosen, before: value })} options={options} />
            <span className="st-arrow" aria-hidden="true">→</span>
            <Select className="st-choice" aria-label={t('compare.after')} value={after} onChange={(value) => setChosen({ ...chosen, after: value })} options={options} />
          </div>
          <Waiting query={two} locale={locale}>
            {(sides) => (
              <>
                <DifferenceList key={`${before} ${after}`} {...sides} />
                <RawPane before={sides.before} after={sides.after} />
              </>
            )}
          </Waiting>
        </>
      )}
    </section>
  );
}
