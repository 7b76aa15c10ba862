import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { edited, readHouse } from '../fixtures/house.ts';
import { checkRevision } from '../index.ts';

const { sources, options } = await readHouse();
type Change = Parameters<typeof edited>[1];
const of = (name: string) => sources.find((each) => each.name === name) as ProcedureSource;
const warned = (name: string, change: Change, base = of(name)) => checkRevision(edited(of(name), change), { ...options, base }).filter(({ message }) => /如非有意/.test(message));

describe('who reads more under a revision than before', () => {
  it.each<[string, string, Change, string, RegExp, RegExp]>([
    ['a field no longer masked', 'assessment-batch', ({ forms }) => { delete forms.candidates.properties.list.properties.rows.items.properties.document['x-masked']; }, 'form candidates rows.items.document', /^《.+》的“.+”“.+”不再遮盖：.*市职鉴中心.*将看到申报单位填写的全文/, /is masked no more: .*Appraisal centre/],
    ['a field no longer withheld', 'course-certificate', ({ flow }) => { flow.reads.expert.except = ['application/email', 'recommendation-table/phone']; }, 'form application phone', /^《院校评价机构备案申请表》的“联系电话”不再对专家组成员隐去：专家组成员将看到/, /is no longer withheld: Expert will read/],
    ['a field of a form handed in several times', 'x-certificate-pilot', ({ flow }) => { flow.reads.expert.except = ['application/phone', 'application/email']; }, 'form certificate phone', /不再对专家组成员隐去/, /no longer withheld/],
    ['a form an office could not read', 'course-certificate', ({ flow }) => { flow.reads['district-hrss'].forms.push('expert-score'); }, 'flow  reads.district-hrss', /^区人社部门以前不能看《专家评分》/, /^District office could not read/],
  ])('is told of %s, with whose it is, to whom, and what to do', (_what, name, change, place, zh, en) => {
    const found = warned(name, change);
    expect(found.map(({ part, at, path }) => `${part} ${at} ${path}`)).toEqual([place]);
    expect(found[0]).toMatchObject({ severity: 'warning', message: expect.stringMatching(zh), messageEn: expect.stringMatching(en) });
    expect(found[0]?.messageEn).not.toMatch(/\p{Script=Han}/u);
  });

  it('is told of an act whose record is open to more, and of what was confidential in it', () => {
    const acts = (flow: Record<string, never>) => Object.values((flow['machine'] as unknown as { states: Record<string, { meta: { actions: Record<string, { readers?: string[]; confidential?: { fields: string[]; readers: string[] } }[]> } }> }).states).flatMap(({ meta }) => Object.values(meta?.actions ?? {}).flat());
    const open: Change = ({ flow }) => { for (const rule of acts(flow)) delete rule.readers; };
    const readers = warned('course-certificate', open);
    expect(readers.length).toBeGreaterThan(0);
    expect(readers[0]).toMatchObject({ part: 'flow', path: expect.stringMatching(/^states\.\w+\.actions\./), message: expect.stringMatching(/的“.+”的意见和内容以前只有指定的单位能看，现在申报单位和链条上的各单位也能看到/) });
    const secret = warned('course-certificate', ({ flow }) => { for (const rule of acts(flow)) delete rule.confidential; });
    expect(secret.map(({ message }) => message).join('\n')).toMatch(/市职鉴中心的“.+”中的“.+”不再保密：申报单位和能看这一办理的单位都将看到/);
    const wider = warned('course-certificate', ({ flow }) => { for (const rule of acts(flow)) rule.confidential?.readers.push('district-hrss'); });
    expect(wider.map(({ message }) => message).join('\n')).toMatch(/中的保密内容现在区人社部门也能看到/);
  });

  it('says nothing where no more is read: kept as it was, closed further, the field gone, or nothing to compare with', () => {
    const school = of('course-certificate');
    expect(warned('course-certificate', () => undefined)).toEqual([]);
    expect(warned('course-certificate', ({ flow }) => { flow.reads.expert.except.push('application/contact'); })).toEqual([]);
    expect(warned('course-certificate', ({ flow, forms }) => { flow.reads.expert.except = ['application/email', 'recommendation-table/phone']; const drop = (node: { properties?: Record<string, never> }) => { delete node.properties?.['phone']; Object.values(node.properties ?? {}).forEach(drop); }; drop(forms.application); })).toEqual([]);
    expect(checkRevision(edited(school, ({ flow }) => { delete flow.reads.expert.except; }), options).filter(({ message }) => /如非有意/.test(message))).toEqual([]);
  });
});
