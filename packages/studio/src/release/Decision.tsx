import type { RevisionDraft } from '@filing/filing/revisions';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { approvalBar } from '../home/approvalBar.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Ask } from './Ask.tsx';
import { Refused } from './Refused.tsx';
import { useAct } from './useAct.ts';

/** What can be done with the draft as it stands: submit it, approve or return it as the second person, take it back, give it up. */
export function Decision() {
  const { api, me, go, say } = useStudio();
  const { draft, flush, take } = useWorkbench();
  const t = useTexts(releaseTexts);
  const client = useQueryClient();
  const { busy, problems, run } = useAct();
  const did = (act: (at: Pick<RevisionDraft, 'id' | 'version'>) => Promise<RevisionDraft>, sentence: string, then?: () => void) => void run(async () => {
    take(await act(draft.status === 'editing' ? await flush() : draft));
    say(sentence);
    await client.invalidateQueries({ queryKey: ['studio', 'desk'] });
    then?.();
  });
  const bar = approvalBar(draft, me.id);
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).join('、');
  const toProcedure = () => go(`procedure/${encodeURIComponent(draft.procedure)}`);
  return (
    <section className="st-section" aria-label={t('eyes')}>
      <h2>{t('eyes')}</h2>
      <Refused problems={problems} />
      {draft.status === 'editing' && (
        <>
          <p className="st-muted">{t('submit.about')}</p>
          <div className="st-row">
            <Button type="primary" loading={busy} onClick={() => did(({ id, version }) => api.submitDraft(id, version), t('submit.done'))}>{t('submit')}</Button>
            <Ask label={t('discard')} question={t('discard.ask')} yes={t('discard.yes')} danger busy={busy} onYes={() => did(({ id, version }) => api.discardDraft(id, version), t('discard.done'), () => go(''))} />
          </div>
        </>
      )}
      {draft.status === 'submitted' && (
        <>
          <p>{t('eyes.who', { editors: names(draft.editors), submitter: draft.submittedBy?.name ?? '' })}</p>
          <p className="st-muted">{bar === 'wrote' ? t('eyes.wrote') : t('eyes.see')}</p>
          <div className="st-row">
            {bar === null && <Ask label={t('approve')} question={t('approve.ask')} yes={t('approve.confirm')} primary busy={busy} onYes={() => did(({ id, version }) => api.approveDraft(id, version), t('approve.done'))} />}
            <Ask key={draft.version} label={t(bar === null ? 'return' : 'withdraw')} text={t(bar === null ? 'opinion' : 'withdraw.why')} missing={t('opinion.missing')} yes={t(bar === null ? 'return' : 'withdraw')} busy={busy} onYes={(opinion) => did(({ id, version }) => api.returnDraft(id, version, opinion), t('return.done'))} />
          </div>
        </>
      )}
      {draft.status === 'published' && <div className="st-note" data-tone="good"><p>{t('published')}</p><div><Button type="primary" onClick={toProcedure}>{t('published.go')}</Button></div></div>}
      {draft.status === 'discarded' && <p className="st-muted">{t('discarded')}</p>}
    </section>
  );
}
