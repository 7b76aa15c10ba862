import type { RevisionFinding } from '@filing/filing/revisions';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { findingsTexts } from '../texts/findings.ts';
import { useTexts } from '../texts/useTexts.ts';
import { findingRoute } from './findingRoute.ts';
import { groupFindings, type FindingGroup } from './groupFindings.ts';

/** Everything that is wrong with the draft, each with the way to where it is put right. */
export default function CheckTab() {
  const { findings, fault } = useWorkbench();
  const t = useTexts(findingsTexts);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="st-section" aria-label={t('title')}>
      {fault !== null && <p className="st-note" data-tone="bad" role="alert">{t('fault', { why: fault })}</p>}
      <p aria-live="polite"><strong>{findings.length === 0 ? t('clean') : t('counts', { errors, warnings: findings.length - errors })}</strong> <span className="st-muted">{t('follows')}</span></p>
      {groupFindings(findings).map((group) => <Group key={`${group.part} ${group.at}`} group={group} />)}
    </section>
  );
}

function Group({ group: { part, at, findings } }: { readonly group: FindingGroup }) {
  const { locale } = useStudio();
  const { source } = useWorkbench();
  const t = useTexts(findingsTexts);
  const name = part === 'form' || part === 'english' ? ((locale === 'en' ? source.english[at]?.['#title'] : undefined) ?? source.forms[at]?.title ?? at) : part === 'invariant' && /^\d+$/.test(at) ? t('numbered', { n: Number(at) + 1 }) : at;
  const title = [t(`part.${part}`), name].filter((each) => each !== '').join(locale === 'en' ? ': ' : '：');
  return (
    <section className="st-card" aria-label={title}>
      <h2>{title}<span className="st-badge">{findings.length}</span></h2>
      <ul className="st-lines">{findings.map((finding, index) => <Line key={`${finding.path} ${index}`} finding={finding} />)}</ul>
    </section>
  );
}

function Line({ finding }: { readonly finding: RevisionFinding }) {
  const { go, locale } = useStudio();
  const { draft } = useWorkbench();
  const t = useTexts(findingsTexts);
  const words = locale === 'en' ? finding.messageEn : finding.message;
  const bad = finding.severity === 'error';
  return (
    <li data-tone={bad ? 'bad' : 'act'}>
      <p className="st-lines-text">{words}</p>
      <p className="st-row">
        <span className="st-tag" data-tone={bad ? 'bad' : 'act'}>{t(bad ? 'errors' : 'warnings')}</span>
        {finding.path !== '' && <code className="st-path">{finding.path}</code>}
        <button type="button" className="st-link" aria-label={`${t('fix')} ${words}`} onClick={() => go(findingRoute(draft.id, finding))}>{t('fix')}</button>
      </p>
    </li>
  );
}
