import type { DeskProcedure } from '@filing/client';
import type { RevisionDraftSummary } from '@filing/filing/revisions';
import { dayText, momentText } from '../history/momentText.ts';
import { useStudio } from '../root/studioContext.ts';
import { draftRoute } from '../root/studioRoute.ts';
import { homeTexts } from '../texts/home.ts';
import { useTexts } from '../texts/useTexts.ts';
import { approvalBar } from './approvalBar.ts';
import { StartDraft } from './StartDraft.tsx';

/** One procedure: what is in force, what is coming, who is changing it. */
export function ProcedureCard({ procedure: { procedure, title, titleEn, notice, current, coming, drafts } }: { readonly procedure: DeskProcedure }) {
  const { go, locale } = useStudio();
  const t = useTexts(homeTexts);
  const name = locale === 'en' ? titleEn : title;
  return (
    <article className="st-card" aria-label={name}>
      <div>
        <h3>{name}</h3>
        <p className="st-muted">{notice}</p>
      </div>
      <p>
        <strong>{t('revision.current', { n: current.number })}</strong>{' '}
        <span className="st-muted">{[t('revision.since', { day: dayText(current.effectiveFrom) }), current.approver ? t('revision.by', { author: current.author?.name ?? '', approver: current.approver.name }) : t('revision.deployed'), t('running', { n: current.running })].join(locale === 'en' ? ', ' : '，')}</span>
      </p>
      {coming && <p className="st-note">{t('coming', { n: coming.number, title: coming.title, day: dayText(coming.effectiveFrom) })}</p>}
      {drafts.length > 0 && (
        <div>
          <h4 className="st-muted">{t('drafts')}</h4>
          <ul className="st-lines">{drafts.map((draft) => <DraftLine key={draft.id} draft={draft} />)}</ul>
        </div>
      )}
      <div className="st-row">
        <StartDraft procedure={procedure} title={name} />
        <button type="button" className="st-link" aria-label={`${t('history')} ${name}`} onClick={() => go(`procedure/${encodeURIComponent(procedure)}`)}>{t('history')}</button>
      </div>
    </article>
  );
}

function DraftLine({ draft }: { readonly draft: RevisionDraftSummary }) {
  const { go, me } = useStudio();
  const t = useTexts(homeTexts);
  const waits = draft.status === 'submitted';
  const state = waits ? t(approvalBar(draft, me.id) === null ? 'draft.submitted.me' : 'draft.submitted') : draft.createdBy.id === me.id ? t('draft.mine') : t('draft.editing', { who: draft.createdBy.name });
  return (
    <li data-tone={waits ? 'act' : 'calm'}>
      <button type="button" className="st-link st-strong" onClick={() => go(draftRoute(draft.id, waits ? 'release' : 'forms'))}>{draft.title || t('unnamed')}</button>
      <span className="st-muted">{[state, t('draft.updated', { at: momentText(draft.updatedAt) }), ...(draft.outdated ? [t('draft.outdated')] : [])].join(' · ')}</span>
    </li>
  );
}
