import type { Objection } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { formatTime } from '../texts/formatTime.ts';

/** The objections raised during the notice, with what became of them. */
export function ObjectionList({ objections }: { readonly objections: readonly Objection[] }) {
  const { t } = usePlugin();
  if (objections.length === 0) return null;
  return (
    <section className="fp-stack-s" aria-label={t('act.objection')}>
      <h2>{t('act.objection')}</h2>
      {objections.map((objection) => (
        <article key={objection.key} className="fp-card fp-stack-s">
          <div className="fp-row"><h3>{t('act.objection.n', { n: objection.key })}</h3><span className="fp-tag" data-tone={objection.outcome ? 'calm' : 'act'}>{t(`act.objection.${objection.outcome ?? 'open'}`)}</span></div>
          {objection.content ? <p style={{ whiteSpace: 'pre-line' }}>{objection.content}</p> : <p className="fp-muted">{t('act.objection.withheld', { at: formatTime(objection.at) })}</p>}
          {(objection.name || objection.contact) && <p className="fp-muted">{t('act.objection.by', { name: objection.name, contact: objection.contact, at: formatTime(objection.at) })}</p>}
        </article>
      ))}
    </section>
  );
}
