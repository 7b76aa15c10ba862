import type { Diagram, DiagramNode, FilingView } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Asking } from '../parts/Asking.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import type { Translate } from '../texts/translate.ts';

const kinds = ['passed', 'current', 'ahead', 'off'] as const;

/** The chain as a drawing and as a list: the way travelled, where it stands, what lies ahead. */
export default function DiagramTab({ view }: { readonly view: FilingView }) {
  const { queries } = usePlugin();
  const query = useQuery(queries.filingDiagram(view.id, view.version));
  return <Asking query={query}>{(diagram) => <Drawing diagram={diagram} />}</Asking>;
}

function Drawing({ diagram }: { readonly diagram: Diagram }) {
  const { t } = usePlugin();
  const box = useRef<HTMLElement>(null);
  const current = diagram.nodes.find((node) => node.status === 'current');
  useEffect(() => {
    const { current: element } = box;
    if (element && current) element.scrollTo({ left: current.x + current.width / 2 - element.clientWidth / 2, top: current.y + current.height / 2 - element.clientHeight / 2 });
  }, [current]);
  const title = (id: string) => {
    const node = diagram.nodes.find((each) => each.id === id);
    return node ? t.pick(node.title, node.titleEn) : id;
  };
  return (
    <div className="fp-stack">
      <ul className="fp-legend-list" aria-label={t('diagram.legend')}>{kinds.map((kind) => <li key={kind}><i data-status={kind} />{t(`diagram.${kind}`)}</li>)}</ul>
      <Scroll label={t('diagram.scroll')} className="fp-diagram" ref={box}>
        <svg width={diagram.width + 24} height={diagram.height + 24} viewBox={`-12 -12 ${diagram.width + 24} ${diagram.height + 24}`} role="img" aria-label={t('diagram.title')}>
          <defs>
            <marker id="fp-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse" markerUnits="userSpaceOnUse"><path d="M0 0 8 4 0 8z" fill="#7d8896" /></marker>
          </defs>
          {diagram.edges.map((edge) => <polyline key={edge.id} data-travelled={edge.travelled} points={edge.points.map(({ x, y }) => `${x},${y}`).join(' ')} markerEnd="url(#fp-arrow)" />)}
          {diagram.nodes.map((node) => <Node key={node.id} node={node} t={t} />)}
        </svg>
      </Scroll>
      <details>
        <summary>{t('diagram.list')}</summary>
        <ol className="fp-stack-s">
          {diagram.nodes.map((node) => {
            const to = [...new Set(diagram.edges.filter((edge) => edge.from === node.id && edge.to !== node.id).map((edge) => title(edge.to)))];
            return <li key={node.id}><strong>{title(node.id)}</strong> {node.office && `${t.office(node.office)} · `}{t(`diagram.${node.status}`)}{to.length > 0 && `。${t('diagram.to', { states: to.join('、') })}`}</li>;
          })}
        </ol>
      </details>
    </div>
  );
}

function Node({ node, t }: { readonly node: DiagramNode; readonly t: Translate }) {
  const { x, y, width, height } = node;
  return (
    <g data-status={node.status} data-state={node.id}>
      <rect x={x} y={y} width={width} height={height} rx={5} strokeWidth={node.status === 'current' ? 2.5 : 1.5} />
      <text x={x + width / 2} y={y + height / 2 + (node.office ? -3 : 5)}>{t.pick(node.title, node.titleEn)}</text>
      {node.office && <text className="sub" x={x + width / 2} y={y + height / 2 + 15}>{fitting(t.office(node.office), width)}</text>}
    </g>
  );
}

/** As much of the words as fits into a box; a Chinese character takes 12 px, others about 7. */
function fitting(words: string, width: number): string {
  let room = width - 10;
  const kept = [...words].findIndex((character) => (room -= /[\u2e80-\uffef]/.test(character) ? 12 : 7) < 0);
  return kept < 0 ? words : `${[...words].slice(0, kept - 1).join('')}…`;
}
