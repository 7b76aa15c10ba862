import type { ConsentView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';

/** Where offices must all consent: who has, and who is asked. */
export function ConsentList({ consents }: { readonly consents: readonly ConsentView[] }) {
  const { t } = usePlugin();
  if (consents.length === 0) return null;
  return (
    <div className="fp-consents" data-testid="consents">
      <span className="fp-muted" id="fp-consents">{t('consent.title')}</span>
      <ul aria-labelledby="fp-consents">
        {consents.map(({ office, at }) => <li key={office}><span>{t.office(office)}</span> <span className="fp-tag" data-tone={at ? 'good' : 'act'}>{at ? t('consent.given', { date: formatDay(at) }) : t('consent.asked')}</span></li>)}
      </ul>
    </div>
  );
}
