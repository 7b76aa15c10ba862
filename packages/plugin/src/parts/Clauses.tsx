import type { FilingView } from '@filing/filing';
import { ClauseNote, ClauseProvider, createSay, SayProvider } from '@filing/form-renderer';
import { useMemo } from 'react';
import { usePlugin } from '../root/pluginContext.ts';

/** The clauses something rests on, shown on demand. */
export function Clauses({ ids, says }: { readonly ids: readonly (string | null)[]; readonly says: FilingView['clauses'] }) {
  const { t } = usePlugin();
  const say = useMemo(() => createSay(t.locale), [t.locale]);
  const known = [...new Set(ids.filter((id): id is string => id !== null && id !== ''))];
  if (known.length === 0) return null;
  return <SayProvider value={say}><ClauseProvider value={says}><ClauseNote clause={known} /></ClauseProvider></SayProvider>;
}
