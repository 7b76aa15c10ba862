import { describe, expect, it } from 'vitest';
import { permitRegistration as permit } from '../fixtures/permitRegistration.ts';
import { supplementProcedure } from '../fixtures/supplementProcedure.ts';
import { calendar, check, school } from '../fixtures/travel.ts';
import { createFlow, simulate } from '../index.ts';

const flow = createFlow(supplementProcedure);
const samples = [{ form: 'table', name: 'table.valid', answers: { rows: [{ name: '电工', occupationCode: '6-31-01-03', level: '4' }] }, basis: { ...permit, body: '别人', uscc: 'x', number: 'Y1' } }];
const run = (scenario: object) => simulate(flow, { applicant: school, ...scenario }, { calendar, check, samples });
const submit = { at: '2026-06-05', office: 'applicant', event: 'submit', answers: 'sample' };
const own = { projects: [{ occupation: '药物检验员', level: '3' }] };

describe('a story that rests on a registration', () => {
  it('begins on the applicant’s own, told in a few words, and supplements it', () => {
    const { steps, final } = run({ basis: { ...own, number: 'Y42', validUntil: '2027-05-05' }, steps: [submit, { at: '2026-06-08', office: 'appraisal-centre', event: 'approve' }, { at: '2026-06-09', office: 'municipal-hrss', event: 'publish' }] });
    expect(steps.map(({ accepted, state }) => `${accepted} ${state}`)).toEqual(['true review', 'true publication', 'true registered']);
    expect(final?.registration).toMatchObject({ number: 'Y42', supplements: true, uscc: school.uscc, validUntil: '2027-05-05', levels: ['4'] });
  });

  it('takes the samples’ registration as the applicant’s own', () => {
    expect(run({ basis: 'sample', steps: [submit] }).steps).toMatchObject([{ accepted: true }]);
  });

  it.each([undefined, null, 7, 'other', { uscc: 'somebody' }, { procedure: 'other' }])('does not begin on %j', (basis) => {
    expect(run({ basis, steps: [submit] })).toMatchObject({ steps: [], final: null, problems: [{ code: 'basis.missing', path: 'basis', clause: 'c.36' }] });
  });

  it('does not begin on one that is not in force on its first day', () => {
    for (const off of [{ state: 'suspended' }, { state: 'removed' }, { validUntil: '2026-06-04' }]) expect(run({ basis: off, steps: [submit] }).problems).toMatchObject([{ code: 'basis.not-in-force', clause: 'c.36' }]);
    expect(run({ basis: { validUntil: '2026-06-05' }, steps: [submit] }).steps).toMatchObject([{ accepted: true }]);
  });

  it('lets the registration change in between', () => {
    const { steps } = run({ basis: own, steps: [{ at: '2026-06-05', clock: true }, { at: '2026-06-06', clock: true, basis: { state: 'suspended' } }, { ...submit, at: '2026-06-07' }, { ...submit, at: '2026-06-08', basis: { state: 'valid', projects: 'x' } }] });
    expect(steps.map(({ accepted, problems }) => `${accepted} ${problems.map(({ code }) => code).join()}`)).toEqual(['true ', 'true ', 'false basis.not-in-force', 'true ']);
    expect(run({ basis: own, steps: [{ ...submit, basis: null }] }).steps[0]?.problems).toMatchObject([{ code: 'basis.missing' }]);
  });
});
