import { Worker } from 'node:worker_threads';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

/** A node or an edge to lay out. */
export interface ChainShape {
  readonly nodes: readonly { readonly id: string; readonly title: string; readonly titleEn: string }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** Where everything lies. */
export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>;
  readonly lines: ReadonlyMap<string, readonly { readonly x: number; readonly y: number }[]>;
}

const patience = 30_000;
const options = {
  'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '40', 'elk.layered.spacing.nodeNodeBetweenLayers': '56', 'elk.layered.spacing.edgeNodeBetweenLayers': '20',
};

function boxWidth(title: string): number {
  return Math.max(120, [...title].length * 16 + 32);
}

function pointsOf(edge: ElkExtendedEdge): readonly { x: number; y: number }[] {
  return (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y })));
}

/** Lays a chain out from top to bottom in a worker thread; throws after 30 seconds. */
export async function layoutChain({ nodes, edges }: ChainShape): Promise<ChainLayout> {
  const graph: ElkNode = {
    id: 'chain',
    layoutOptions: options,
    children: nodes.map(({ id, title }) => ({ id, width: boxWidth(title), height: 48 })),
    edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
  const laid = await new Promise<ElkNode>((resolve, reject) => {
    const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { workerData: graph });
    const late = setTimeout(() => reject(new Error('layout took too long')), patience);
    const end = () => {
      clearTimeout(late);
      void worker.terminate();
    };
    worker.once('message', (message: ElkNode) => (end(), resolve(message)));
    worker.once('error', (error) => (end(), reject(error)));
  });
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    boxes: new Map((laid.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }])),
    lines: new Map((laid.edges ?? []).map((edge) => [edge.id, pointsOf(edge)])),
  };
}
