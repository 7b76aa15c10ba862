import { retryQuery, type Transport } from '@filing/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { dropQueries } from './dropQueries.ts';

/** Keeps what the server answered the screens within; another address, person or office (another `call`) means other answers, and when the screens go all is forgotten. */
export function Answers({ call, children }: { readonly call: Transport['call']; readonly children: ReactNode }) {
  const client = useMemo(() => new QueryClient({ defaultOptions: { queries: { retry: retryQuery, networkMode: 'always' } } }), [call]); // oxlint-disable-line react/exhaustive-deps
  useEffect(() => () => dropQueries(client), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
