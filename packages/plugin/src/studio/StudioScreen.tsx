import { createStudioApi } from '@filing/client';
import { Studio } from '@filing/studio';
import { useEffect, useMemo, useRef } from 'react';
import { usePlugin, useRoute } from '../root/pluginContext.ts';
import { adoptStudioStyles } from './adoptStudioStyles.ts';

/** The policy desk, for people who have its office. */
export default function StudioScreen() {
  const { transport, me, t, popups, route, say, now, actAs } = usePlugin();
  const here = useRoute();
  const api = useMemo(() => createStudioApi(transport), [transport]);
  const box = useRef<HTMLDivElement>(null);
  const theirs = me?.offices.some(({ office }) => office === 'policy-staff') ?? false;
  const other = theirs && me?.actor.office !== 'policy-staff';
  const person = useMemo(() => ({ id: me?.actor.id ?? '', name: me?.actor.name ?? '' }), [me]);
  useEffect(() => {
    if (other) actAs('policy-staff');
  }, [other, actAs]);
  useEffect(() => (box.current ? adoptStudioStyles([box.current, popups]) : undefined), [popups]);
  return (
    <div ref={box}>
      {!theirs && <div className="fp-page"><p className="fp-note" data-tone="warn">{t('studio.notYours')}</p></div>}
      {theirs && !other && <Studio api={api} me={person} locale={t.locale} popups={popups} route={here} go={route.go} say={say} now={now} />}
    </div>
  );
}
