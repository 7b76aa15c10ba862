import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house.ts';
import { simulate } from './simulate.ts';

describe('the scenarios of the repository', () => {
  const ends: Readonly<Record<string, string>> = { 'lapse.json': 'lapsed', 'objection-upheld.json': 'rejected', 'withdrawal.json': 'withdrawn' };
  const corrected: Readonly<Record<string, string>> = { 'course-certificate': 'collegeScreening', 'x-certificate-body': 'projectDevelopment' };

  it.each(Object.keys(corrected))('runs every scenario of %s to its end', async (procedure) => {
    const folderOf = join(root, 'flows', procedure, 'scenarios');
    for (const name of await readdir(folderOf)) {
      const { steps, final, problems } = await simulate(procedure, join(folderOf, name), undefined);
      const end = name === 'return-and-correct.json' ? corrected[procedure] : ends[name];
      expect({ name, state: final?.state, problems }).toEqual({ name, state: end ?? 'registered', problems: undefined });
      expect(steps.every(({ accepted }) => accepted)).toBe(true);
    }
  });

  it.each<[procedure: string, scenario: string, end: string, refused: readonly string[]]>([
    ['course-certificate-project', 'whole-way', 'registered', []],
    ['course-certificate-project', 'lapse', 'lapsed', []],
    ['course-certificate-project', 'objection-upheld', 'rejected', []],
    ['course-certificate-project', 'registration-suspended', 'projectPreparation', ['basis.not-in-force 2026-66.36']],
    ['course-certificate-results', 'whole-way', 'recorded', []],
    ['course-certificate-results', 'return-and-correct', 'issuing', []],
    ['course-certificate-results', 'registration-suspended', 'recorded', ['basis.not-in-force 2026-66.33']],
    ['course-certificate-results', 'after-the-graduation-year', 'issuing', ['rule 2026-66.15']],
    ['x-certificate-pilot', 'whole-way', 'registered', []],
    ['x-certificate-pilot', 'own-gate', 'committeeReview', ['actor.handed-in 2021-3.02']],
    ['x-certificate-pilot', 'gate-returns', 'committeeReview', []],
    ['x-certificate-pilot', 'committee-returns', 'ministryFiling', []],
    ['x-certificate-pilot', 'not-agreed', 'rejected', []],
    ['x-certificate-pilot', 'platform-refuses', 'rejected', []],
    ['x-certificate-pilot', 'suspended-and-removed', 'removed', []],
    ['exam-site', 'whole-way', 'registered', []],
    ['exam-site', 'refused', 'rejected', []],
    ['pilot-report', 'whole-way', 'taken', []],
    ['pilot-report', 'return-and-correct', 'taken', []],
    ['violation-report', 'whole-way', 'settled', []],
    ['violation-report', 'unfounded', 'unfounded', []],
    ['violation-report', 'late', 'verification', []],
    ['violation-report', 'reported-body-decides', 'measure', ['actor.own-organisation null']],
    ['vocational-school', 'whole-way', 'registered', []],
    ['vocational-school', 'secondary-school', 'registered', []],
    ['vocational-school', 'one-consent-returns', 'registered', []],
    ['vocational-school', 'commission-refuses', 'rejected', []],
    ['vocational-school', 'suspended-and-removed', 'removed', []],
    ['vocational-school', 'withdrawal', 'withdrawn', []],
    ['assessment-batch', 'whole-way', 'certified', []],
    ['assessment-batch', 'late-results', 'certified', []],
    ['assessment-batch', 'plan-returned', 'certified', []],
    ['assessment-batch', 'suspended-in-between', 'resultsFiling', ['basis.not-in-force 2022-102.27']],
    ['assessment-batch', 'filed-too-late', 'planReturned', ['rule 2022-102.29']],
    ['assessment-batch', 'withdrawal', 'withdrawn', []],
  ])('runs %s %s to %s, refusing %j', async (procedure, scenario, end, refused) => {
    const { steps, final } = await simulate(procedure, join(root, 'flows', procedure, 'scenarios', `${scenario}.json`), undefined);
    expect(final?.state).toBe(end);
    expect(steps.filter(({ accepted }) => !accepted).flatMap(({ problems }) => problems.map(({ code, clause }) => `${code} ${clause}`))).toEqual(refused);
  });
});
