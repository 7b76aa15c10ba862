import { shanghaiDay, type FilingView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';

/** Which revision of forms and rules the filing is under: its number and the beginning of its hash, the whole and when it was published on pointing. */
export function RevisionMark({ view }: { readonly view: Pick<FilingView, 'revision' | 'revisionNumber' | 'revisionPublishedAt'> }) {
  const { t } = usePlugin();
  const { revision, revisionNumber: n, revisionPublishedAt: at } = view;
  const short = revision.slice(0, 8);
  const title = n === null || at === null ? revision : t('filing.revision.from', { n, date: shanghaiDay(new Date(at)), hash: revision });
  return <span className="fp-muted" title={title} data-testid="revision" data-revision={revision}>{n === null ? short : t('filing.revision', { n, hash: short })}</span>;
}
