import { useEffect, useMemo } from 'react';
import { usePlugin, useRoute } from '../root/pluginContext.ts';
import { StudioDesk } from './StudioDesk.tsx';

/** The policy desk, for people who have its office. */
export default function StudioScreen() {
  const { transport, me, t, popups, route, say, now, actAs } = usePlugin();
  const here = useRoute();
  const theirs = me?.offices.some(({ office }) => office === 'policy-staff') ?? false;
  const other = theirs && me?.actor.office !== 'policy-staff';
  const person = useMemo(() => ({ id: me?.actor.id ?? '', name: me?.actor.name ?? '' }), [me]);
  useEffect(() => {
    if (other) actAs('policy-staff');
  }, [other, actAs]);
  if (!theirs) return <div className="fp-page"><h1>{t('studio.title')}</h1><p className="fp-note" data-tone="warn">{t('studio.notYours')}</p></div>;
  return other ? null : <StudioDesk call={transport.call} me={person} locale={t.locale} popups={popups} route={here} go={route.go} say={say} now={now} />;
}
