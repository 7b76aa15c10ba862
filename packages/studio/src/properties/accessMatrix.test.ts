import type { FlowDefinition, Office, StateConfig, StateMeta } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { accessMatrix } from './accessMatrix.ts';
import { withhold, withheldBy } from './withholding.ts';

const meta = (office: Office | null, actions: StateMeta['actions'] = {}): StateMeta => ({ title: '', titleEn: '', tag: 'draft', office, clauses: [], actions });
const act = (office: Office, more: object = {}) => [{ office, title: '', titleEn: '', clauses: [], ...more }];
const states: Readonly<Record<string, StateConfig>> = {
  drafting: { meta: meta('applicant', { submit: act('applicant', { forms: ['letter'] }) }), on: { submit: { target: 'review' } } },
  review: { meta: meta('district-hrss', { approve: act('district-hrss', { form: 'opinion' }), return: act('district-hrss') }), on: { approve: [{ guard: 'g', target: 'evaluation' }, { target: 'preparing' }], return: { target: 'returned' } } },
  returned: { meta: meta('applicant', { submit: act('applicant', { forms: ['letter'] }) }), on: { submit: { target: 'review' } } },
  preparing: { meta: meta('applicant', { submitProject: act('applicant', { forms: ['project'] }) }), on: { submitProject: { target: 'evaluation' } } },
  evaluation: {
    meta: meta('appraisal-centre', { evaluate: act('expert', { form: 'score', readers: ['appraisal-centre'], confidential: { fields: ['names'], readers: [] } }), issue: act('appraisal-centre') }),
    on: { issue: { target: 'done' } },
  },
  done: { type: 'final', meta: meta(null) },
};
const flow = {
  procedure: 'p', title: '', titleEn: '', notice: '', guards: {}, routing: {}, repeatable: ['project'],
  machine: { id: 'p', initial: 'drafting', states },
  reads: { 'district-hrss': { forms: ['letter'] }, 'appraisal-centre': { forms: '*', except: ['letter/contact', 'letter/rows.*.secret', 'project/*.phone'] }, expert: { forms: ['project'] } },
} as const satisfies FlowDefinition;

function row(office: Office, form: string, path: string, of: FlowDefinition = flow, masked = false): Readonly<Record<string, string>> {
  const { offices, states: found } = accessMatrix(of, form, path, masked);
  const at = offices.findIndex((each) => each.office === office);
  return Object.fromEntries(found.map(({ state, access }) => [state, access[at] ?? 'absent']));
}

describe('who writes and reads a field', () => {
  it('lets the applicant write what is asked, after a return what it opened, and read what was handed in', () => {
    expect(row('applicant', 'letter', 'name')).toEqual({ drafting: 'write', review: 'read', returned: 'opened', preparing: 'read', evaluation: 'read', done: 'read' });
    expect(row('applicant', 'project', 'name')).toEqual({ drafting: 'none', review: 'none', returned: 'none', preparing: 'write', evaluation: 'read', done: 'read' });
  });

  it('lets an office read once it is handed in and the chain has come to the office', () => {
    expect(row('district-hrss', 'letter', 'name')).toEqual({ drafting: 'none', review: 'read', returned: 'read', preparing: 'read', evaluation: 'read', done: 'read' });
    expect(row('appraisal-centre', 'letter', 'name')).toEqual({ drafting: 'none', review: 'none', returned: 'none', preparing: 'none', evaluation: 'read', done: 'read' });
    expect(row('district-hrss', 'project', 'name')).toMatchObject({ evaluation: 'none', done: 'none' });
    expect(row('expert', 'letter', 'name')).toMatchObject({ evaluation: 'none' });
  });

  it('lets an act’s office write what it records and its readers read it', () => {
    expect(row('district-hrss', 'opinion', 'text')).toEqual({ drafting: 'none', review: 'write', returned: 'none', preparing: 'read', evaluation: 'read', done: 'read' });
    expect(row('applicant', 'opinion', 'text')).toMatchObject({ review: 'none', evaluation: 'read' });
    expect(row('expert', 'score', 'names')).toMatchObject({ evaluation: 'write', done: 'read' });
    expect(row('appraisal-centre', 'score', 'points')).toMatchObject({ evaluation: 'read', done: 'read' });
    expect(row('appraisal-centre', 'score', 'names')).toMatchObject({ evaluation: 'none', done: 'none' });
    expect(row('applicant', 'score', 'points')).toMatchObject({ done: 'none' });
  });

  it('shows offices the ends of a masked field', () => {
    expect(row('district-hrss', 'letter', 'document', flow, true)).toMatchObject({ review: 'masked' });
    expect(row('applicant', 'letter', 'document', flow, true)).toMatchObject({ review: 'read' });
  });

  it('bears chains that are not finished', () => {
    expect(accessMatrix({ ...flow, machine: { ...flow.machine, states: {} } }, 'letter', 'name').states).toEqual([]);
    expect(accessMatrix({} as FlowDefinition, 'letter', 'name').states).toEqual([]);
    expect(accessMatrix({ ...flow, machine: { ...flow.machine, states: { drafting: { ...states['drafting'], on: { submit: { target: 'nowhere' } } } } } }, 'letter', 'name').states).toHaveLength(1);
  });
});

describe('withholding', () => {
  const by = (path: string, form = 'letter') => withheldBy(flow, 'appraisal-centre', form, path);

  it('tells what keeps an office from a field', () => {
    expect([by('contact'), by('contact.phone'), by('contacts'), by('rows.items.secret'), by('rows.items'), by('phone', 'project'), by('name', 'project')]).toEqual(['own', { within: 'contact' }, null, 'own', null, 'own', null]);
    expect(by('rows.items.secret.deep')).toEqual({ within: 'rows.items.secret' });
    expect(by('phone.area', 'project')).toEqual({ within: 'phone' });
    expect(row('appraisal-centre', 'letter', 'contact.phone')).toMatchObject({ evaluation: 'none' });
  });

  it('withholds and releases, and leaves nothing behind', () => {
    const kept = withhold(flow, 'district-hrss', 'letter', 'rows.items.level', true);
    expect(kept.reads['district-hrss']).toEqual({ forms: ['letter'], except: ['letter/rows.*.level'] });
    expect(row('district-hrss', 'letter', 'rows.items.level', kept)).toMatchObject({ review: 'none' });
    expect(withhold(kept, 'district-hrss', 'letter', 'rows.items.level', false)).toEqual(flow);
    expect(withhold(flow, 'expert', 'project', 'name', true).reads.expert).toEqual({ forms: ['project'], except: ['project/*.name'] });
    expect(withhold(kept, 'district-hrss', 'letter', 'rows.items.level', true)).toBe(kept);
    expect(withhold(flow, 'municipal-hrss', 'letter', 'name', true)).toBe(flow);
    expect(withhold(flow, 'district-hrss', 'letter', '', true)).toBe(flow);
  });
});
