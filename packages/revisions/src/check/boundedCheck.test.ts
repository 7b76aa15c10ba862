import type { ProcedureSource } from '@filing/filing/revisions';
import { expect, it } from 'vitest';
import { edited, readHouse } from '../fixtures/house.ts';
import { checkRevision } from '../index.ts';

const { sources, options } = await readHouse();
const school = sources.find(({ name }) => name === 'course-certificate') as ProcedureSource;
const told = (change: Parameters<typeof edited>[1]) => checkRevision(edited(school, change), options).filter(({ severity }) => severity === 'error').map(({ part, path, message }) => `${part} ${path} ${message}`);

it('does not look at samples without end', () => {
  const rows = Array.from({ length: 400 }, () => 'a'.repeat(2_000));
  const found = told((source) => { source['samples'] = Array.from({ length: 2 }, (_, index) => ({ form: 'objection', name: `objection.invalid-${index}`, answers: { content: rows, name: rows } })); });
  expect(found.filter((each) => each.includes('没有检查'))).toHaveLength(2);
});

it.each(['startDeadline', 'pauseDeadline', 'resumeDeadline', 'stopDeadline'])('%s says which deadline', (type) => {
  for (const params of [undefined, {}, { deadline: '' }]) {
    const found = told((source) => { source['flow'].machine.states.receipt.entry = [{ type, ...(params ? { params } : {}) }]; });
    expect(found.join('\n')).toMatch(/^flow machine\.states\.receipt\.entry\.0\.params/m);
  }
});
