import type { FilingView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';

/** The registrations in force that are alike: to use together instead of having it twice, and for the office to judge that. */
export function AlikeNote({ view: { alike, reader } }: { readonly view: FilingView }) {
  const { t } = usePlugin();
  if (!alike || (alike.length === 0 && reader.office === 'applicant')) return null;
  return (
    <section className="fp-note fp-stack-s" aria-label={t('alike.title')} style={{ marginBottom: 16 }}>
      <strong>{t('alike.title')}</strong>
      {alike.length === 0 && <p>{t('alike.none')}</p>}
      {alike.length > 0 && <ul>{alike.map(({ number, body, projects }) => <li key={number}>{[body, ...projects.flatMap(({ occupation, place }) => [occupation, place]), number].filter(Boolean).join(' · ')}</li>)}</ul>}
    </section>
  );
}
