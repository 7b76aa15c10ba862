import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { englishToReview } from './englishToReview.ts';

/** Says which texts were worded anew while their English stayed as it was. */
export function ReviewEnglish({ form, path }: { readonly form: string; readonly path: string }) {
  const { source, base } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const found = englishToReview(source, base.source, form, path);
  if (found.length === 0) return null;
  return (
    <section className="st-note st-review" data-tone="warn" aria-label={t('review')}>
      <strong>{t('review')}</strong>
      <ul>
        {found.map(({ text, english }) => <li key={text}>{text}<span lang="en" className="st-muted">{english}</span></li>)}
      </ul>
      <span className="st-muted">{t('review.help')}</span>
    </section>
  );
}
