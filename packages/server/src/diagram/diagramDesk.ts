import { chainGraph } from '@filing/flow-runtime';
import type { Diagram, Filing } from '@filing/filing';
import type { Revision } from '../revisions/revisionShelf.ts';
import { layoutChain, type ChainLayout } from './layoutChain.ts';

/** Draws chains; each revision is laid out once. */
export interface DiagramDesk {
  /** The chain of a revision, with the way a filing travelled where one is given. */
  draw(revision: Revision, filing?: Filing): Promise<Diagram>;
}

/** Opens the desk with an empty drawer. */
export function diagramDesk(): DiagramDesk {
  const drawer = new Map<string, Promise<ChainLayout>>();
  const layoutOf = (revision: Revision) => {
    const known = drawer.get(revision.hash);
    if (known) return known;
    const fresh = layoutChain(chainGraph(revision.machine));
    drawer.set(revision.hash, fresh);
    fresh.catch(() => drawer.delete(revision.hash));
    return fresh;
  };
  return {
    draw: async (revision, filing) => {
      const { width, height, boxes, lines } = await layoutOf(revision);
      const graph = chainGraph(revision.machine, filing);
      return {
        width,
        height,
        nodes: graph.nodes.map((node) => ({ ...node, ...(boxes.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 }) })),
        edges: graph.edges.map((edge) => ({ ...edge, points: lines.get(edge.id) ?? [] })),
      };
    },
  };
}
