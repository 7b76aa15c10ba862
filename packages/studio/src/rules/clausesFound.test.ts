import type { Clause } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { clausesFound } from './clausesFound.ts';

const clause = (id: string, notice: string | null, at: string, says: string) => ({ id, notice, at, says }) as Clause;
const register = [
  clause('2022-102.1', '沪人社职〔2022〕102号', '一', '公示 7 个工作日'),
  clause('2026-66.28', '沪人社职〔2026〕66号', '四（一）4', '向社会公示 5 个工作日'),
  clause('2026-66.21', '沪人社职〔2026〕66号', '四（一）1', 'Recommended by the district'),
  clause('house.1', null, '', '内部约定'),
];
const ids = (query: string) => clausesFound(register, query, '沪人社职〔2026〕66号').map(({ id }) => id);

describe('clauses found', () => {
  it('are those of the procedure’s own notice while nothing is asked for', () => expect([ids(''), ids('  \t')]).toEqual([['2026-66.28', '2026-66.21'], ['2026-66.28', '2026-66.21']]));
  it('hold every word, of any notice, the own notice first', () => {
    expect(ids('公示')).toEqual(['2026-66.28', '2022-102.1']);
    expect(ids('公示 工作日 102号')).toEqual(['2022-102.1']);
    expect(ids('2026-66 四（一）1')).toEqual(['2026-66.21']);
    expect(ids('公示 推荐')).toEqual([]);
  });
  it('are found in small and capital letters, by their number, and where no notice stands behind them', () => expect([ids('DISTRICT'), ids('66.28'), ids('约定')]).toEqual([['2026-66.21'], ['2026-66.28'], ['house.1']]));
  it('are none for signs that would be a pattern elsewhere, or endless words', () => expect([ids('.*'), ids('(['), ids('公'.repeat(10_000))]).toEqual([[], [], []]));
  it('leaves the register as it was', () => {
    const before = JSON.stringify(register);
    ids('公示');
    expect(JSON.stringify(register)).toBe(before);
  });
});
