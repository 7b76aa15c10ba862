import { join } from 'node:path';
import { expandForm } from '@filing/form-engine';
import { chainGraph, createFlow } from '@filing/flow-runtime';
import { loadProcedures } from '@filing/procedures';
import { describe, expect, it } from 'vitest';
import { layoutLanes } from './layoutLanes.ts';

const procedures = await loadProcedures(join(import.meta.dirname, '../../../..'), expandForm);

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))('the lanes of %s', (_name, procedure) => {
  const flow = createFlow(procedure);
  const graph = chainGraph(flow);
  const layout = layoutLanes(graph, procedure.flow.machine.initial);
  const nodeOf = new Map(layout.nodes.map((node) => [node.id, node]));

  it('put every state into the lane of its office, and no two at one place', () => {
    expect(layout.nodes).toHaveLength(graph.nodes.length);
    const within = layout.nodes.filter((node) => {
      const lanes = layout.lanes.filter((lane) => node.x < lane.x + lane.width && node.x + node.width > lane.x).map(({ office }) => office);
      return (node.together ?? [node.office]).every((office) => lanes.includes(office)) && (node.together || lanes.length === 1);
    });
    expect(within.map(({ id }) => id)).toEqual(layout.nodes.map(({ id }) => id));
    const overlapping = layout.nodes.flatMap((one, index) => layout.nodes.slice(index + 1).filter((other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height).map(({ id }) => `${one.id} ${id}`));
    expect(overlapping).toEqual([]);
  });

  it('lead every way at right angles from its state to its state, through no other', () => {
    expect(layout.edges).toHaveLength(graph.edges.length);
    for (const { from, to, points } of layout.edges) {
      const [source, target] = [nodeOf.get(from), nodeOf.get(to)];
      expect(points[0]?.y).toBe((source?.y ?? 0) + (source?.height ?? 0));
      expect(points.at(-1)?.y).toBe(target?.y);
      points.slice(1).forEach((point, index) => {
        const before = points[index] ?? point;
        expect(before.x === point.x || before.y === point.y).toBe(true);
        const [low, high] = [Math.min(before.y, point.y), Math.max(before.y, point.y)];
        const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
        expect(layout.nodes.filter((node) => left < node.x + node.width && right > node.x && low < node.y + node.height && high > node.y).map(({ id }) => `${from}→${to} crosses ${id}`)).toEqual([]);
      });
    }
  });

  it('never lay ways that lead elsewhere on each other', () => {
    const runs = layout.edges.flatMap(({ to, points }) => points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point;
      return before.y === point.y && before.x !== point.x ? [{ to, y: point.y, left: Math.min(before.x, point.x), right: Math.max(before.x, point.x) }] : [];
    }));
    const clashes = runs.flatMap((one, index) => runs.slice(index + 1).filter((other) => one.to !== other.to && one.y === other.y && one.left < other.right && other.left < one.right).map((other) => `${one.to} ${other.to}`));
    expect(clashes).toEqual([]);
  });
});
