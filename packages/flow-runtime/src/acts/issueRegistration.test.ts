import { publishedCalendar, type Actor, type ValidityPolicy } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { createFlow, startFiling } from '../index.ts';
import { issueRegistration } from './issueRegistration.ts';

const actor: Actor = { id: 'a', name: '', office: 'appraisal-centre', org: null, orgName: '' };

function validUntil(validity: ValidityPolicy, day: string): string {
  const flow = createFlow({ ...permitProcedure, policy: { ...permitProcedure.policy, validity } });
  const now = new Date(`${day}T10:00:00+08:00`);
  const filing = startFiling(flow, { id: '1', revision: 'r', applicant: { org: '某单位', uscc: '91350100M000100Y43', district: '310115' } }, now);
  return issueRegistration(flow, filing, { type: 'issue' }, { now, actor, calendar: publishedCalendar([2026]), check: () => ({ answers: {}, problems: [] }), nextSerial: () => 1 }).validUntil;
}

describe('how long a registration holds', () => {
  it.each<readonly [ValidityPolicy, string, string]>([
    [{ period: { months: 36 }, clause: 'c' }, '2026-09-15', '2029-09-15'],
    [{ period: { workingDays: 5 }, clause: 'c' }, '2026-09-30', '2026-10-13'],
    [{ until: '2028-12-31', clause: 'c' }, '2026-09-15', '2028-12-31'],
    [{ until: '2028-12-31', clause: 'c' }, '2028-12-30', '2028-12-31'],
  ])('%j issued on %s holds to %s', (validity, day, until) => {
    expect(validUntil(validity, day)).toBe(until);
  });
});
