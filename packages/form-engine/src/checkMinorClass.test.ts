import { indexOccupations, type Form, type OccupationCatalogue } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { checkForm } from './index.ts';

const form: Form = {
  type: 'object', title: '表', 'x-form': 'form',
  properties: { code: { type: 'string', title: '所属领域代码', 'x-format': 'minor-class-code', 'x-clause': 'c.1' }, name: { type: 'string', title: '所属领域', 'x-format': 'minor-class-name' } },
};
const minorClasses = [{ code: '4-04-05', name: '软件和信息技术服务人员' }, { code: '4-08-05', name: '检验、检测和计量服务人员' }];
const full: OccupationCatalogue = { edition: '2022', complete: true, occupations: [{ code: '4-04-05-05', name: '人工智能训练师' }], minorClasses };
const { minorClasses: _, ...nameless } = full;
const found = (code: string, name: string | undefined, catalogue: OccupationCatalogue = full) =>
  checkForm(form, { code, ...(name === undefined ? {} : { name }) }, { occupations: indexOccupations(catalogue) }).problems;

describe('a minor class of the classification (2025-140.27)', () => {
  it.each<readonly [code: string, name: string | undefined, catalogue: OccupationCatalogue, says: string]>([
    ['4-04-05', '软件和信息技术服务人员', full, ''],
    ['４—04－05', '软件和信息技术服务人员', full, 'warning normalised'],
    ['4-04-05', undefined, full, ''],
    ['4-04-05', '软件服务人员', full, 'error occupation.mismatch'],
    ['4-08-05', '软件和信息技术服务人员', full, 'error occupation.mismatch'],
    ['4-99-99', '软件和信息技术服务人员', full, 'error occupation.mismatch'],
    ['4-99-99', '某领域', full, 'error occupation.unknown'],
    ['4-99-99', '某领域', { ...full, complete: false }, 'warning occupation.unknown'],
    ['4-04-05-05', '人工智能训练师', full, 'error occupation.format'],
    ['4-04', '信息传输服务人员', full, 'error occupation.format'],
    ['2-06-10', '保险专业人员', full, 'error occupation.class'],
    ['4-04-05', '任何名称', nameless, ''],
    ['4-08-05', '任何名称', nameless, 'error occupation.unknown'],
  ])('%s %s', (code, name, catalogue, says) => {
    expect(found(code, name, catalogue).map((problem) => `${problem.severity} ${problem.code}`).join()).toBe(says);
  });

  it('names the right pair in the message', () => {
    expect(found('4-08-05', '软件和信息技术服务人员')[0]).toMatchObject({ path: 'code', clause: 'c.1', message: expect.stringContaining('4-08-05 检验、检测和计量服务人员；4-04-05 软件和信息技术服务人员') as string });
  });
});
