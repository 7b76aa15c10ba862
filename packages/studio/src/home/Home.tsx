import type { DeskProcedure } from '@filing/client';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { momentText } from '../history/momentText.ts';
import { useStudio } from '../root/studioContext.ts';
import { draftRoute } from '../root/studioRoute.ts';
import { Waiting } from '../root/Waiting.tsx';
import { homeTexts } from '../texts/home.ts';
import { useTexts } from '../texts/useTexts.ts';
import { approvalBar } from './approvalBar.ts';
import { matches } from './matches.ts';
import { ProcedureCard } from './ProcedureCard.tsx';

/** The procedures, their revisions and drafts; what waits for me comes first. */
export default function Home() {
  const { api, locale } = useStudio();
  const t = useTexts(homeTexts);
  const [words, setWords] = useState('');
  const desk = useQuery({ queryKey: ['studio', 'desk'], queryFn: ({ signal }) => api.procedures({ signal }), refetchInterval: 60_000 });
  return (
    <main className="st-page">
      <header className="st-head">
        <div className="st-head-names"><h1>{t('title')}</h1><p className="st-muted">{t('about')}</p></div>
        <Input.Search className="st-search" aria-label={t('search')} placeholder={t('search')} allowClear value={words} onChange={(event) => setWords(event.target.value)} />
      </header>
      <Waiting query={desk} locale={locale}>
        {(procedures) => {
          const found = procedures.filter((each) => matches(each, words));
          return (
            <>
              <ForMe procedures={procedures} />
              {procedures.length === 0 && <p className="st-empty">{t('empty')}</p>}
              {procedures.length > 0 && found.length === 0 && <p className="st-empty">{t('none')}</p>}
              {found.length > 0 && (
                <section className="st-section" aria-label={t('procedures')}>
                  <h2>{t('procedures')}</h2>
                  <div className="st-cards">{found.map((each) => <ProcedureCard key={each.procedure} procedure={each} />)}</div>
                </section>
              )}
            </>
          );
        }}
      </Waiting>
    </main>
  );
}

/** The drafts that I may approve. */
function ForMe({ procedures }: { readonly procedures: readonly DeskProcedure[] }) {
  const { me, go, locale } = useStudio();
  const t = useTexts(homeTexts);
  const mine = procedures.flatMap(({ drafts, title, titleEn }) => drafts.filter((draft) => approvalBar(draft, me.id) === null).map((draft) => ({ draft, procedure: locale === 'en' ? titleEn : title })));
  if (mine.length === 0) return null;
  return (
    <section className="st-section" aria-label={t('waiting')}>
      <h2>{t('waiting')}<span className="st-badge">{mine.length}</span></h2>
      <ul className="st-lines">
        {mine.map(({ draft, procedure }) => (
          <li key={draft.id} data-tone="act">
            <button type="button" className="st-link st-strong" aria-label={`${t('review')} ${draft.title || t('unnamed')}`} onClick={() => go(draftRoute(draft.id, 'release'))}>{draft.title || t('unnamed')}</button>
            <span className="st-muted">{t('waiting.item', { who: draft.submittedBy?.name ?? draft.updatedBy.name, procedure })} · {momentText(draft.updatedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
