import { describe, expect, it } from 'vitest';
import { indexOccupations, isMinorClassCode, isOccupationCode, isSkillsOccupation, normaliseOccupationCode, occupationName, readCatalogue } from './index.ts';

describe('occupations', () => {
  it('knows the shape of a code and the skills classes (2026-66.10)', () => {
    expect(['4-08-05-04', '4-08-05', '4080504', 'x-08-05-04'].map(isOccupationCode)).toEqual([true, false, false, false]);
    expect(['2-02-07-13', '3-01-01-01', '6-31-01-01', '7-01-00-00'].map(isSkillsOccupation)).toEqual([false, true, true, false]);
  });

  it('normalises full-width digits and dashes, and leaves the 工种 aside', () => {
    expect(normaliseOccupationCode('４—０8－05-04 ')).toBe('4-08-05-04');
    expect(occupationName('药物检验员（药物分析员）')).toBe('药物检验员');
  });

  it('reads a plain list as complete, and our own shape as it says', () => {
    const list = readCatalogue([{ code: '4', name: '大类', level: 'major' }, { code: '4-08-05-04', name: '药物检验员', level: 'unit' }], '2022');
    expect(list).toEqual({ edition: '2022', complete: true, occupations: [{ code: '4-08-05-04', name: '药物检验员' }] });
    expect(readCatalogue({ ...list, edition: '2022 节选', complete: false }, 'x')).toMatchObject({ edition: '2022 节选', complete: false });
    expect(indexOccupations(list).byName.get('药物检验员')?.code).toBe('4-08-05-04');
  });

  it('reads the minor classes beside the occupations, from either shape (2025-140.27)', () => {
    const list = readCatalogue([{ code: '4-04-05', name: '软件和信息技术服务人员', level: 'minor' }, { code: '4-04-05-05', name: '人工智能训练师', level: 'unit' }], '2022');
    expect(list).toMatchObject({ occupations: [{ code: '4-04-05-05' }], minorClasses: [{ code: '4-04-05', name: '软件和信息技术服务人员' }] });
    expect(indexOccupations(readCatalogue(list, 'x')).minorByName.get('软件和信息技术服务人员')?.code).toBe('4-04-05');
    expect(['4-04-05', '4-04-05-05', '4-4-5'].map(isMinorClassCode)).toEqual([true, false, false]);
    expect(() => readCatalogue({ occupations: [], minorClasses: [{ code: 1 }] }, 'x')).toThrow(/小类第 1 行/);
  });

  it.each([null, 5, {}, [{ code: 1 }]])('refuses %j as a catalogue', (wrong) => {
    expect(() => readCatalogue(wrong, 'x')).toThrow(TypeError);
  });
});
