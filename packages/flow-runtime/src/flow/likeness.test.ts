import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '@filing/filing';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { citedByFlow, createFlow, likenessOf, lintFlow } from '../index.ts';

const unique = { near: ['letter/about', 'table/rows.0.name'], same: ['letter/subject'], message: '已有', messageEn: 'There is one', clause: 'c.10' };
const withUnique = (rule: FlowDefinition['unique']) => ({ ...permitProcedure, flow: { ...permitProcedure.flow, ...(rule ? { unique: rule } : {}) } });
const flow = createFlow(withUnique(unique));
const answers = (subject: string) => ({ letter: { about: 'a', subject }, table: { rows: [{ name: 'x' }] } });

describe('by what a filing is told from others', () => {
  it.each(['示范路 100 号', '示范路100号', '示范路，１００号'])('takes %s for the same', (subject) => {
    expect(likenessOf(flow, answers(subject))).toEqual({ near: [['letter/about', 'a'], ['table/rows.0.name', 'x']], same: '示范路100号' });
  });

  it('tells letters of other scripts and cases, and other numbers, apart or not as people would', () => {
    const same = (subject: string) => likenessOf(flow, answers(subject))?.same;
    expect(same('B 座')).toBe(same('b座'));
    expect(same('1 号 2 楼')).not.toBe(same('1 号 3 楼'));
  });

  it('is none where nothing is asked for or answered', () => {
    expect(likenessOf(createFlow(permitProcedure), answers('a'))).toBeNull();
    expect(likenessOf(flow, {})).toBeNull();
    expect(likenessOf(flow, answers(' — '))).toMatchObject({ same: null });
  });

  it('cites its clause, and is refused by the lint where a field is not there', () => {
    expect(citedByFlow(withUnique(unique))).toContainEqual({ clause: 'c.10', path: 'unique' });
    const found = (rule: FlowDefinition['unique']) => lintFlow(withUnique(rule)).filter(({ path }) => path.startsWith('unique')).map(({ path, severity }) => `${severity} ${path}`);
    expect(found({ ...unique, near: ['letter/nowhere'], same: [] }).toSorted()).toEqual(['error unique.near', 'error unique.same']);
  });
});
