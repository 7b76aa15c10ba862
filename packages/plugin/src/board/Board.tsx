import { useState } from 'react';
import { Tabs } from '../parts/Tabs.tsx';
import { usePlugin, useRoute } from '../root/pluginContext.ts';
import { CertificateLookup } from './CertificateLookup.tsx';
import { NoticeScreen } from './NoticeScreen.tsx';
import { Notices } from './Notices.tsx';
import { Registrations } from './Registrations.tsx';

const places = ['notices', 'registrations', 'certificates'] as const;

/** What anyone may see: public notices with a way to object, registrations and certificates to look up. */
export default function Board() {
  const { t, route } = usePlugin();
  const at = useRoute();
  const [query, setQuery] = useState('');
  const place = places.find((each) => at.startsWith(each)) ?? 'notices';
  const notice = /^notice\/([^/]+)/.exec(at)?.[1];
  return (
    <main className="fp-page fp-stack">
      {notice ? <NoticeScreen id={decodeURIComponent(notice)} /> : (
        <>
          <h1>{t('board.title')}</h1>
          <Tabs label={t('board.title')} current={place} onChange={(key) => route.go(key)}
            tabs={places.map((key) => ({ key, title: t(`board.${key}`) }))}>
            <div style={{ paddingTop: 16 }}>
              {place === 'notices' && <Notices />}
              {place === 'registrations' && <Registrations query={query} onQuery={setQuery} />}
              {place === 'certificates' && <CertificateLookup />}
            </div>
          </Tabs>
        </>
      )}
    </main>
  );
}
