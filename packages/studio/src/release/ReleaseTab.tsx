import { useWorkbench } from '../root/workbenchContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Decision } from './Decision.tsx';
import { EffectiveDay } from './EffectiveDay.tsx';
import { ImpactView } from './ImpactView.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { Standing } from './Standing.tsx';

/** From a draft to a published revision: what stands against it, when, what becomes of running filings, the second person. */
export default function ReleaseTab() {
  const { draft, saveState } = useWorkbench();
  const t = useTexts(releaseTexts);
  const open = draft.status === 'editing' || draft.status === 'submitted';
  return (
    <>
      {draft.status === 'editing' && <Standing />}
      {draft.status === 'submitted' && <Decision />}
      <EffectiveDay key={draft.effectiveFrom ?? ''} />
      <PlanEditor />
      {open && (saveState === 'saved'
        ? <ImpactView procedure={draft.procedure} target={{ draft: draft.id }} mark={draft.version} />
        : <p className="st-muted">{t('impact.save')}</p>)}
      {draft.status !== 'submitted' && <Decision />}
    </>
  );
}
