import { useEffect, useState } from 'react';
import { useWords } from '../explorerContext.ts';
import { readRoute, writeRoute, type ExplorerRoute } from '../explorerRoute.ts';
import { openChain, type Chain } from '../model/chain.ts';
import { fetchGround, fetchProcedures } from '../model/ground.ts';
import { ChainScreen } from './ChainScreen.tsx';
import { ProcedureList } from './ProcedureList.tsx';

type Loaded = { readonly chains: readonly Chain[] } | { readonly failed: string } | null;

async function loadChains(): Promise<readonly Chain[]> {
  const [ground, served] = await Promise.all([fetchGround(), fetchProcedures()]);
  return served.map((each) => openChain(each, ground, () => performance.now()));
}

/** The list of chains, or one of them; what was loaded is kept while one moves about. */
export function Explorer({ first, onNavigate }: { readonly first: string; readonly onNavigate: (route: string) => void }) {
  const t = useWords();
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [attempt, setAttempt] = useState(0);
  const [route, setRoute] = useState<ExplorerRoute>(() => readRoute(first));
  useEffect(() => {
    let gone = false;
    loadChains().then((chains) => gone || setLoaded({ chains }), (error: unknown) => gone || setLoaded({ failed: error instanceof Error ? error.message : String(error) }));
    return () => {
      gone = true;
    };
  }, [attempt]);
  const go = (next: ExplorerRoute) => {
    setRoute(next);
    onNavigate(writeRoute(next));
  };
  if (!loaded) return <output className="xp-loading">{t('loading')}</output>;
  if ('failed' in loaded) {
    return <div className="stack"><h1>{t('title')}</h1><p role="alert">{t('failed', { reason: loaded.failed })}</p><div><button type="button" onClick={() => (setLoaded(null), setAttempt(attempt + 1))}>{t('retry')}</button></div></div>;
  }
  const chain = loaded.chains.find(({ procedure }) => procedure.name === route.procedure);
  if (chain) return <ChainScreen key={chain.procedure.name} chain={chain} tab={route.tab} go={go} />;
  return <ProcedureList chains={loaded.chains} missing={route.procedure} go={go} />;
}
