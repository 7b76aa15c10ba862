import type { RevisionDraft } from '@filing/filing/revisions';
import { momentText } from '../history/momentText.ts';
import { compareTexts } from '../texts/compare.ts';
import { useTexts } from '../texts/useTexts.ts';

/** Who changed what in a draft, when, and why it was sent back; the newest first. */
export function EditLog({ draft }: { readonly draft: RevisionDraft }) {
  const t = useTexts(compareTexts);
  return (
    <section className="st-section" aria-label={t('log')}>
      {draft.opinions.length > 0 && (
        <>
          <h2>{t('opinions')}</h2>
          <ul className="st-lines">{draft.opinions.map(({ by, at, opinion }) => <li key={at} data-tone="act"><p className="st-side">{opinion}</p><span className="st-muted">{by.name} · {momentText(at)}</span></li>)}</ul>
        </>
      )}
      <h2>{t('log')}</h2>
      {draft.edits.length === 0 && <p className="st-muted">{t('log.none')}</p>}
      <ul className="st-lines">
        {draft.edits.toSorted((one, other) => other.version - one.version).map(({ version, by, at, changes }) => (
          <li key={version}>
            <span className="st-muted">{t('log.at', { who: by.name, at: momentText(at), n: version })}</span>
            {changes.length > 0 && <ul className="st-list">{changes.map((change, index) => <li key={index}>{change}</li>)}</ul>}
          </li>
        ))}
      </ul>
    </section>
  );
}
