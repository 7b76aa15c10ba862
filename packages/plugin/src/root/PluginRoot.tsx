import { createFilingApi, createTransport, filingQueries, ProblemError, type Me, type Transport } from '@filing/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PluginOptions } from '../pluginOptions.ts';
import { variableClass } from '../theme.ts';
import { useTranslate } from '../texts/useTranslate.ts';
import { Failed } from '../parts/Asking.tsx';
import { Answers } from './Answers.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Look } from './Look.tsx';
import { PluginContext, type PluginServices } from './pluginContext.ts';
import type { RouteStore } from './routeStore.ts';
import { Say } from './Say.tsx';
import { Screens } from './Screens.tsx';
import { SessionOver } from './SessionOver.tsx';
import { useToldHost } from './useToldHost.ts';

interface Props {
  readonly options: PluginOptions;
  readonly route: RouteStore;
  readonly popups: HTMLElement;
}

/** Everything around the screens: services, answers, look, language, the way out of a fault. */
export function PluginRoot({ options, route, popups }: Props) {
  const { apiBase, token, locale = 'zh-CN' } = options;
  const [acting, actAs] = useState<string | null>(null);
  const [sessionOpen, setSessionOpen] = useState(true);
  const transport = useMemo(() => createTransport({ apiBase, ...(token ? { token } : {}), actingOffice: () => acting, onSession: setSessionOpen }), [apiBase, token, acting]);
  const t = useTranslate(locale);
  if (!t) return null;
  return (
    <ErrorBoundary t={t}>
      <Look locale={t.locale} popups={popups}>
        <Answers call={transport.call}>
          <Identified key={acting} transport={transport} services={{ options, route, popups, t, acting, actAs, sessionOpen }}>
            <Screens />
          </Identified>
        </Answers>
      </Look>
    </ErrorBoundary>
  );
}

type Partial = Pick<PluginServices, 'options' | 'route' | 'popups' | 't' | 'acting' | 'actAs' | 'sessionOpen'>;

function Identified({ transport, services, children }: { readonly transport: Transport; readonly services: Partial; readonly children: ReactNode }) {
  const { options, t } = services;
  const api = useMemo(() => createFilingApi(transport), [transport]);
  const queries = useMemo(() => filingQueries(api), [api]);
  const asked = useQuery({ ...queries.me(), enabled: options.token !== undefined });
  // The public has no token; what time it is and whether this is a demonstration it may know all the same.
  const around = useQuery({ ...queries.premises(), enabled: options.token === undefined });
  const [said, say] = useState('');
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => say(''), 6_000);
    return () => clearTimeout(timer);
  }, [said]);
  const value = useMemo<PluginServices>(() => {
    const me: Me | null = asked.data ?? null;
    const ahead = me ? Date.parse(me.now) - asked.dataUpdatedAt : around.data ? Date.parse(around.data.now) - around.dataUpdatedAt : 0;
    return { ...services, transport, api, queries, me, now: () => new Date(Date.now() + ahead), say };
    // `services` is a fresh object at every render; its parts are what counts.
  }, [transport, api, queries, asked.data, asked.dataUpdatedAt, around.data, around.dataUpdatedAt, services.options, services.t, services.acting, services.sessionOpen]); // oxlint-disable-line react/exhaustive-deps
  const waiting = options.token !== undefined && !asked.data;
  const stranger = options.user !== undefined && asked.data !== undefined && asked.data.actor.id !== options.user.id;
  const stands = !waiting && !stranger;
  useToldHost(options, stands, services.sessionOpen);
  return (
    <PluginContext value={value}>
      <div className={`fp ${variableClass}`} lang={t.locale}>
        {(asked.data ?? around.data)?.demo && <aside className="fp-demo">{t('demo.banner')}</aside>}
        {stands && !services.sessionOpen && <SessionOver onRetry={() => void asked.refetch()} />}
        {stands ? children : stranger ? <div className="fp-page"><p className="fp-note" data-tone="bad" role="alert">{t('session.stranger')}</p></div> : (
          <div className="fp-page">
            {asked.isError ? <Failed error={asked.error} onRetry={() => void asked.refetch()}>{asked.error instanceof ProblemError && asked.error.status === 404 && <p>{t('session.apiBase', { apiBase: options.apiBase })}</p>}</Failed> : <output className="fp-muted">{t('loading')}…</output>}
          </div>
        )}
        <Say said={said} />
      </div>
    </PluginContext>
  );
}
