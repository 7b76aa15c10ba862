import { usePlugin } from '../root/pluginContext.ts';

/** Says that something is on its way. */
export function Loading() {
  const { t } = usePlugin();
  return <output className="fp-muted fp-loading">{t('loading')}…</output>;
}
