import { describe, expect, it } from 'vitest';
import { creditCodeProblems } from '@filing/filing';
import { demoPeople } from './demoPeople.ts';

describe('demoPeople', () => {
  it('has credit codes that pass both checks', () => {
    expect(demoPeople.flatMap(({ applicant }) => (applicant ? creditCodeProblems(applicant.uscc, 'uscc', null) : []))).toEqual([]);
  });

  it('has one person each and enough of them at the centre that nobody decides twice', () => {
    expect(new Set(demoPeople.map((each) => each.id)).size).toBe(demoPeople.length);
    expect(demoPeople.filter((each) => each.office === 'appraisal-centre').length).toBeGreaterThanOrEqual(5);
    expect(demoPeople.filter((each) => each.office === 'district-hrss')).toHaveLength(16);
  });
});
