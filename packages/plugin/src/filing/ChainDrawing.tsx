import type { Diagram, DiagramEdge, DiagramNode, StatusTag } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import type { Translate } from '../texts/translate.ts';

/** Room around the drawing, in its own units. */
export const drawingMargin = 12;
/** States that end a filing early: the ways there are drawn behind the others and lighter, so that the main way stands out. */
const asides: readonly StatusTag[] = ['rejected', 'withdrawn', 'lapsed'];

/** The laid out chain as a picture, `scale` times its size. */
export function ChainDrawing({ diagram, scale }: { readonly diagram: Diagram; readonly scale: number }) {
  const { t } = usePlugin();
  const [width, height] = [diagram.width + 2 * drawingMargin, diagram.height + 2 * drawingMargin];
  const ends = new Set(diagram.nodes.filter((node) => asides.includes(node.tag)).map((node) => node.id));
  const back = new Set(diagram.nodes.filter((node) => node.tag === 'returned').map((node) => node.id));
  const rank = (edge: DiagramEdge) => (edge.travelled ? 3 : ends.has(edge.to) ? 0 : back.has(edge.from) || back.has(edge.to) ? 1 : 2);
  const kinds = ['aside', 'back', 'way', 'travelled'] as const;
  return (
    <svg width={Math.round(width * scale)} height={Math.round(height * scale)} viewBox={`${-drawingMargin} ${-drawingMargin} ${width} ${height}`} role="img" aria-label={t('diagram.title')}>
      <defs>
        {kinds.map((kind) => <marker key={kind} id={`fp-arrow-${kind}`} data-kind={kind} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse" markerUnits="userSpaceOnUse"><path d="M0 0 8 4 0 8z" /></marker>)}
      </defs>
      {diagram.edges.toSorted((one, other) => rank(one) - rank(other)).map((edge) => {
        const kind = kinds[rank(edge)];
        return <polyline key={edge.id} data-kind={kind} data-travelled={edge.travelled} points={edge.points.map(({ x, y }) => `${x},${y}`).join(' ')} markerEnd={`url(#fp-arrow-${kind})`} />;
      })}
      {diagram.nodes.map((node) => <Node key={node.id} node={node} t={t} />)}
    </svg>
  );
}

function Node({ node, t }: { readonly node: DiagramNode; readonly t: Translate }) {
  const { x, y, width, height } = node;
  const title = t.pick(node.title, node.titleEn);
  const office = officesOf(node, t);
  const [first = '', second] = linesOf(title, width);
  const middle = y + height / 2;
  return (
    <g data-status={node.status} data-state={node.id}>
      <title>{office ? `${title} · ${office}` : title}</title>
      <rect x={x} y={y} width={width} height={height} rx={5} strokeWidth={node.status === 'current' ? 2.5 : 1.5} />
      <text x={x + width / 2} y={middle + (second || office ? -3 : 5)}>{first}</text>
      {second ? <text x={x + width / 2} y={middle + 15}>{fitting(second, width, 14)}</text> : office && <text className="sub" x={x + width / 2} y={middle + 15}>{fitting(office, width, 12)}</text>}
    </g>
  );
}

/** Whose step it is; all of them where several act at once. */
export function officesOf({ office, together }: DiagramNode, t: Translate): string | null {
  return (together ?? (office ? [office] : [])).map((each) => t.office(each)).join(t.locale === 'en' ? ', ' : '、') || null;
}

/** A title on one line, or on two where the box was measured for shorter words; the office then stands in the box's title alone. */
function linesOf(title: string, width: number): readonly string[] {
  const words = title.split(' ');
  if (words.length < 2 || fitting(title, width, 14) === title) return [fitting(title, width, 14)];
  let count = words.length - 1;
  while (count > 1 && fitting(words.slice(0, count).join(' '), width, 14).endsWith('…')) count -= 1;
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}

/** As much of the words as fits into a box; a Chinese character takes the size of the type, others about half of it. */
function fitting(words: string, width: number, size: number): string {
  let room = width - 10;
  const kept = [...words].findIndex((character) => (room -= /[\u2e80-\uffef]/.test(character) ? size : size * 0.56) < 0);
  return kept < 0 ? words : `${[...words].slice(0, kept - 1).join('')}…`;
}
