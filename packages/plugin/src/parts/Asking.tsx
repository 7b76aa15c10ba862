import { problemsOf } from '@filing/client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading.tsx';
import { usePlugin } from '../root/pluginContext.ts';

/** Draws what was asked for once it is here; says so while it is on its way, and what to do when it did not come. */
export function Asking<T>({ query, children }: { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}

/** What went wrong, what more is to be said of it, and a way to try again. */
export function Failed({ error, onRetry, children }: { readonly error: unknown; readonly onRetry: () => void; readonly children?: ReactNode }) {
  const { t } = usePlugin();
  return (
    <div className="fp-note fp-stack-s" data-tone="bad" role="alert">
      <strong>{t('failed.title')}</strong>
      {problemsOf(error).map((problem) => <p key={problem.code + problem.path}>{t.problem(problem)}</p>)}
      {children}
      <div><button type="button" className="fp-plain-button" onClick={onRetry}>{t('failed.retry')}</button></div>
    </div>
  );
}
