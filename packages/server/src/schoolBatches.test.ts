import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicCertificate, PublicRegistration } from '@filing/filing';
import { movedAndBack } from './fixtures/movedAndBack.ts';
import { exported, replayed } from './fixtures/replayed.ts';
import { openProcedureServer, type ProcedureServer } from './fixtures/procedureServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';

const person = 'school-college';
const seal = { name: '电子印章', at: '2026-07-10T10:00:00+08:00' };
let test: ProcedureServer;
beforeAll(async () => {
  test = await openProcedureServer();
});
afterAll(() => test.close());

const begin = (procedure: string, more: object = {}) => test.begin(person, procedure, more);
const bases = async () => (await test.call<{ items: readonly { number: string }[]; problems: readonly { code: string; clause: string }[] }>(person, 'GET', '/api/procedures/assessment-batch/bases')).body;
const school = (form: string) => test.sample('vocational-school', `${form}.valid`);
const batch = (form: string) => test.sample('assessment-batch', `${form}.valid`);

describe('a vocational school and its batches', () => {
  let number = '';
  let registered = '';
  let id = '';

  it('begins no batch without a registration (2022-102.27)', async () => {
    expect(await bases()).toMatchObject({ items: [], problems: [{ code: 'basis.missing', clause: '2022-102.27' }] });
    expect((await begin('assessment-batch')).codes).toEqual(['basis.missing']);
  });

  it('goes from the application to the directory, with both consents (2022-102.24)', async () => {
    const { body } = await begin('vocational-school');
    registered = body.id;
    expect((await test.handIn(person, registered, { application: school('application'), projects: school('projects'), materials: school('materials') })).body).toMatchObject({ state: 'delegateIntake', task: { office: 'education-delegate' } });
    await test.go(registered,
      ['education-delegate', { type: 'approve', opinion: '材料齐全' }, 'technicalEvaluation'],
      ['expert-1', { type: 'evaluate', data: school('expert-opinion') }, 'technicalEvaluation'],
      ['education-delegate', { type: 'evaluate', data: school('joint-opinion') }, 'technicalEvaluation'],
      ['centre-institution', { type: 'evaluate', data: school('technical-evaluation') }, 'consents']);
    const { body: { tasks } } = await test.call(person, 'GET', `/api/filings/${registered}`);
    expect(tasks.map(({ office }) => office)).toEqual(['municipal-hrss', 'education-commission']);
    await test.go(registered,
      ['commission-consent', { type: 'approve', opinion: '同意' }, 'consents'],
      ['bureau-consent', { type: 'approve', opinion: '同意' }, 'nationalReport']);
    await test.moveTo('2026-07-10T09:00:00+08:00');
    const view = await test.go(registered,
      ['centre-receipt', { type: 'report', data: school('national-report') }, 'receipt'],
      ['centre-receipt', { type: 'issue', data: {}, seal }, 'publication'],
      ['bureau-publish', { type: 'publish' }, 'registered']);
    number = view.registration?.number ?? '';
    expect(number).toMatch(/^J000031\d{6}$/);
    const found = await test.call<PublicRegistration>(null, 'GET', `/api/public/registrations/${number}`);
    expect(found.body).toMatchObject({ body: '上海浦江职业技术学院', state: 'valid', validUntil: '2029-07-10', levels: ['3', '4'], projects: [{ level: '3', standard: '药物检验员国家职业技能标准（2023 年版）' }, { level: '4' }, { occupation: '人工智能训练师' }] });
  });

  it('refuses a plan that lacks one of its six parts (2022-102.30)', async () => {
    await test.moveTo('2026-10-12T09:00:00+08:00');
    expect((await bases()).items).toMatchObject([{ number }]);
    id = (await begin('assessment-batch', { basis: number })).body.id;
    const { supervisors: _, ...plan } = batch('plan');
    const refused = await test.act(person, id, { type: 'submit', answers: { plan, candidates: {} } });
    expect(refused.status).toBe(422);
    expect((refused.body.problems ?? []).filter(({ code }) => code === 'required').map(({ path, clause }) => `${path} ${clause}`)).toEqual(['plan/supervisors 2022-102.30', 'candidates/rows 2022-102.30', 'candidates/enrolmentChecked 2022-102.05']);
  });

  it('files the plan, and hides whole identity numbers from who only reads', async () => {
    expect((await test.handIn(person, id, { plan: batch('plan'), candidates: batch('candidates') })).body).toMatchObject({ state: 'planFiling', basis: { number } });
    await test.go(id, ['education-delegate', { type: 'evaluate', data: batch('enrolment-check') }, 'planFiling'], ['centre-project', { type: 'approve', data: batch('plan-filing') }, 'carryingOut']);
    const read = async (who: string) => JSON.stringify((await test.call(who, 'GET', `/api/filings/${id}`)).body.forms);
    const [{ document = '' } = {}] = batch('candidates')['rows'] as readonly { document: string }[];
    expect(await read(person)).toContain(document);
    expect(await read('centre-project')).not.toContain(document);
  });

  it('takes results after the fifth working day, and says they are late (2022-102.32)', async () => {
    await test.moveTo('2026-11-16T09:00:00+08:00');
    const { body } = await test.handIn(person, id, { results: batch('results') });
    expect(body).toMatchObject({ state: 'resultsFiling', deadlines: [{ name: 'results', at: '2026-11-13T23:59:59.999+08:00', status: 'late' }] });
  });

  it('issues nothing while the school is suspended, though its results were filed before (2022-102.08 2022-102.27)', async () => {
    await test.go(id, ['centre-intake', { type: 'approve', opinion: '予以备案' }, 'certification']);
    await test.go(registered, ['bureau-publish', { type: 'suspend', opinion: '核查考评人员' }, 'suspended']);
    const { body } = await test.call(person, 'GET', `/api/filings/${id}`);
    expect(body.permitted.find(({ type }) => type === 'issue')?.problems.map(({ code }) => code)).toEqual(['basis.not-in-force']);
    expect((await test.act(person, id, { type: 'issue', data: batch('certificate-issue') })).codes).toEqual(['basis.not-in-force']);
    await test.go(registered, ['bureau-publish', { type: 'resume', opinion: '核查无误' }, 'registered']);
  });

  it('numbers the certificates, and lets anybody verify one (2022-102.33 2022-102.34)', async () => {
    const view = await test.go(id,
      [person, { type: 'issue', data: batch('certificate-issue') }, 'certificateReport'],
      [person, { type: 'report', data: batch('certificate-report') }, 'certified']);
    const certificates = view.certificates ?? [];
    expect(certificates.map((each) => `${each.holder} ${each.number}`)).toEqual([`林一帆 J000031${number.slice(7)}263000001`, `郑可 J000031${number.slice(7)}264000002`]);
    const verify = (of: string, holder: string) => test.call<PublicCertificate>(null, 'GET', `/api/public/certificates?number=${of}&holder=${encodeURIComponent(holder)}`);
    const found = await verify(certificates[0]?.number ?? '', '林一帆');
    expect(found).toMatchObject({ status: 200, body: { occupation: '药物检验员', level: '3', body: '上海浦江职业技术学院', bodyState: 'valid' } });
    expect(JSON.stringify(found.body)).not.toMatch(/林一帆|310110/);
    expect((await verify(certificates[0]?.number ?? '', '郑可')).status).toBe(404);
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await replayed(await exported(test, id))).toMatchObject({ agrees: true, problems: [] });
    expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
  });

  it('begins no batch while the school is suspended (2022-102.08)', async () => {
    await test.go(registered, ['bureau-publish', { type: 'suspend', opinion: '考评人员违纪' }, 'suspended']);
    expect((await begin('assessment-batch', { basis: number })).codes).toEqual(['basis.not-in-force']);
    expect((await test.call<PublicRegistration>(null, 'GET', `/api/public/registrations/${number}`)).body).toMatchObject({ state: 'suspended' });
    await test.go(registered, ['bureau-publish', { type: 'resume', opinion: '整改完成' }, 'registered']);
    expect((await begin('assessment-batch', { basis: number })).status).toBe(201);
    expect(await matchesHistory(test.server.house, registered)).toBe(true);
    expect(await replayed(await exported(test, registered))).toMatchObject({ agrees: true, problems: [] });
  });
});

describe('every filing of these, moved to a revision that asks for more and back', () => {
  it('replays from its export both times', async () => {
    const report = await movedAndBack(test);
    expect(report.disagree).toEqual([]);
    expect(report.moved).toBeGreaterThan(0);
  }, 60_000);
});
