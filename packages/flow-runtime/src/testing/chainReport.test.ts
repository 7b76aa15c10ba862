import { describe, expect, it } from 'vitest';
import type { FlowDefinition, StateConfig } from '@filing/filing';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { chainReport } from './chainReport.ts';

const { flow, policy } = permitProcedure;
const withStates = (more: Readonly<Record<string, StateConfig>>): FlowDefinition => ({ ...flow, machine: { ...flow.machine, states: { ...flow.machine.states, ...more } } });

describe('chainReport', () => {
  it('tells ends in the order of the alphabet, and clauses the register lacks', () => {
    const { ends, cited, unknown, deadEnds, unreachable } = chainReport({ definition: flow, policy, register: [] });
    expect({ deadEnds, unreachable }).toEqual({ deadEnds: [], unreachable: [] });
    expect(ends).toEqual([...ends].toSorted());
    expect(ends).toContain('withdrawn');
    expect(cited.size).toBeGreaterThan(0);
    expect(unknown).toEqual([...cited]);
  });

  it('finds what is out of reach and what is wrong, missing forms aside', () => {
    const island: StateConfig = { meta: { title: '孤岛', titleEn: 'Island', tag: 'review', office: 'expert', clauses: [], actions: {} }, on: {} };
    const { findings, unreachable } = chainReport({ definition: withStates({ island }), policy, register: [] });
    expect(unreachable).toEqual(['island']);
    expect(findings.map(({ path }) => path).join()).toContain('island');
    expect(findings.filter(({ message }) => message.includes('没有表单'))).toEqual([]);
  });
});
