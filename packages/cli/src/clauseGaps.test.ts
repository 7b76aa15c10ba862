import { describe, expect, it } from 'vitest';
import type { Clause, FlowDefinition, Policy, Sample } from '@filing/filing';
import { clauseCounts } from './clauseCounts.ts';
import { clauseGaps } from './clauseGaps.ts';

const clause = (id: string, enforce: Clause['enforce']): Clause => ({ id, filing: 'letters', at: '一', kind: 'rule', enforce, says: '某事' });
const register = { notices: [{ filing: 'letters', number: '某〔2030〕1号', about: '函' }], clauses: [clause('2030-1.01', 'block'), clause('2030-1.02', 'flow'), clause('2030-1.03', 'shown'), clause('2030-1.11', 'flow')] };
const flow = { notice: '某〔2030〕1号', routing: {}, machine: { states: {} } } as unknown as FlowDefinition;
const policy = (window?: string) => ({ windows: window ? { first: { spans: [], clause: window } } : {}, deadlines: {}, limits: {}, validity: { until: '2030-01-01', clause: '' }, registrationNumber: { prefix: 'A', clause: null } }) as unknown as Policy;
const sample = (clauseId: string): Sample => ({ form: 'letter', name: 'letter.invalid-x', answers: {}, expects: [{ code: 'rule', path: '', clause: clauseId }] });
const all = new Set(register.clauses.map(({ id }) => id));
const gaps = ({ cited = all, samples = [sample('2030-1.01')], test = "it('.02 goes on, 2030-1.11 stops')", window = undefined as string | undefined, name = 'post' } = {}) =>
  clauseGaps({ procedures: [{ name, flow, policy: policy(window), samples }], register, cited, tests: { post: test } }).map(({ path, message }) => `${path} ${message.split('（')[0]}`);

describe('clauseGaps', () => {
  it('finds none where every clause is cited and those that refuse or steer are proved', () => {
    expect(gaps()).toEqual([]);
  });

  it('names a clause nothing cites, once', () => {
    expect(gaps({ cited: new Set(['2030-1.01', '2030-1.02', '2030-1.11']) })).toEqual(['2030-1.03 没有表单、流程或政策引用此条款']);
    expect(gaps({ cited: new Set(['2030-1.03']), samples: [], test: '' }).map((line) => line.split(' ')[0])).toEqual(['2030-1.01', '2030-1.02', '2030-1.11']);
  });

  it('asks for an invalid sample that names a blocking clause, whatever tests say', () => {
    expect(gaps({ samples: [sample('2030-1.02')], test: '.01 .02 .11' })).toEqual(['2030-1.01 应拒绝的条款，没有无效样例的 expects 写明它']);
  });

  it.each([['warn', '应提醒的条款'], ['declare', '须声明的条款']] as const)('asks the same of a clause that says %s', (enforce, words) => {
    const asked = { notices: register.notices, clauses: [clause('2030-1.01', enforce)] };
    expect(clauseGaps({ procedures: [], register: asked, cited: all, tests: {} }).map(({ message }) => message)).toEqual([`${words}，没有无效样例的 expects 写明它（某事）`]);
  });

  it('takes a flow test instead where the chain itself refuses', () => {
    expect(gaps({ samples: [], window: '2030-1.01', test: "it('.01 closes, .02 .11')" })).toEqual([]);
    expect(gaps({ samples: [], window: '2030-1.01' })).toEqual(['2030-1.01 应拒绝的条款，没有流程测试写明它']);
  });

  it.each([
    ['2030-1.02', true], ["'.02 .11", true], ['12.02', false], ['x.02', false], ['2030-1.021', false], ["['2030-1.02', '2030-1.03']", false], ["clause: '2030-1.02'", true], ["'closed 2030-1.02'", true], ['.02.', false], ['2030-2.02', false],
  ])('reads %j as naming clause 02: %s', (test, named) => {
    expect(gaps({ test: `${test}\n'.11'` })).toEqual(named ? [] : ['2030-1.02 由流程保证的条款，没有流程测试写明它']);
  });

  it('reads the short form only in tests of the same notice', () => {
    expect(gaps({ name: 'other' })).toEqual(['2030-1.02 由流程保证的条款，没有流程测试写明它']);
  });
});

describe('clauseCounts', () => {
  it('counts by notice', () => {
    expect(clauseCounts(register, new Set(['2030-1.02', '1999-1.01']))).toEqual({ total: 4, covered: ['2030-1.02'], missing: ['2030-1.01', '2030-1.03', '2030-1.11'], notices: [{ notice: '某〔2030〕1号', total: 4, covered: 1, missing: ['2030-1.01', '2030-1.03', '2030-1.11'] }] });
  });
});
