import type { DiagramEdge, StatusTag } from '@filing/filing';
import { useWords } from '../explorerContext.ts';
import { laneHead, type LaneLayout } from './layoutLanes.ts';

const asides: readonly StatusTag[] = ['rejected', 'withdrawn', 'lapsed'];
const kinds = ['aside', 'back', 'way', 'travelled'] as const;

/** A chain laid out in lanes as a picture. */
export function LaneDrawing({ layout, title }: { readonly layout: LaneLayout; readonly title: string }) {
  const t = useWords();
  const { width, height, lanes, nodes, edges } = layout;
  const tags = new Map(nodes.map(({ id, tag }) => [id, tag]));
  const rank = ({ travelled, from, to }: DiagramEdge) => (travelled ? 3 : asides.includes(tags.get(to) ?? 'draft') ? 0 : tags.get(from) === 'returned' || tags.get(to) === 'returned' ? 1 : 2);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <defs>
        {kinds.map((kind) => <marker key={kind} id={`xp-arrow-${kind}`} data-kind={kind} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0 8 4 0 8z" /></marker>)}
      </defs>
      {lanes.map(({ office, x, width: wide }, index) => (
        <g key={office ?? ''} data-lane={office ?? ''}>
          <rect className="lane" data-odd={index % 2 === 1} x={x} y={0} width={wide} height={height} />
          <Lines words={office ? t.office(office) : t('lane.none')} x={x + wide / 2} middle={laneHead / 2} width={wide} className="head" />
        </g>
      ))}
      {edges.toSorted((one, other) => rank(one) - rank(other)).map((edge) => {
        const kind = kinds[rank(edge)] ?? 'way';
        return <polyline key={edge.id} data-kind={kind} data-edge={edge.id} points={edge.points.map(({ x, y }) => `${x},${y}`).join(' ')} markerEnd={`url(#xp-arrow-${kind})`} />;
      })}
      {nodes.map((node) => (
        <g key={node.id} data-state={node.id}>
          <title>{t.pick(node.title, node.titleEn)}</title>
          <rect data-status={node.status} x={node.x} y={node.y} width={node.width} height={node.height} rx={5} />
          <Lines words={t.pick(node.title, node.titleEn)} x={node.x + node.width / 2} middle={node.y + node.height / 2} width={node.width} />
        </g>
      ))}
    </svg>
  );
}

/** Words on one line or two, the rest cut. */
function Lines({ words, x, middle, width, className }: { readonly words: string; readonly x: number; readonly middle: number; readonly width: number; readonly className?: string }) {
  const [first = '', second] = linesOf(words, width - 12);
  return (
    <text className={className} x={x} y={middle + (second ? -4 : 5)}>
      {first}
      {second !== undefined && <tspan x={x} dy={17}>{second}</tspan>}
    </text>
  );
}

const sizeOf = (character: string) => (/[⺀-￯]/.test(character) ? 14 : 7.8);

function linesOf(words: string, width: number): readonly string[] {
  const pieces = /[⺀-￯]/.test(words) ? [...words] : words.split(/(?<= )/);
  const lines: string[] = [''];
  let used = 0;
  for (const piece of pieces) {
    const size = [...piece].reduce((sum, character) => sum + sizeOf(character), 0);
    if (used > 0 && used + size > width) {
      if (lines.length === 2) return [lines[0] ?? '', `${(lines[1] ?? '').slice(0, -1)}…`];
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += piece;
    used += size;
  }
  return lines;
}
