import type { FilingView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { formatTime } from '../texts/formatTime.ts';
import { fieldTitle } from './fieldTree.ts';

/** What was sent back, by whom, what for, and what may be changed. */
export function ReturnNote({ view }: { readonly view: FilingView }) {
  const { t } = usePlugin();
  const { returned } = view;
  if (!returned) return null;
  return (
    <section className="fp-note fp-stack-s" data-tone="warn" aria-label={t('tag.returned')} style={{ marginBottom: 16 }}>
      <strong>{t('fill.returned', { office: t.office(returned.office), at: formatTime(returned.at) })}</strong>
      <p style={{ whiteSpace: 'pre-line' }}>{returned.opinion}</p>
      {returned.remarks.length > 0 && (
        <ul className="fp-remarks" aria-label={t('fill.remarks')}>
          {returned.remarks.map((remark, index) => <li key={index}><strong>{fieldTitle(view.forms, remark.form, remark.path, t)}</strong>{t('colon')}{remark.text}</li>)}
        </ul>
      )}
      <p className="fp-muted">{t(returned.opens === 'all' ? 'fill.returned.all' : 'fill.returned.opens')}</p>
    </section>
  );
}
