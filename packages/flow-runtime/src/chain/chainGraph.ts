import type { DiagramEdge, DiagramNode, Filing } from '@filing/filing';
import { applicantOf } from '../flow/applicantOf.ts';
import { stateMeta, type Flow } from '../flow/flow.ts';
import { walkFrom } from './chainWalk.ts';
import { declaredWays } from './explore.ts';

/** A chain's diagram before it is laid out. */
export interface ChainGraph {
  readonly nodes: readonly Omit<DiagramNode, 'x' | 'y' | 'width' | 'height'>[];
  readonly edges: readonly Omit<DiagramEdge, 'points'>[];
}

/** The chain as nodes and edges; with a filing, the way it travelled, where it stands and what may lie ahead for this applicant. */
export function chainGraph(flow: Flow, filing?: Filing): ChainGraph {
  const states = Object.keys(flow.definition.machine.states);
  const passed = new Set(filing?.events.flatMap(({ from, to }) => [from, to]));
  const ahead = filing && statesAhead(flow, filing);
  const statusOf = (state: string): DiagramNode['status'] => {
    if (state === filing?.state) return 'current';
    if (passed.has(state)) return 'passed';
    return !ahead || ahead.has(state) ? 'ahead' : 'off';
  };
  const travelled = new Set(filing?.events.map(({ from, to, event }) => `${from} ${event.type} ${to}`));
  const edges = states.flatMap((state) => declaredWays(flow, state)).filter(({ from, to }) => from !== to);
  return {
    nodes: states.map((state) => {
      const meta = stateMeta(flow, state);
      return { id: state, title: meta?.title ?? state, titleEn: meta?.titleEn ?? state, tag: meta?.tag ?? 'draft', office: meta?.office ?? null, ...(meta?.together ? { together: meta.together } : {}), status: statusOf(state) };
    }),
    edges: edges.map((edge) => ({ id: `${edge.from}:${edge.event}:${edge.guard ?? ''}:${edge.to}`, ...edge, travelled: travelled.has(`${edge.from} ${edge.event} ${edge.to}`) })),
  };
}

function statesAhead(flow: Flow, filing: Filing): ReadonlySet<string> {
  const start = { state: filing.state, returnedFrom: filing.returned?.from ?? null };
  const walk = walkFrom(flow, start, applicantOf(flow, filing.applicant, filing.answers));
  return new Set([...walk.values()].map(({ place }) => place.state));
}
