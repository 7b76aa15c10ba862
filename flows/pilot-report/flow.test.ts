import type { Filing, Registration } from '@filing/filing';
import { dutiesOf, taskOf } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115' };
const pilot: Registration = { procedure: 'x-certificate-pilot', number: 'X000031000001', body: school.org, uscc: school.uscc, projects: [{ occupationCode: '', occupation: 'Web前端开发', level: '中级' }], levels: ['中级'], validFrom: '2026-05-18', validUntil: '9999-12-31', state: 'valid', issuedAt: '2026-05-18T00:00:00.000+08:00', publishedAt: '2026-05-18T00:00:00.000+08:00' };
const answers = { progress: { from: '2026-01-01', to: '2026-06-15', work: '已完成' } };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, ask, go } = walk;
const begin = (basis: Registration | null = pilot) => walk.begin({}, { basis, duty: '2026-06-30' });
const submit: WalkStep = ['2026-06-20', 'applicant', 'submit', { answers }];
const returning = { opinion: '请补正', remarks: [{ form: 'progress', path: 'work', text: '过于简略' }] };

const reading = go(begin(), submit);
const filings: Readonly<Record<string, Filing>> = {
  drafting: begin(), reading,
  returned: go(reading, ['2026-06-22', 'x-certificate-committee', 'return', returning]),
  taken: go(reading, ['2026-06-22', 'x-certificate-committee', 'approve']),
  withdrawn: go(begin(), ['2026-06-20', 'applicant', 'withdraw']),
};

describe('the periodic report, 沪教委高〔2021〕3号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2021-3.15
    ['drafting', submit, 'reading'],
    ['drafting', ['2026-07-20', 'applicant', 'submit', { answers }], 'reading'],
    ['drafting', ['2026-06-20', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2026-06-20', 'applicant', 'withdraw'], 'withdrawn'],
    ['reading', ['2026-06-22', 'x-certificate-committee', 'approve'], 'taken'],
    ['reading', ['2026-06-22', 'x-certificate-committee', 'return', returning], 'returned'],
    ['reading', ['2026-06-22', 'x-certificate-committee', 'return', { opens: 'all' }], 'opinion.required'],
    ['reading', ['2026-06-22', 'education-commission', 'approve'], 'office.wrong'],
    ['reading', ['2026-06-22', 'x-certificate-committee', 'reject', { opinion: '不收' }], 'event.not-permitted'],
    ['returned', ['2026-06-24', 'applicant', 'submit', { answers: { progress: { ...answers.progress, work: '完成两门课程建设' } } }], 'reading'],
    ['taken', ['2026-06-24', 'applicant', 'submit', { answers }], 'event.not-permitted'],
  ])('%s | %j → %s', (state, step, next) => {
    const { decision } = ask(filings[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });

  it('2021-3.15 is owed by every pilot in force on the days the policy sets, shown when overdue, taken when late', () => {
    expect(policy.duty).toMatchObject({ due: ['06-30', '12-31'], clause: '2021-3.15', remind: [30, 7, 1] });
    const owed = (now: string, handedInAt: string | null) => dutiesOf(policy, [pilot], [{ id: 'f', registration: pilot.number, duty: '2026-06-30', tag: handedInAt ? 'review' : 'draft', handedInAt }], new Date(`${now}T12:00:00+08:00`)).map(({ due, state }) => `${due} ${state}`);
    expect(owed('2026-06-30', null)).toEqual(['2026-06-30 due']);
    expect(owed('2026-07-01', null)).toEqual(['2026-06-30 overdue', '2026-12-31 due']);
    expect(owed('2026-07-01', '2026-06-30T23:59:59+08:00')).toEqual(['2026-06-30 done', '2026-12-31 due']);
    expect(owed('2026-07-09', '2026-07-02T09:00:00+08:00')).toEqual(['2026-06-30 late', '2026-12-31 due']);
  });

  it('2021-3.15 rests on a pilot in force, and goes to the committee', () => {
    const refused = (basis: Registration | null) => ask(begin(basis), submit).decision.problems.map(({ code, clause }) => `${code} ${clause}`);
    expect(refused(null)).toEqual(['basis.missing 2021-3.15']);
    expect(refused({ ...pilot, state: 'removed' })).toEqual(['basis.not-in-force 2021-3.15']);
    expect(taskOf(flow, reading)).toMatchObject({ office: 'x-certificate-committee', org: null });
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  reading: { 'x-certificate-committee': ['approve', 'return'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  taken: {}, withdrawn: {},
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
    expect(report.findings).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
