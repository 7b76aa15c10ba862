import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentIdCheck, type Registration } from '@filing/filing';
import { movedAndBack } from './fixtures/movedAndBack.ts';
import { exported, replayed } from './fixtures/replayed.ts';
import { openProcedureServer, type ProcedureServer } from './fixtures/procedureServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';

type Fields = Readonly<Record<string, unknown>>;
const [body, added, results] = ['course-certificate', 'course-certificate-project', 'course-certificate-results'] as const;
const school = 'school-college';
const seal = { name: '电子印章', at: '2026-06-05T10:00:00+08:00' };
let test: ProcedureServer;
let number = '';
beforeAll(async () => {
  test = await openProcedureServer();
});
afterAll(() => test.close());

const sample = (procedure: string, name: string): Fields => test.sample(procedure, name);

async function begin(procedure: string, forms: Readonly<Record<string, Fields>>): Promise<string> {
  const begun = await test.begin(school, procedure);
  expect(begun.codes).toEqual([]);
  await test.saveDrafts(school, begun.body.id, forms);
  return begun.body.id;
}

const register = async () => (await test.call<Registration>(null, 'GET', `/api/public/registrations/${number}`)).body;
const submit = { type: 'submit' };
const judged = { type: 'evaluate', data: { project: '1', conclusion: 'pass' } };
const approve = { type: 'approve', opinion: '同意' };

describe('a registered school of 66号', () => {
  it('can neither add a project nor record results before it is registered (2026-66.36, 2026-66.33)', async () => {
    for (const [procedure, clause] of [[added, '2026-66.36'], [results, '2026-66.33']]) {
      expect((await test.call(school, 'POST', '/api/filings', { procedure })).body.problems).toMatchObject([{ code: 'basis.missing', clause }]);
    }
  });

  it('is registered', async () => {
    const id = await begin(body, Object.fromEntries(['recommendation-table', 'application', 'pilot-plan', 'materials'].map((form) => [form, sample(body, `${form}.valid`)])));
    await test.go(id,
      [school, submit, 'districtRecommendation'],
      ['district-310110', { ...approve, data: sample(body, 'district-recommendation.valid'), seal }, 'authorityReview'],
      ['authority-education', { ...approve, data: sample(body, 'authority-review.valid'), seal }, 'collegeScreening'],
      ['college-officer', approve, 'centreIntake'], ['centre-intake', approve, 'institutionEvaluation'],
      ['centre-institution', { type: 'evaluate', data: sample(body, 'institution-evaluation.valid') }, 'projectPreparation'],
      [school, { type: 'submitProject', answers: { 'project-plan': [await test.withFiles(school, id, sample(body, 'project-plan.valid'))] } }, 'projectEvaluation'],
      ['centre-project', judged, 'bureauConsent'], ['bureau-consent', approve, 'publicNotice']);
    await test.moveTo('2026-06-20T09:00:00+08:00');
    const view = await test.go(id, ['centre-receipt', { type: 'issue', data: {}, seal }, 'publication'], ['bureau-publish', { type: 'publish' }, 'registered']);
    number = view.registration?.number ?? '';
    expect(await register()).toMatchObject({ validUntil: '2029-06-20', levels: ['3'] });
  });

  it('adds a project to its registration, which keeps number and last day (2026-66.36)', async () => {
    const application = sample(added, 'project-application.valid');
    const id = await begin(added, { 'project-application': application });
    await test.call(school, 'PUT', `/api/filings/${id}/drafts/project-application`, { answers: { ...application, projects: [{ ...(application['projects'] as Fields[])[0], occupationCode: '4-08-05-04', occupation: '药物检验员' }] }, revision: 1 });
    expect((await test.act(school, id, submit)).body.problems).toMatchObject([{ code: 'repeated', path: 'project-application/projects.0.occupationCode', clause: '2026-66.36' }]);
    await test.call(school, 'PUT', `/api/filings/${id}/drafts/project-application`, { answers: application, revision: 2 });
    await test.go(id,
      [school, submit, 'centreIntake'], ['centre-intake', approve, 'projectPreparation'],
      [school, { type: 'submitProject', answers: { 'project-plan': [await test.withFiles(school, id, sample(added, 'project-plan.valid'))] } }, 'projectEvaluation'],
      ['expert-1', { type: 'evaluate', data: sample(added, 'expert-score.valid') }, 'projectEvaluation'],
      ['centre-project', judged, 'bureauConsent'], ['bureau-consent', approve, 'publicNotice']);
    expect((await register()).projects).toHaveLength(1);
    await test.moveTo('2026-07-06T09:00:00+08:00');
    await test.go(id, ['centre-receipt', { type: 'issue', data: {}, seal }, 'publication'], ['bureau-publish', { type: 'publish' }, 'registered']);
    expect(await register()).toMatchObject({ number, validFrom: '2026-06-20', validUntil: '2029-06-20', projects: [{ occupationCode: '4-08-05-04' }, { occupationCode: '4-04-05-05' }] });
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await replayed(await exported(test, id))).toMatchObject({ agrees: true, problems: [] });
    expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
  });
});

describe('its students', () => {
  const student = (index: number): Fields => {
    const first = `31011020060312${String(index + 1).padStart(3, '0')}`;
    return { ...(sample(results, 'results.valid')['students'] as Fields[])[0], name: `学生${index + 1}`, document: `${first}${residentIdCheck(first)}`, studentNumber: `G${index + 1}` };
  };
  const failing: Fields = { course1: { theory: 59, practice: 90, quality: 90 } };

  it('are refused a certificate where a course or the review was not passed, at their cells (2026-66.20, 2026-66.02)', async () => {
    await test.moveTo('2027-06-10T09:00:00+08:00');
    const id = await begin(results, { results: { ...sample(results, 'results.valid'), students: [{ ...student(0), ...failing }, { ...student(1), review: 'fail' }, student(2)] } });
    const { body: { problems } } = await test.act(school, id, submit);
    expect(problems?.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['results/students.0.certify 2026-66.20', 'results/students.1.certify 2026-66.02']);
    await test.go(id, [school, { type: 'withdraw' }, 'withdrawn']);
  });

  it('get theirs, three hundred of them, from the school and under its registration (2026-66.20)', async () => {
    const students = Array.from({ length: 300 }, (_, index) => (index === 7 ? { ...student(index), ...failing, certify: 'no' } : student(index)));
    const id = await begin(results, { results: { ...sample(results, 'results.valid'), students } });
    await test.go(id, [school, submit, 'centreFiling'], ['centre-receipt', approve, 'issuing']);
    expect((await test.act('centre-receipt', id, { type: 'issue', data: { confirms: true }, seal })).codes).toEqual(['office.wrong']);
    const { certificates, limits } = await test.go(id, [school, { type: 'issue', data: { confirms: true }, seal }, 'recorded']);
    expect(limits).toMatchObject({ passMark: { value: 60, clause: '2026-66.20' } });
    expect(certificates).toHaveLength(299);
    expect(certificates.map(({ holder }) => holder)).not.toContain('学生8');
    expect(certificates[0]).toMatchObject({ registration: number, occupation: '药物检验员', level: '3', issuedOn: '2027-06-10' });
    expect(certificates[0]?.number).toMatch(/^Y000031\d{6}273\d{6}$/);
    const lookup = await test.call<Fields>(null, 'GET', `/api/public/certificates?number=${certificates[0]?.number}&holder=${encodeURIComponent('学生1')}`);
    expect(lookup.body).toMatchObject({ occupation: '药物检验员', bodyState: 'valid' });
    expect(lookup.body).not.toHaveProperty('document');
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await replayed(await exported(test, id))).toMatchObject({ agrees: true, problems: [] });
  });

  it('get one for a stage, whatever filing it is asked in (2026-66.16)', async () => {
    const id = await begin(results, { results: { ...sample(results, 'results.valid'), students: [student(5)] } });
    const refused = [await test.act(school, id, submit)];
    expect(refused.flatMap(({ body: { problems = [] } }) => problems)).toMatchObject([{ code: 'certificate.repeated', path: 'results/students.0.document', clause: '2026-66.16' }]);
  });

  it('get none once the graduation year is over (2026-66.15)', async () => {
    const id = await begin(results, { results: { ...sample(results, 'results.valid'), students: [student(400)] } });
    await test.go(id, [school, submit, 'centreFiling'], ['centre-receipt', approve, 'issuing']);
    await test.moveTo('2027-09-01T09:00:00+08:00');
    expect((await test.act(school, id, { type: 'issue', data: { confirms: true }, seal })).body.problems).toMatchObject([{ path: 'certificate-issue/issuedOn', clause: '2026-66.15' }]);
  });
});

describe('every filing of these, moved to a revision that asks for more and back', () => {
  it('replays from its export both times', async () => {
    const report = await movedAndBack(test);
    expect(report.disagree).toEqual([]);
    expect(report.moved).toBeGreaterThan(0);
  }, 60_000);
});
