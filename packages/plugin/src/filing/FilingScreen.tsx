import type { EventType, FilingView, Remark } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Asking } from '../parts/Asking.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Tabs, type Tab } from '../parts/Tabs.tsx';
import { useDraftSavers } from '../fill/useDraftSavers.ts';
import { WithdrawButton } from '../fill/WithdrawButton.tsx';
import { ErrorBoundary } from '../root/ErrorBoundary.tsx';
import { onDemand } from '../root/onDemand.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { AlikeNote } from './AlikeNote.tsx';
import { emptyDraft, type ActionDraft } from './actionDraft.ts';
import { FilingHeader } from './FilingHeader.tsx';
import { FormsTab } from './FormsTab.tsx';
import { ReturnNote } from './ReturnNote.tsx';

const FillTab = onDemand(() => import('../fill/FillTab.tsx'));
const ActTab = onDemand(() => import('./ActTab.tsx'));
const CertificatesTab = onDemand(() => import('./CertificatesTab.tsx'));
const TimelineTab = onDemand(() => import('./TimelineTab.tsx'));
const DiagramTab = onDemand(() => import('./DiagramTab.tsx'));

type Key = 'fill' | 'forms' | 'act' | 'certificates' | 'timeline' | 'diagram';

/** One filing, whole: what may be filled, read, done; how it came here and where it goes. */
export default function FilingScreen({ id }: { readonly id: string }) {
  const { t, queries, route, options } = usePlugin();
  // Always asked anew: a draft must begin from the newest revision.
  const query = useQuery({ ...queries.filing(id), refetchInterval: 120_000, refetchOnMount: 'always', gcTime: 0 });
  return (
    <main className="fp-page">
      {options.view !== 'filing' && <p className="fp-back"><button type="button" className="fp-link" onClick={() => route.go('')}>← {t('back.list')}</button></p>}
      <Asking query={query}>{(view) => <Whole view={view} />}</Asking>
    </main>
  );
}

function Whole({ view }: { readonly view: FilingView }) {
  const { t, options } = usePlugin();
  const fills = view.forms.some((form) => form.access === 'write');
  const reads = view.forms.filter((form) => form.access === 'read');
  const acts = view.permitted.filter((permitted) => permitted.forms.length === 0 && permitted.type !== 'withdraw');
  const tabs: Tab<Key>[] = [
    ...(fills ? [{ key: 'fill' as const, title: t('filing.tab.fill') }] : []),
    ...(reads.length > 0 || !fills ? [{ key: 'forms' as const, title: t('filing.tab.forms') }] : []),
    ...(acts.length > 0 ? [{ key: 'act' as const, title: t('filing.tab.act') }] : []),
    ...(view.certificates.length > 0 ? [{ key: 'certificates' as const, title: t('certificate.list') }] : []),
    { key: 'timeline', title: t('filing.tab.timeline') },
    ...(options.features?.diagram === false ? [] : [{ key: 'diagram' as const, title: t('filing.tab.diagram') }]),
  ];
  const savers = useDraftSavers(view);
  const [chosen, choose] = useState<Key | null>(null);
  const [drafts, setDrafts] = useState<Partial<Record<EventType, ActionDraft>>>({});
  const [stale, setStale] = useState(false);
  const current = tabs.find((tab) => tab.key === chosen)?.key ?? tabs[0]?.key ?? 'timeline';
  const returns = acts.find((permitted) => permitted.type === 'return' && permitted.problems.length === 0);
  const draftOf = (type: EventType) => drafts[type] ?? emptyDraft;
  const change = (type: EventType, draft: ActionDraft | null) => setDrafts((old) => {
    const { [type]: dropped, ...rest } = old;
    return draft ? { ...rest, [type]: draft } : dropped ? rest : old;
  });
  const remark = (added: Remark) => change('return', { ...draftOf('return'), remarks: [...draftOf('return').remarks, added] });
  return (
    <>
      <FilingHeader view={view} />
      {stale && <p className="fp-note" data-tone="warn" role="alert">{t('filing.stale')}</p>}
      <ReturnNote view={view} />
      <AlikeNote view={view} />
      <Tabs label={view.applicant.org} tabs={tabs} current={current} onChange={choose}>
        <div style={{ paddingTop: 16 }}>
          <ErrorBoundary key={current} t={t}>
            <Suspense fallback={<Loading />}>
            {current === 'fill' && <FillTab view={view} savers={savers} />}
            {current === 'forms' && <FormsTab view={view} {...(returns ? { remarks: draftOf('return').remarks, onRemark: remark } : {})} />}
            {current === 'act' && <ActTab view={view} acts={acts} drafts={drafts} onChange={change} onStale={() => setStale(true)} onDone={() => setStale(false)} />}
            {current === 'certificates' && <CertificatesTab view={view} />}
            {current === 'timeline' && <TimelineTab view={view} />}
            {current === 'diagram' && <DiagramTab view={view} />}
            </Suspense>
          </ErrorBoundary>
        </div>
      </Tabs>
      {!fills && <div className="fp-foot"><WithdrawButton view={view} /></div>}
      <Orphans view={view} drafts={drafts} onDrop={(type) => change(type, null)} />
    </>
  );
}

/** Opinions whose act is gone because somebody else did it first: shown until the writer lets them go. */
function Orphans({ view, drafts, onDrop }: { readonly view: FilingView; readonly drafts: Partial<Record<EventType, ActionDraft>>; readonly onDrop: (type: EventType) => void }) {
  const { t } = usePlugin();
  const gone = Object.entries(drafts).filter(([type, draft]) => draft.opinion.trim() && !view.permitted.some((permitted) => permitted.type === type));
  return gone.map(([type, draft]) => (
    <div key={type} className="fp-note fp-stack-s" data-tone="warn">
      <p>{t('filing.stale.gone')}</p>
      <p className="fp-quote">{draft.opinion}</p>
      <div><button type="button" className="fp-plain-button" onClick={() => onDrop(type as EventType)}>{t('close')}</button></div>
    </div>
  ));
}
