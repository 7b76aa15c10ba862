import { useQuery } from '@tanstack/react-query';
import { Asking } from '../parts/Asking.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import DiagramTab from './DiagramTab.tsx';
import { FilingHeader } from './FilingHeader.tsx';
import TimelineTab from './TimelineTab.tsx';

/** A filing's progress alone: where it stands, who has it, the chain as a drawing, what happened. */
export default function OneFlow({ filing }: { readonly filing: string }) {
  const { queries, options } = usePlugin();
  const query = useQuery({ ...queries.filing(filing), refetchInterval: 120_000, refetchOnMount: 'always' });
  return (
    <main className="fp-page">
      <Asking query={query}>{(view) => (
        <div className="fp-stack">
          <FilingHeader view={view} />
          {options.features?.diagram !== false && <DiagramTab view={view} />}
          <TimelineTab view={view} />
        </div>
      )}</Asking>
    </main>
  );
}
