import type { Diagram, FilingView } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { Asking } from '../parts/Asking.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { ChainDrawing, drawingMargin, officesOf } from './ChainDrawing.tsx';

const kinds = ['passed', 'current', 'ahead', 'off'] as const;
/** Below this size the words in the boxes are no longer read with ease, so that the drawing scrolls rather than shrinks further by itself. */
const readable = 0.7;
const step = 1.25;
const least = 0.25;
const most = 2;

/** The chain as a drawing and as a list: the way travelled, where it stands, what lies ahead. */
export default function DiagramTab({ view }: { readonly view: FilingView }) {
  const { queries } = usePlugin();
  const query = useQuery(queries.filingDiagram(view.id, view.version));
  return <Asking query={query}>{(diagram) => <Viewer diagram={diagram} />}</Asking>;
}

function Viewer({ diagram }: { readonly diagram: Diagram }) {
  const { t } = usePlugin();
  const box = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(0);
  const [chosen, choose] = useState<number | 'fit' | null>(null);
  const [visit, setVisit] = useState(0);
  const current = diagram.nodes.find((node) => node.status === 'current');
  const fitting = Math.min(1, Math.max(least, room / (diagram.width + 2 * drawingMargin)));
  const scale = chosen === 'fit' ? fitting : (chosen ?? Math.max(readable, fitting));
  useLayoutEffect(() => {
    const { current: element } = box;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const { current: element } = box;
    if (!element || !current) return;
    const middle = (at: number, size: number) => (at + size / 2 + drawingMargin) * scale;
    element.scrollTo({ left: middle(current.x, current.width) - element.clientWidth / 2, top: middle(current.y, current.height) - element.clientHeight / 2 });
  }, [current, scale, visit]);
  const zoom = (by: number) => choose(Math.min(most, Math.max(least, scale * by)));
  const title = (id: string) => {
    const node = diagram.nodes.find((each) => each.id === id);
    return node ? t.pick(node.title, node.titleEn) : id;
  };
  return (
    <div className="fp-stack">
      <div className="fp-between">
        <ul className="fp-legend-list" aria-label={t('diagram.legend')}>{kinds.map((kind) => <li key={kind}><i data-status={kind} />{t(`diagram.${kind}`)}</li>)}</ul>
        <fieldset className="fp-row fp-zoom" aria-label={t('diagram.zoom')}>
          <Button size="small" aria-label={t('diagram.zoomOut')} title={t('diagram.zoomOut')} disabled={scale <= least} onClick={() => zoom(1 / step)}>−</Button>
          <output className="fp-small">{Math.round(scale * 100)}%</output>
          <Button size="small" aria-label={t('diagram.zoomIn')} title={t('diagram.zoomIn')} disabled={scale >= most} onClick={() => zoom(step)}>+</Button>
          <Button size="small" onClick={() => choose('fit')}>{t('diagram.fit')}</Button>
          {current && <Button size="small" onClick={() => setVisit(visit + 1)}>{t('diagram.here')}</Button>}
        </fieldset>
      </div>
      <Scroll label={t('diagram.scroll')} className="fp-diagram" ref={box}><ChainDrawing diagram={diagram} scale={scale} /></Scroll>
      <details>
        <summary>{t('diagram.list')}</summary>
        <ol className="fp-stack-s">
          {diagram.nodes.map((node) => {
            const to = [...new Set(diagram.edges.filter((edge) => edge.from === node.id && edge.to !== node.id).map((edge) => title(edge.to)))];
            const words = [officesOf(node, t), t(`diagram.${node.status}`), to.length > 0 && t('diagram.to', { states: to.join(t.locale === 'en' ? ', ' : '、') })].filter(Boolean);
            return <li key={node.id}><strong>{title(node.id)}</strong> <span>{words.join(' · ')}</span></li>;
          })}
        </ol>
      </details>
    </div>
  );
}
