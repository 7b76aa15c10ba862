import { expect, it } from 'vitest';
import { readHouse } from '../fixtures/house.ts';
import { policyLines } from '../index.ts';

const { sources } = await readHouse();

it('says every value of every policy in words, with its clause', () => {
  for (const { name, policy } of sources) {
    const lines = policyLines(policy);
    expect({ name, some: lines.length > 0, raw: lines.filter((line) => /[{}[\]]/.test(line.value.zh + line.value.en) || /[a-z]{4}/.test(line.name.zh)) }).toEqual({ name, some: true, raw: [] });
  }
  const lines = policyLines(sources.find(({ name }) => name === 'course-certificate')?.policy);
  expect(lines).toContainEqual({ at: 'windows.submission', name: { zh: '受理时间“集中受理”', en: 'window “集中受理”' }, value: { zh: '6 月 1 日 – 6 月 30 日、12 月 1 日 – 12 月 31 日', en: '1 June – 30 June, 1 December – 31 December' }, clause: '2026-66.38' });
  expect(lines).toContainEqual(expect.objectContaining({ at: 'deadlines.publicNotice', value: { zh: '5 个工作日', en: '5 working days' } }));
});

it('stands whatever is written', () => {
  for (const policy of [null, 5, 'x', [], { windows: 3, texts: { a: null }, validity: [1] }]) expect(() => policyLines(policy)).not.toThrow();
});
