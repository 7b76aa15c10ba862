import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Duty, FilingSummary, OpenJudgement, Registration } from '@filing/filing';
import { movedAndBack } from './fixtures/movedAndBack.ts';
import { exported, replayed } from './fixtures/replayed.ts';
import { openProcedureServer, type ProcedureServer } from './fixtures/procedureServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';

const school = 'school-college';
const gate = 'school-college-office';
const seal = { name: '电子印章', at: '2026-04-10T10:00:00+08:00' };
let test: ProcedureServer;
beforeAll(async () => {
  test = await openProcedureServer('2026-04-08T09:00:00+08:00');
});
afterAll(() => test.close());

const sample = (procedure: string, name: string) => test.sample(procedure, name);

async function fillIn(person: string, { procedure, ...more }: { readonly procedure: string; readonly basis?: string; readonly duty?: string }, forms: Readonly<Record<string, unknown>>): Promise<string> {
  const begun = await test.begin(person, procedure, more);
  expect(begun.codes).toEqual([]);
  expect(await test.saveDrafts(person, begun.body.id, forms)).toEqual([]);
  return begun.body.id;
}

async function handIn(...filled: Parameters<typeof fillIn>): Promise<string> {
  const id = await fillIn(...filled);
  expect((await test.act(filled[0], id, { type: 'submit' })).codes).toEqual([]);
  return id;
}

const tasks = async (person: string) => (await test.call<{ items: FilingSummary[]; counts: { byTag: Record<string, number> } }>(person, 'GET', '/api/filings?scope=tasks')).body;

let pilot: Registration;

describe('a pilot of two schools, judged in one sitting', () => {
  const certificate = (name: string) => ({ ...sample('x-certificate-pilot', 'certificate.valid'), name });
  const judged = (project: string, conclusion: string) => ({ type: 'evaluate', data: { ...sample('x-certificate-pilot', 'project-judgement.valid'), project, conclusion } });
  const platform = (project: string, reference: string) => ({ type: 'evaluate', data: { ...sample('x-certificate-pilot', 'ministry-result.valid'), project, reference } });
  let id: string;
  let other: string;

  it('leaves the school by its gate alone, by somebody else than who filled it in (2021-3.02)', async () => {
    id = await handIn(school, { procedure: 'x-certificate-pilot' }, { application: sample('x-certificate-pilot', 'application.valid'), certificate: [certificate('Web前端开发'), certificate('云计算平台运维与开发')] });
    expect((await tasks('committee-review')).items).toEqual([]);
    expect((await tasks(gate)).items).toContainEqual(expect.objectContaining({ id, tag: 'review', office: 'applicant' }));
    const approve = { type: 'approve', opinion: '已汇总', data: sample('x-certificate-pilot', 'school-gate.valid'), seal };
    expect(await test.act(school, id, approve)).toMatchObject({ status: 403, codes: ['actor.handed-in'] });
    expect(await test.act('school-secondary-office', id, approve)).toMatchObject({ status: 404 });
    await test.go(id, [gate, approve, 'committeeReview']);
    other = await handIn('school-secondary', { procedure: 'x-certificate-pilot' }, { application: sample('x-certificate-pilot', 'application.valid-secondary'), certificate: [certificate('幼儿照护')] });
    await test.go(other, ['school-secondary-office', approve, 'committeeReview']);
  });

  it('refuses trainers below 1:80, experts below 40 % and a fee above the ceiling (2021-3.06 2021-3.07 2021-3.11)', async () => {
    const { body } = await test.call(school, 'POST', '/api/filings', { procedure: 'x-certificate-pilot' });
    const bad = { ...certificate('Web前端开发'), majors: [{ major: '软件技术', students: 81, candidates: 60, teachers: 1 }], trainers: 10, industryTrainers: 3, ceiling: 260, fee: 260.01 };
    await test.call(school, 'PUT', `/api/filings/${body.id}/drafts/certificate`, { answers: [bad], revision: 0 });
    const { status, body: { problems } } = await test.act(school, body.id, { type: 'submit' });
    expect(status).toBe(422);
    expect(problems?.filter(({ code }) => code === 'rule').map(({ path, clause }) => `${path} ${clause}`)).toEqual(['certificate/0.majors.0.teachers 2021-3.06', 'certificate/0.industryTrainers 2021-3.07', 'certificate/0.ceiling 2021-3.11', 'certificate/0.fee 2021-3.11']);
    await test.act(school, body.id, { type: 'withdraw' });
  });

  it('is a worklist of the committee, concluded certificate by certificate (2021-3.03)', async () => {
    await test.moveTo('2026-04-21T09:00:00+08:00');
    expect((await tasks('committee-review')).items.map((item) => item.id).toSorted()).toEqual([id, other].toSorted());
    expect((await tasks('expert-1')).counts.byTag).toEqual({ evaluation: 2 });
    const waiting = async (person: string) => (await test.call<{ items: OpenJudgement[]; more: boolean }>(person, 'GET', '/api/judgements')).body;
    expect(await waiting('committee-review')).toMatchObject({ more: false, items: [{ filing: id, project: '1', name: 'Web前端开发', level: '中级' }, { filing: id, project: '2', name: '云计算平台运维与开发' }, { filing: other, project: '1', name: '幼儿照护', applicant: '上海市东海中等职业学校' }] });
    expect((await test.call<{ items: OpenJudgement[]; more: boolean }>('committee-review', 'GET', '/api/judgements?limit=2')).body).toMatchObject({ more: true, items: [{ project: '1' }, { project: '2' }] });
    expect((await test.call('committee-review', 'GET', '/api/judgements?limit=0')).status).toBe(400);
    for (const person of ['expert-1', 'education-filing', school]) expect((await waiting(person)).items).toEqual([]);
    await test.go(id, ['expert-1', { type: 'evaluate', data: sample('x-certificate-pilot', 'expert-score.valid') }, 'committeeReview'], ['committee-review', judged('1', 'pass'), 'committeeReview'], ['committee-review', judged('2', 'fail'), 'ministryFiling']);
    await test.go(other, ['committee-review', judged('1', 'fail'), 'rejected']);
    expect((await tasks('committee-review')).items).toEqual([]);
  });

  it('takes the platform’s result once, and registers with it (2021-3.04)', async () => {
    await test.moveTo('2026-05-20T09:00:00+08:00');
    expect((await test.act('committee-review', id, platform('1', 'X1'))).codes).toEqual(['office.wrong']);
    expect((await test.act('education-filing', id, platform('2', 'X2'))).codes).toEqual(['project.judged']);
    const view = await test.go(id, ['education-filing', platform('1', 'X2026-SH-0001'), 'registered']);
    expect(view.registration).toMatchObject({ state: 'valid', projects: [{ occupation: 'Web前端开发', level: '中级' }] });
    if (view.registration) pilot = view.registration;
    expect((await test.act('education-filing', id, platform('1', 'X9'))).codes).toEqual(['event.not-permitted']);
    expect((await test.call(null, 'GET', `/api/public/registrations/${pilot.number}`)).body).toMatchObject({ body: '上海浦江职业技术学院', state: 'valid' });
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await replayed(await exported(test, id))).toMatchObject({ agrees: true, problems: [] });
    expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
  });
});

describe('what rests on a pilot', () => {
  it('sets up a site for a certificate piloted, registered with its place (2021-3.10)', async () => {
    expect((await test.call('school-secondary', 'POST', '/api/filings', { procedure: 'exam-site' })).codes).toEqual(['basis.missing']);
    const id = await handIn(school, { procedure: 'exam-site', basis: pilot.number }, { site: sample('exam-site', 'site.valid') });
    const view = await test.go(id, ['committee-review', { type: 'approve', data: sample('exam-site', 'site-review.valid') }, 'registration'], ['education-filing', { type: 'issue', data: {} }, 'registered']);
    expect(view.registration?.projects).toMatchObject([{ occupation: 'Web前端开发（中级）', place: '浦江职院信息楼考核站，上海市杨浦区示范路 100 号信息楼 3 楼' }]);
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await replayed(await exported(test, id))).toMatchObject({ agrees: true, problems: [] });
  });

  it('has one site of a certificate at an address, however it is written and whoever is first (2021-3.10)', async () => {
    const site = sample('exam-site', 'site.valid');
    const again = (address: string, more: object = {}) => fillIn(school, { procedure: 'exam-site', basis: pilot.number }, { site: { ...site, ...more, address } });
    const same = await again('上海市杨浦区示范路100号，信息楼3楼');
    const { status, body } = await test.act(school, same, { type: 'submit' });
    expect({ status, problems: body.problems }).toMatchObject({ status: 422, problems: [{ code: 'filing.alike', path: 'site/address', clause: '2021-3.10', params: { body: '上海浦江职业技术学院' } }] });
    expect(body.problems?.[0]?.message).toMatch(/已有：上海浦江职业技术学院（K\d+）/);
    expect((await test.call(school, 'POST', `/api/filings/${same}/check`, {})).codes).toEqual(['filing.alike']);
    const elsewhere = await again('上海市杨浦区示范路 200 号');
    expect((await test.act(school, elsewhere, { type: 'submit' })).codes).toEqual([]);
    expect((await test.call('committee-review', 'GET', `/api/filings/${elsewhere}`)).body.alike).toMatchObject([{ projects: [{ place: '浦江职院信息楼考核站，上海市杨浦区示范路 100 号信息楼 3 楼' }] }]);
    const both = await Promise.all([again('示范路 300 号'), again('示范路３００号')]);
    const raced = await Promise.all(both.map((id) => test.act(school, id, { type: 'submit' })));
    expect(raced.map(({ status: answered, codes }) => `${answered} ${codes.join()}`).toSorted()).toEqual(['200 ', '422 filing.alike']);
    await test.act(school, both[raced.findIndex((answer) => answer.status === 200)] ?? '', { type: 'withdraw' });
    expect((await test.act(school, both[raced.findIndex((answer) => answer.status === 422)] ?? '', { type: 'submit' })).codes).toEqual([]);
  });

  it('owes a report on the days of the policy, done once handed in (2021-3.15)', async () => {
    await test.moveTo('2026-06-20T09:00:00+08:00');
    const duties = async (person: string) => (await test.call<{ items: Duty[] }>(person, 'GET', '/api/duties')).body.items.filter(({ procedure }) => procedure === 'pilot-report').map(({ due, state }) => `${due} ${state}`);
    expect(await duties(school)).toEqual(['2026-06-30 due']);
    await test.moveTo('2026-07-02T09:00:00+08:00');
    expect(await duties(school)).toEqual(['2026-06-30 overdue', '2026-12-31 due']);
    expect(await duties('committee-secretary')).toContain('2026-06-30 overdue');
    const progress = sample('pilot-report', 'progress.valid');
    const id = await handIn(school, { procedure: 'pilot-report', basis: pilot.number, duty: '2026-06-30' }, { progress: { ...progress, rows: (progress['rows'] as unknown[]).slice(0, 1) } });
    expect(await duties(school)).toEqual(['2026-06-30 late', '2026-12-31 due']);
    await test.go(id, ['committee-secretary', { type: 'approve' }, 'taken']);
  });
});

describe('a violation reported', () => {
  it('is followed up to a result, and never read by the organisation reported (2021-3.13 2021-3.16)', async () => {
    await test.moveTo('2026-07-03T09:00:00+08:00');
    const id = await handIn(school, { procedure: 'violation-report' }, { report: { ...sample('violation-report', 'report.valid'), foundOn: '2026-07-01' } });
    for (const person of ['assessment-body', 'committee-body']) {
      expect(await test.call(person, 'GET', `/api/filings/${id}`)).toMatchObject({ status: 404 });
      expect(await test.act(person, id, { type: 'evaluate', data: sample('violation-report', 'verification.valid') })).toMatchObject({ status: 404 });
      for (const scope of ['tasks', 'mine', 'all']) {
        const { body: list } = await test.call<Awaited<ReturnType<typeof tasks>>>(person, 'GET', `/api/filings?scope=${scope}`);
        expect(JSON.stringify(list)).not.toContain(id);
        expect(Object.values(list.counts.byTag).reduce((sum, count) => sum + count, 0)).toBe(list.items.length);
      }
    }
    const { items, counts } = await tasks('committee-review');
    expect(items.map((item) => item.id)).toContain(id);
    expect(counts.byTag).toMatchObject({ evaluation: 1 });
    await test.go(id,
      ['committee-review', { type: 'evaluate', data: sample('violation-report', 'verification.valid') }, 'measure'],
      ['education-filing', { type: 'evaluate', data: sample('violation-report', 'measure.valid') }, 'ministryNotice'],
      ['education-filing', { type: 'report', data: sample('violation-report', 'ministry-notice.valid') }, 'settled']);
    expect((await test.call(school, 'GET', `/api/filings/${id}`)).body).toMatchObject({ deadlines: [{ name: 'reporting', status: 'met' }] });
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await replayed(await exported(test, id))).toMatchObject({ agrees: true, problems: [] });
  });
});

describe('every filing of these, moved to a revision that asks for more and back', () => {
  it('replays from its export both times', async () => {
    const report = await movedAndBack(test);
    expect(report.disagree).toEqual([]);
    expect(report.moved).toBeGreaterThan(0);
  }, 60_000);
});
