import type { Filing, Registration } from '@filing/filing';
import { taskOf } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115' };
const pilot: Registration = { procedure: 'x-certificate-pilot', number: 'X000031000001', body: school.org, uscc: school.uscc, projects: [{ occupationCode: '', occupation: 'Web前端开发', level: '中级' }], levels: ['中级'], validFrom: '2026-05-18', validUntil: '9999-12-31', state: 'valid', issuedAt: '2026-05-18T00:00:00.000+08:00', publishedAt: '2026-05-18T00:00:00.000+08:00' };
const answers = { site: { certificate: 'Web前端开发（中级）', siteName: '一站', address: '示范路 1 号', place: '一站，示范路 1 号' } };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, ask, go } = walk;
const begin = (basis: Registration | null = pilot) => walk.begin({}, { basis });
const submit: WalkStep = ['2026-06-05', 'applicant', 'submit', { answers }];
const returning = { opinion: '请补正', remarks: [{ form: 'site', path: 'address', text: '写明楼层' }] };
const no = { opinion: '同一证书在附近已有站点' };

const layoutReview = go(begin(), submit);
const registration = go(layoutReview, ['2026-06-12', 'x-certificate-committee', 'approve', { data: { notRepeated: true } }]);
const registered = go(registration, ['2026-06-15', 'education-commission', 'issue']);
const suspended = go(registered, ['2026-07-01', 'education-commission', 'suspend', no]);
const filings: Readonly<Record<string, Filing>> = {
  drafting: begin(), layoutReview, registration, registered, suspended,
  returned: go(layoutReview, ['2026-06-12', 'x-certificate-committee', 'return', returning]),
  rejected: go(layoutReview, ['2026-06-12', 'x-certificate-committee', 'reject', no]),
  removed: go(registered, ['2026-07-01', 'education-commission', 'remove', no]),
  withdrawn: go(begin(), ['2026-06-05', 'applicant', 'withdraw']),
};

describe('setting up a site, 沪教委高〔2021〕3号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2021-3.10
    ['drafting', submit, 'layoutReview'],
    ['drafting', ['2026-06-05', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2026-06-05', 'education-commission', 'submit', { answers }], 'office.wrong'],
    ['layoutReview', ['2026-06-12', 'x-certificate-committee', 'approve', { data: { notRepeated: true } }], 'registration'],
    ['layoutReview', ['2026-06-12', 'x-certificate-committee', 'approve', {}, { uscc: school.uscc }], 'actor.own-organisation'],
    ['layoutReview', ['2026-06-12', 'x-certificate-committee', 'reject', no], 'rejected'],
    ['layoutReview', ['2026-06-12', 'x-certificate-committee', 'reject'], 'opinion.required'],
    ['layoutReview', ['2026-06-12', 'x-certificate-committee', 'return', returning], 'returned'],
    ['layoutReview', ['2026-06-12', 'education-commission', 'approve'], 'office.wrong'],
    ['layoutReview', ['2026-06-12', 'applicant', 'withdraw'], 'withdrawn'],
    ['returned', ['2026-06-14', 'applicant', 'submit', { answers: { site: { ...answers.site, address: '示范路 1 号 3 楼' } } }], 'layoutReview'],
    ['returned', ['2026-06-14', 'applicant', 'submit', { answers: { site: { ...answers.site, siteName: '二站' } } }], 'field.closed'],
    ['registration', ['2026-06-15', 'education-commission', 'issue'], 'registered'],
    ['registration', ['2026-06-15', 'x-certificate-committee', 'issue'], 'office.wrong'],
    ['registration', ['2026-06-15', 'education-commission', 'issue', { data: { number: 'Q1' } }], 'registration.number'],
    ['registration', ['2026-06-15', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['registered', ['2026-07-01', 'education-commission', 'suspend', no], 'suspended'],
    ['suspended', ['2026-07-02', 'education-commission', 'resume', no], 'registered'],
    ['suspended', ['2026-07-02', 'education-commission', 'remove', no], 'removed'],
  ])('%s | %j → %s', (state, step, next) => {
    const { decision } = ask(filings[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });

  it('2021-3.10 rests on a pilot in force', () => {
    const refused = (basis: Registration | null) => ask(begin(basis), submit).decision.problems.map(({ code, clause }) => `${code} ${clause}`);
    expect(refused(null)).toEqual(['basis.missing 2021-3.10']);
    expect(refused({ ...pilot, state: 'suspended' })).toEqual(['basis.not-in-force 2021-3.10']);
    expect(refused({ ...pilot, uscc: '91310115MA1K4R7X72' })).toEqual(['basis.missing 2021-3.10']);
  });

  it('2021-3.10 goes to the committee, and registers certificate and place', () => {
    expect(taskOf(flow, layoutReview)).toMatchObject({ office: 'x-certificate-committee', org: null });
    expect(registered.registration).toMatchObject({ number: 'K000031000007', state: 'valid', publishedAt: '2026-06-15T00:00:00.000+08:00', projects: [{ occupation: 'Web前端开发（中级）', place: '一站，示范路 1 号' }] });
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  layoutReview: { 'x-certificate-committee': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  registration: { 'education-commission': ['issue'] },
  registered: { 'education-commission': ['suspend', 'remove'] },
  suspended: { 'education-commission': ['resume', 'remove'] },
  removed: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: filings[state], mayDo: mayDo[state], answers });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and cites only clauses that are there', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], unknown: [] });
  });

  it('is plain JSON and lints clean but for the forms, which the command checks', () => {
    expect(report.findings.filter(({ path }) => !path.startsWith('registers') && !path.startsWith('unique'))).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
