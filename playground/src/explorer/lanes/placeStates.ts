import type { Office } from '@filing/filing';
import type { ChainGraph } from '@filing/flow-runtime';
import { rankStates } from './rankStates.ts';

/** A state in the grid: its row, and the first and last lane it stands in. */
export interface Cell {
  readonly row: number;
  readonly lane: number;
  readonly lastLane: number;
}

/** States in lanes, one an office, those nobody acts in at the end; rows follow the way of the chain. */
export interface LaneGrid {
  readonly lanes: readonly (Office | null)[];
  readonly rows: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

type Node = ChainGraph['nodes'][number];

/** Puts every state into a lane and a row of its own. */
export function placeStates({ nodes, edges }: ChainGraph, initial: string): LaneGrid {
  const ranks = rankStates(nodes.map(({ id }) => id), edges, initial, new Set(nodes.filter(({ tag }) => tag === 'returned').map(({ id }) => id)));
  const ordered = nodes.toSorted((one, other) => (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0));
  const lanes = lanesOf(ordered);
  const taken = new Set<string>();
  const wanted = ordered.map((node) => {
    const spanned = officesOf(node).map((office) => lanes.indexOf(office));
    const [lane, lastLane] = [Math.min(...spanned), Math.max(...spanned)];
    const between = Array.from({ length: lastLane - lane + 1 }, (_, index) => lane + index);
    let row = ranks.get(node.id) ?? 0;
    while (between.some((each) => taken.has(`${each} ${row}`))) row += 1;
    for (const each of between) taken.add(`${each} ${row}`);
    return [node.id, { row, lane, lastLane }] as const;
  });
  const rows = [...new Set(wanted.map(([, { row }]) => row))].toSorted((a, b) => a - b);
  return { lanes, rows: rows.length, cells: new Map(wanted.map(([id, cell]) => [id, { ...cell, row: rows.indexOf(cell.row) }])) };
}

function officesOf({ office, together }: Node): readonly (Office | null)[] {
  return together && together.length > 0 ? together : [office];
}

/** By first appearance; offices that act at once side by side. */
function lanesOf(ordered: readonly Node[]): readonly (Office | null)[] {
  const lanes: (Office | null)[] = [];
  for (const node of ordered) {
    const [first, ...others] = officesOf(node);
    if (first === undefined || first === null) continue;
    if (!lanes.includes(first)) lanes.push(first);
    for (const other of others) if (!lanes.includes(other)) lanes.splice(lanes.indexOf(first) + 1, 0, other);
  }
  return ordered.some((node) => officesOf(node)[0] === null) ? [...lanes, null] : lanes;
}
