import type { FlowDefinition, Form } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedRule, routingFacts, unroutedOffices } from './routingEdits.ts';

const form = {
  type: 'object', title: '申请表',
  properties: {
    layout: { type: 'void', properties: { siteDistrict: { type: 'string', title: '考核点所在区' } } },
    place: { type: 'object', title: '地点', properties: { code: { type: 'string', title: '代码' } } },
    seats: { type: 'number', title: '人数' },
    rows: { type: 'array', title: '明细', items: { type: 'object', properties: { district: { type: 'string', title: '区' } } } },
  },
} as unknown as Form;
const flow = (routing: FlowDefinition['routing'], ...metas: readonly object[]) => ({ routing, machine: { states: Object.fromEntries(metas.map((meta, index) => [`s${index}`, { meta }])) } }) as unknown as FlowDefinition;

describe('the facts a rule may look at', () => {
  const facts = routingFacts({ forms: { application: form }, english: { application: { '#title': 'Application', 'siteDistrict#title': 'District of the site' } } }, 'en', { 'applicant.district': 'District' });
  it('are what is known of the applicant and plain texts outside of rows, layout left out of their path', () => {
    expect(facts.map(({ path }) => path)).toEqual(['applicant.district', 'answers.application.siteDistrict', 'answers.application.place.code']);
  });
  it('are named in English where there is English, else as the form names them', () => {
    expect(facts.map(({ title }) => title)).toEqual(['District', 'Application · District of the site', 'Application · 代码']);
  });
});

describe('a rule that is moved', () => {
  it('changes places with its neighbour, and goes back', () => {
    expect(movedRule(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    const list = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 8 });
    const returns = (rules: readonly number[], at: number) => {
      const index = at % (rules.length - 1);
      return JSON.stringify(movedRule(movedRule(rules, index, 1), index + 1, -1)) === JSON.stringify(rules);
    };
    expect(() => fc.assert(fc.property(list, fc.nat(), returns))).not.toThrow();
  });
  it('stays at either end, and where there is none', () => {
    const rules = ['a', 'b'];
    expect([movedRule(rules, 0, -1), movedRule(rules, 1, 1), movedRule(rules, 7, 1)].map((each) => each === rules)).toEqual([true, true, true]);
  });
});

describe('offices without a rule', () => {
  it('are those of the steps, once each, also of steps given to several', () => {
    const chain = flow({ 'district-hrss': [] }, { office: 'applicant' }, { office: 'district-hrss' }, { office: 'municipal-hrss' }, { together: ['education-commission', 'municipal-hrss'] }, { office: null });
    expect(unroutedOffices(chain)).toEqual(['municipal-hrss', 'education-commission']);
  });
  it('are none in a chain of the applicant alone', () => expect(unroutedOffices(flow({}, { office: 'applicant' }, {}))).toEqual([]));
});
