import { useStudio } from '../root/studioContext.ts';
import { draftRoute } from '../root/studioRoute.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';

/** What stands against submitting the draft, and where it is put right. */
export function Standing() {
  const { go } = useStudio();
  const { draft, base, findings, differences, fault } = useWorkbench();
  const t = useTexts(releaseTexts);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const against = [
    ...(fault === null ? [] : [t('standing.fault', { why: fault })]),
    ...(errors > 0 ? [t('standing.errors', { n: errors })] : []),
    ...(differences.length === 0 ? [t('standing.same', { n: base.revision.number })] : []),
    ...(draft.outdated ? [t('standing.outdated')] : []),
  ];
  return (
    <section className="st-section" aria-label={t('standing')}>
      <h2>{t('standing')}</h2>
      <div className="st-note" data-tone={against.length > 0 ? 'warn' : 'good'}>
        {against.length === 0 ? <p>{t('standing.ready')}</p> : against.map((each) => <p key={each}>{each}</p>)}
        <p className="st-row">
          <button type="button" className="st-link" onClick={() => go(draftRoute(draft.id, 'check'))}>{t('standing.see')}</button>
          <button type="button" className="st-link" onClick={() => go(draftRoute(draft.id, 'compare'))}>{t('standing.compare')}</button>
        </p>
      </div>
    </section>
  );
}
