import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { readStudioRoute } from '../root/studioRoute.ts';
import { Waiting } from '../root/Waiting.tsx';
import { historyTexts } from '../texts/history.ts';
import { useTexts } from '../texts/useTexts.ts';
import { CompareTwo } from './CompareTwo.tsx';
import { MovedList } from './MovedList.tsx';
import { MovePanel } from './MovePanel.tsx';
import { RevisionLook } from './RevisionLook.tsx';
import { RevisionTable, type RevisionAct } from './RevisionTable.tsx';

/** A procedure's published revisions: look, compare, go back, export; and the filings moved between them. */
export default function ProcedureScreen() {
  const { api, go, locale, route } = useStudio();
  const t = useTexts(historyTexts);
  const place = readStudioRoute(route);
  const procedure = place.at === 'procedure' ? place.procedure : '';
  const [open, setOpen] = useState<RevisionAct | null>(null);
  const revisions = useQuery({ queryKey: ['studio', 'revisions', procedure], queryFn: ({ signal }) => api.revisions(procedure, { signal }) });
  const desk = useQuery({ queryKey: ['studio', 'desk'], queryFn: ({ signal }) => api.procedures({ signal }) });
  const known = desk.data?.find((each) => each.procedure === procedure);
  const title = known ? (locale === 'en' ? known.titleEn : known.title) : procedure;
  return (
    <main className="st-page">
      <header className="st-head">
        <div className="st-head-names">
          <button type="button" className="st-link" onClick={() => go('')}>{t('home')}</button>
          <h1>{title}</h1>
          <p className="st-muted">{known?.notice}</p>
        </div>
      </header>
      <Waiting query={revisions} locale={locale}>
        {(items) => (
          <>
            <RevisionTable revisions={items} procedure={procedure} title={title} open={open} onOpen={setOpen} />
            {open?.act === 'look' && <RevisionLook key={open.number} procedure={procedure} number={open.number} onClose={() => setOpen(null)} />}
            {open?.act === 'move' && <MovePanel key={open.number} procedure={procedure} number={open.number} />}
            <CompareTwo procedure={procedure} revisions={items} />
            <MovedList procedure={procedure} />
          </>
        )}
      </Waiting>
    </main>
  );
}
