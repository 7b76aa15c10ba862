import { useWorkbench } from '../root/workbenchContext.ts';
import { compareTexts } from '../texts/compare.ts';
import { useTexts } from '../texts/useTexts.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { EditLog } from './EditLog.tsx';
import { RawPane } from './RawPane.tsx';

/** The draft beside the revision it began from: sentence by sentence, who wrote what, and raw for who wants it. */
export default function CompareTab() {
  const { draft, base, source, differences } = useWorkbench();
  const t = useTexts(compareTexts);
  return (
    <section className="st-section" aria-label={t('title')}>
      <h2>{t('with', { n: base.revision.number })}</h2>
      <DifferenceList differences={differences} before={base.source} after={source} />
      <EditLog draft={draft} />
      <RawPane before={base.source} after={source} />
    </section>
  );
}
