import { useMemo } from 'react';
import { chainGraph } from '@filing/flow-runtime';
import { useWords } from '../explorerContext.ts';
import { LaneDrawing } from '../lanes/LaneDrawing.tsx';
import { layoutLanes } from '../lanes/layoutLanes.ts';
import type { Chain } from '../model/chain.ts';
import type { PlayedRun } from '../model/run.ts';
import { Scroll } from './Scroll.tsx';

/** The chain in lanes with the way of the run that is acted in; the same as text below. */
export function DiagramTab({ chain, played }: { readonly chain: Chain; readonly played: PlayedRun }) {
  const t = useWords();
  const { flow, procedure } = chain;
  const layout = useMemo(() => layoutLanes(chainGraph(flow, played.filing && played.filing.events.length > 0 ? played.filing : undefined), procedure.flow.machine.initial), [flow, procedure, played.filing]);
  const title = (id: string) => {
    const node = layout.nodes.find((each) => each.id === id);
    return node ? t.pick(node.title, node.titleEn) : id;
  };
  return (
    <div className="stack">
      <p className="soft small">{t('diagram.of', { run: played.run.name })}</p>
      <Scroll label={t('diagram.scroll')}><LaneDrawing layout={layout} title={t('diagram.title', { title: t.pick(procedure.flow.title, procedure.flow.titleEn) })} /></Scroll>
      <details>
        <summary>{t('diagram.list')}</summary>
        <ol>
          {layout.nodes.map((node) => {
            const offices = (node.together ?? [node.office]).map((office) => (office ? t.office(office) : t('lane.none')));
            const ways = layout.edges.filter((edge) => edge.from === node.id).map((edge) => title(edge.to));
            return <li key={node.id}><strong>{title(node.id)}</strong> · {offices.join(t('and'))} · {t(`status.${node.status}`)}{ways.length > 0 && ` → ${[...new Set(ways)].join(t('and'))}`}</li>;
          })}
        </ol>
      </details>
    </div>
  );
}
