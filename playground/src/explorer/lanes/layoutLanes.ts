import type { DiagramEdge, DiagramNode, Office } from '@filing/filing';
import type { ChainGraph } from '@filing/flow-runtime';
import { assignTracks } from './assignTracks.ts';
import { placeStates, type Cell } from './placeStates.ts';

/** One lane as drawn. */
export interface Lane {
  readonly office: Office | null;
  readonly x: number;
  readonly width: number;
}

/** A chain laid out in lanes. */
export interface LaneLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

const box = { width: 132, height: 46 };
const track = 8;
const room = 12;
/** Height of the lanes' heads. */
export const laneHead = 44;

/** Lays a chain out: states in the lanes of their offices from top to bottom, ways between them at right angles. Ways to the same state join, so that each is followed to one arrow; two ways that lead elsewhere never lie on each other. */
export function layoutLanes(graph: ChainGraph, initial: string): LaneLayout {
  const { lanes, rows, cells } = placeStates(graph, initial);
  const routes = graph.edges.flatMap((edge) => {
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
    return from && to ? [{ edge, from, to, ...turns(from, to) }] : [];
  });
  const gutters = Array.from({ length: lanes.length + 1 }, (_, gutter) => assignTracks(routes.filter((route) => route.gutter === gutter).map(({ edge, from, to }) => ({ key: edge.to, from: from.row + 1, to: to.row }))));
  const laneX: number[] = [];
  const gutterX: number[] = [];
  let x = 0;
  for (let index = 0; index <= lanes.length; index += 1) {
    gutterX[index] = x + room;
    x += 2 * room + track * Math.max(0, (gutters[index]?.count ?? 0) - 1);
    if (index === lanes.length) break;
    laneX[index] = x;
    x += box.width;
  }
  const left = (lane: number) => laneX[lane] ?? 0;
  const centre = ({ lane, lastLane }: Cell) => (left(lane) + left(lastLane) + box.width) / 2;
  const ports = sourcePorts(routes.map(({ edge, from, to }) => ({ id: edge.id, from: edge.from, to: edge.to, centre: centre(from), target: centre(to), straight: to.row === from.row + 1 && centre(to) === centre(from) })));
  const turnX = (route: (typeof routes)[number]) => (route.gutter === null ? 0 : (gutterX[route.gutter] ?? 0) + track * (gutters[route.gutter]?.tracks.get(route.edge.to) ?? 0));
  const channels = Array.from({ length: rows + 1 }, (_, channel) => assignTracks(routes.flatMap((route) => {
    const [start, end] = [ports.get(route.edge.id) ?? 0, centre(route.to)];
    if (route.gutter === null) return route.to.row === channel && start !== end ? [{ key: route.edge.to, from: start, to: end }] : [];
    const turn = turnX(route);
    return [...(route.from.row + 1 === channel ? [{ key: route.edge.to, from: start, to: turn }] : []), ...(route.to.row === channel ? [{ key: route.edge.to, from: turn, to: end }] : [])];
  })));
  const channelY: number[] = [];
  const rowY: number[] = [];
  let y = laneHead;
  channels.forEach(({ count }, index) => {
    channelY[index] = y + room;
    y += 2 * room + track * Math.max(0, count - 1);
    rowY[index] = y;
    if (index < rows) y += box.height;
  });
  const trackY = (channel: number, target: string) => (channelY[channel] ?? 0) + track * (channels[channel]?.tracks.get(target) ?? 0);
  const edges = routes.map((route): DiagramEdge => {
    const { edge, from, to } = route;
    const [start, end] = [ports.get(edge.id) ?? 0, centre(to)];
    const [bottom, top] = [(rowY[from.row] ?? 0) + box.height, rowY[to.row] ?? 0];
    const [leave, arrive] = [trackY(from.row + 1, edge.to), trackY(to.row, edge.to)];
    const turn = turnX(route);
    const bends = route.gutter !== null ? [[start, leave], [turn, leave], [turn, arrive], [end, arrive]] as const : start === end ? [] : [[start, arrive], [end, arrive]] as const;
    return { ...edge, points: [[start, bottom] as const, ...bends, [end, top] as const].map(([px, py]) => ({ x: px, y: py })) };
  });
  const nodes = graph.nodes.flatMap((node): readonly DiagramNode[] => {
    const cell = cells.get(node.id);
    return cell ? [{ ...node, x: left(cell.lane), y: rowY[cell.row] ?? 0, width: left(cell.lastLane) - left(cell.lane) + box.width, height: box.height }] : [];
  });
  return { width: x, height: y, lanes: lanes.map((office, index) => ({ office, x: left(index) - room / 2, width: box.width + room })), nodes, edges };
}

/** The gutter a way runs up or down in, beside the lane it leads to and on the side it comes from; none to the very next row. */
function turns(from: Cell, to: Cell): { readonly gutter: number | null } {
  return { gutter: to.row === from.row + 1 ? null : from.lane < to.lane ? to.lane : to.lastLane + 1 };
}

interface Leaving {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly centre: number;
  readonly target: number;
  readonly straight: boolean;
}

/** Where each way leaves its state: straight ones in the middle, others beside it, those to the left on the left. Ways to the same state leave at one place. */
function sourcePorts(leaving: readonly Leaving[]): ReadonlyMap<string, number> {
  const ports = new Map<string, number>();
  for (const ways of Object.values(Object.groupBy(leaving, ({ from }) => from))) {
    const targets = [...new Map((ways ?? []).filter(({ straight }) => !straight).map((way) => [way.to, way])).values()].toSorted((one, other) => one.target - other.target);
    const gap = Math.min(16, box.width / 2 / (targets.length + 1));
    const toTheLeft = targets.filter(({ target, centre }) => target < centre).length;
    const offset = (to: string) => {
      const index = targets.findIndex((target) => target.to === to);
      return index < toTheLeft ? (index - toTheLeft) * gap : (index - toTheLeft + 1) * gap;
    };
    for (const way of ways ?? []) ports.set(way.id, way.centre + (way.straight ? 0 : offset(way.to)));
  }
  return ports;
}
