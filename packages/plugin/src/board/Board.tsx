import { useState } from 'react';
import { Tabs } from '../parts/Tabs.tsx';
import { usePlugin, useRoute } from '../root/pluginContext.ts';
import { NoticeScreen } from './NoticeScreen.tsx';
import { Notices } from './Notices.tsx';
import { Registrations } from './Registrations.tsx';

/** What anyone may see: public notices with a way to object, and registrations to look up. */
export default function Board() {
  const { t, route } = usePlugin();
  const at = useRoute();
  const [query, setQuery] = useState('');
  const notice = /^notice\/([^/]+)/.exec(at)?.[1];
  return (
    <main className="fp-page fp-stack">
      {notice ? <NoticeScreen id={decodeURIComponent(notice)} /> : (
        <>
          <h1>{t('board.title')}</h1>
          <Tabs label={t('board.title')} current={at.startsWith('registrations') ? 'registrations' : 'notices'} onChange={(key) => route.go(key)}
            tabs={[{ key: 'notices', title: t('board.notices') }, { key: 'registrations', title: t('board.registrations') }]}>
            <div style={{ paddingTop: 16 }}>{at.startsWith('registrations') ? <Registrations query={query} onQuery={setQuery} /> : <Notices />}</div>
          </Tabs>
        </>
      )}
    </main>
  );
}
