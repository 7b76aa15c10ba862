import type { Actor, Filing, Office } from '@filing/filing';
import { mayRead, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115' };
const reported = '91310115MA1K4R7X72';
const answers = { report: { bodyName: '某评价公司', bodyCode: reported, foundOn: '2026-03-20', account: '强制教师参加收费性培训' } };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, begin, ask, go } = walk;
const submit: WalkStep = ['2026-03-25', 'applicant', 'submit', { answers }];
const returning = { opinion: '请补正', remarks: [{ form: 'report', path: 'account', text: '写明时间地点' }] };
const founded = { data: { finding: 'founded', grounds: '属实' } };
const unfounded = { data: { finding: 'unfounded', grounds: '不属实' } };

const verification = go(begin(), submit);
const measure = go(verification, ['2026-04-10', 'x-certificate-committee', 'evaluate', founded]);
const ministryNotice = go(measure, ['2026-04-20', 'education-commission', 'evaluate', { data: { measure: 'correction', result: '整改' } }]);
const filings: Readonly<Record<string, Filing>> = {
  drafting: begin(), verification, measure, ministryNotice,
  returned: go(verification, ['2026-03-27', 'x-certificate-committee', 'return', returning]),
  settled: go(ministryNotice, ['2026-04-25', 'education-commission', 'report', { data: { reportedOn: '2026-04-25' } }]),
  unfounded: go(verification, ['2026-04-10', 'x-certificate-committee', 'evaluate', unfounded]),
  withdrawn: go(begin(), ['2026-03-25', 'applicant', 'withdraw']),
};

describe('reporting a violation, 沪教委高〔2021〕3号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2021-3.16
    ['drafting', submit, 'verification'],
    ['drafting', ['2026-09-01', 'applicant', 'submit', { answers }], 'verification'],
    ['drafting', ['2026-03-25', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2026-03-25', 'x-certificate-committee', 'submit', { answers }], 'office.wrong'],
    ['verification', ['2026-04-10', 'applicant', 'withdraw'], 'withdrawn'],
    ['returned', ['2026-03-30', 'applicant', 'submit', { answers: { report: { ...answers.report, account: '3 月 20 日在校内' } } }], 'verification'],
    ['returned', ['2026-03-30', 'applicant', 'submit', { answers: { report: { ...answers.report, bodyName: '别家' } } }], 'field.closed'],
    // 2021-3.13
    ['verification', ['2026-04-10', 'x-certificate-committee', 'evaluate', founded], 'measure'],
    ['verification', ['2026-04-10', 'x-certificate-committee', 'evaluate', unfounded], 'unfounded'],
    ['verification', ['2026-04-10', 'x-certificate-committee', 'evaluate', founded, { uscc: reported }], 'actor.own-organisation'],
    ['verification', ['2026-04-10', 'education-commission', 'evaluate', founded], 'office.wrong'],
    ['verification', ['2026-04-10', 'x-certificate-committee', 'return', returning], 'returned'],
    ['measure', ['2026-04-20', 'education-commission', 'evaluate', { data: { measure: 'none', result: '警示' } }], 'ministryNotice'],
    ['measure', ['2026-04-20', 'x-certificate-committee', 'evaluate', founded], 'office.wrong'],
    ['measure', ['2026-04-20', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['ministryNotice', ['2026-04-25', 'education-commission', 'report', { data: { reportedOn: '2026-04-25' } }], 'settled'],
    ['ministryNotice', ['2026-04-25', 'x-certificate-committee', 'report'], 'office.wrong'],
    ['settled', ['2026-04-26', 'education-commission', 'evaluate', founded], 'event.not-permitted'],
  ])('%s | %j → %s', (state, step, next) => {
    const { decision } = ask(filings[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });

  it('2021-3.16 counts from the day it was found: a late report is taken, and shown as late', () => {
    expect(verification.deadlines).toMatchObject([{ name: 'reporting', at: '2026-04-03T23:59:59.999+08:00', status: 'met' }]);
    expect(go(begin(), ['2026-04-04', 'applicant', 'submit', { answers }]).deadlines).toMatchObject([{ status: 'late' }]);
    expect(go(begin(), ['2026-04-03T23:59:59', 'applicant', 'submit', { answers }]).deadlines).toMatchObject([{ status: 'met' }]);
  });

  it('2021-3.16 is never read by anybody of the organisation reported, whatever office they act for', () => {
    const reader = (office: Office, more: Partial<Actor> = {}): Actor => ({ id: 'x', name: '', office, org: null, orgName: '', ...more });
    for (const filing of [verification, measure, filings['settled'] ?? begin()]) {
      expect(mayRead(flow, filing, reader('applicant', { org: reported, uscc: reported }))).toBe(false);
      expect(mayRead(flow, filing, reader('x-certificate-committee', { uscc: reported }))).toBe(false);
      expect(mayRead(flow, filing, reader('auditor', { uscc: reported }))).toBe(false);
      expect(mayRead(flow, filing, reader('public'))).toBe(false);
      expect(mayRead(flow, filing, reader('x-certificate-committee'))).toBe(true);
      expect(mayRead(flow, filing, reader('applicant', { org: school.uscc }))).toBe(true);
    }
    expect(JSON.stringify(viewFor(flow, verification, null, { now: new Date(0) }))).not.toMatch(/某评价公司|强制教师/);
  });

  it('2021-3.13 is followed up by the committee, then the commission, and told to the ministry', () => {
    expect([verification, measure, ministryNotice].map((filing) => taskOf(flow, filing)?.office)).toEqual(['x-certificate-committee', 'education-commission', 'education-commission']);
    expect(filings['settled']?.events.map(({ event }) => event.type)).toEqual(['submit', 'evaluate', 'evaluate', 'report']);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  verification: { 'x-certificate-committee': ['evaluate', 'return'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  measure: { 'education-commission': ['evaluate'] },
  ministryNotice: { 'education-commission': ['report'] },
  settled: {}, unfounded: {}, withdrawn: {},
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
    expect(report.findings.filter(({ path }) => path !== 'policy.deadlines.reporting.from' && path !== 'barred')).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
