import { Button } from 'antd';
import { usePlugin } from './pluginContext.ts';

/** Says that the session is over, that nothing typed is lost, and tries again once the host has logged the person in. */
export function SessionOver({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = usePlugin();
  return (
    <div className="fp-session fp-note fp-between" data-tone="warn" role="alert" data-testid="session-over">
      <p>{t('session.over')}</p>
      <Button size="small" onClick={onRetry}>{t('session.retry')}</Button>
    </div>
  );
}
