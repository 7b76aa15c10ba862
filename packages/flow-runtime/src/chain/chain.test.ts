import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { travel, travelTo } from '../fixtures/travel.ts';
import { chainGraph, createFlow, explore } from '../index.ts';

const flow = createFlow(permitProcedure);
const walked = (end: string) => explore(flow).shortest[end]?.map(({ from, event }) => `${from} ${event}`);

describe('explore', () => {
  it('finds every state, no dead end, and the shortest way to every end', () => {
    expect(explore(flow)).toMatchObject({ deadEnds: [], unreachable: [], states: Object.keys(permitProcedure.flow.machine.states) });
    expect(Object.keys(explore(flow).shortest)).toEqual(['registered', 'rejected', 'lapsed', 'withdrawn']);
    expect(walked('withdrawn')).toEqual(['drafting withdraw']);
    expect(walked('lapsed')).toEqual(['drafting submit', 'review approve', 'evaluation evaluate', 'preparation deadline.passed']);
  });

  it('does not cut corners through the correction', () => {
    const short = walked('registered') ?? [];
    expect(short).not.toContain('returned submit');
    const long = createFlow({ ...permitProcedure, flow: { ...permitProcedure.flow, guards: { ...permitProcedure.flow.guards, short: { fact: 'applicant.never', is: true } } } });
    expect(explore(long).shortest['registered']).toHaveLength(short.length);
  });
});

describe('chainGraph', () => {
  const statuses = (graph: ReturnType<typeof chainGraph>) => Object.fromEntries(graph.nodes.map(({ id, status }) => [id, status]));

  it('shows everything ahead without a filing, and no loop onto itself', () => {
    const graph = chainGraph(flow);
    expect(new Set(graph.nodes.map(({ status }) => status))).toEqual(new Set(['ahead']));
    expect(graph.edges.every(({ from, to, travelled }) => from !== to && !travelled)).toBe(true);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
  });

  it('shows where a filing stands, what lies ahead of this applicant and what does not', () => {
    expect(statuses(travelledGraph(travelTo('review', { ministryAffiliated: true })))).toMatchObject({ drafting: 'passed', review: 'current', intake: 'off', evaluation: 'ahead', registered: 'ahead' });
    expect(statuses(travelledGraph(travelTo('registered')))).toMatchObject({ intake: 'passed', registered: 'current', rejected: 'off', returned: 'off' });
    expect(travelledGraph(travelTo('intake')).edges.filter(({ travelled }) => travelled).map(({ from, to }) => `${from} ${to}`)).toEqual(['drafting review', 'review intake']);
    expect(statuses(travelledGraph(travel()))).toMatchObject({ drafting: 'current', review: 'ahead' });
  });
});

function travelledGraph(traveller: ReturnType<typeof travel>) {
  return chainGraph(traveller.flow, traveller.filing);
}
