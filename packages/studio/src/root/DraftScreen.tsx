import { useQuery } from '@tanstack/react-query';
import { useStudio } from './studioContext.ts';
import type { DraftTab } from './studioRoute.ts';
import { Bench } from './Bench.tsx';
import { Waiting } from './Waiting.tsx';

/** Opens a draft with the revision it began from and puts it on the bench. */
export function DraftScreen({ id, tab }: { readonly id: string; readonly tab: DraftTab }) {
  const { api, locale } = useStudio();
  // Asked anew whenever it is opened: what the bench does afterwards is no longer the query's.
  const opened = useQuery({
    queryKey: ['studio', 'open-draft', id], gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false,
    queryFn: async ({ signal }) => {
      const draft = await api.draft(id, { signal });
      return { draft, base: await api.revision(draft.procedure, draft.base, { signal }) };
    },
  });
  return <Waiting query={opened} locale={locale}>{({ draft, base }) => <Bench draft={draft} base={base} tab={tab} />}</Waiting>;
}
