import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { lintRegister } from '../lint/lintRegister.ts';
import { answerRows } from './answerRows.ts';

describe('rows that are projects', () => {
  it.each<readonly [place: string, answers: object, rows: readonly unknown[]]>([
    ['table/rows', { table: { rows: [{ a: 1 }, { a: 2 }] } }, [{ a: 1 }, { a: 2 }]],
    ['table/list.rows', { table: { list: { rows: [{ a: 1 }] } } }, [{ a: 1 }]],
    ['plan/rows', { plan: [{ rows: [{ a: 1 }] }, { rows: [{ a: 2 }] }] }, [{ a: 1 }, { a: 2 }]],
    ['plan', { plan: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
    ['table/rows', { table: { rows: [null, 5, 'x', [1], { a: 1 }] } }, [{ a: 1 }]],
    ['table/rows', { table: { rows: 'x' } }, []],
    ['table/rows', { table: null }, []],
    ['table/rows', {}, []],
    ['constructor/rows', {}, []],
  ])('%s of %j', (place, answers, rows) => {
    expect(answerRows(answers as never, place)).toEqual(rows);
  });

  it('have to be there', () => {
    const flow = { ...permitProcedure.flow, projects: 'nowhere/rows' };
    expect(lintRegister({ ...permitProcedure, flow }).map(({ path, message }) => `${path} ${message}`)).toEqual(['projects 没有“nowhere/rows”这样的行，应写作 form/path。']);
  });
});
