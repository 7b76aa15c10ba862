import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { handedIn, school } from '../fixtures/travel.ts';
import { everyOffice } from './everyOffice.ts';
import { walkFlow } from './walkFlow.ts';

const walk = walkFlow({ definition: permitProcedure.flow, policy: permitProcedure.policy, applicant: school });
const filing = walk.go(walk.begin(), ['2026-06-05', 'applicant', 'submit', { answers: handedIn }]);
const differences = (mayDo: Parameters<typeof everyOffice>[1]['mayDo'], state = filing.state, tried: typeof filing | undefined = filing) => {
  const { found, expected } = everyOffice(walk, { state, filing: tried, mayDo, answers: handedIn });
  return found.filter((line, index) => line !== expected[index]);
};
const theirs = { 'district-hrss': ['approve', 'return', 'reject'], applicant: ['withdraw'] } as const;

describe('everyOffice', () => {
  it('finds nothing where chain and table agree', () => {
    expect(differences(theirs)).toEqual([]);
  });

  it('names what the chain lets an office do and the table does not, and the other way round', () => {
    expect(differences({ 'district-hrss': ['approve', 'return'], applicant: ['withdraw'] })).toContain('district-hrss reject theirs');
    expect(differences({ ...theirs, expert: ['evaluate'] })).toContain('expert evaluate event.not-permitted');
  });

  it('takes neither a filing in another state nor a state without filing or table for agreement', () => {
    expect(differences(theirs, 'elsewhere')).toEqual([filing.state]);
    expect(differences(undefined)).not.toEqual([]);
    const missing = everyOffice(walk, { state: 'elsewhere', filing: undefined, mayDo: {}, answers: {} });
    expect(missing.found).not.toEqual(missing.expected);
  });
});

describe('walkFlow', () => {
  it('tells the problems of a refused act by throwing', () => {
    expect(() => walk.go(filing, ['2026-06-08', 'expert', 'approve'])).toThrow('office.wrong');
  });

  it('begins with other facts and with what the filing rests on', () => {
    expect(walk.begin({ district: '310101' }, { revision: 'other' })).toMatchObject({ applicant: { district: '310101' }, revision: 'other' });
  });
});
