import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Certificate, FilingView, PublicCertificate, PublicNotice, Registration } from '@filing/filing';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';
import { openProcedureServer, type ProcedureServer } from './fixtures/procedureServer.ts';

const authority = 'authority-industry';
const body = 'assessment-body';
const seal = { name: '电子印章', at: '2026-04-28T10:00:00+08:00' };
let test: ProcedureServer;
let list = '';
let registration = '';
beforeAll(async () => {
  test = await openProcedureServer('2026-02-24T09:00:00+08:00');
});
afterAll(() => test.close());

const sample = (procedure: string, name: string) => test.sample(`specific-skill-${procedure}`, name);
const begin = (person: string, procedure: string, basis?: string) => test.begin(person, `specific-skill-${procedure}`, basis ? { basis } : {});

async function handIn(person: string, id: string, forms: Readonly<Record<string, unknown>>) {
  expect(await test.saveDrafts(person, id, forms)).toEqual([]);
  return test.act(person, id, { type: 'submit' });
}

it('refuses the notice’s own sample row as typed, and a recommendation by anybody but an authority (2025-140.29, .10)', async () => {
  const { body: { id } } = await begin(authority, 'project');
  const draft = await test.call<{ problems: { code: string; path: string; clause: string }[] }>(authority, 'PUT', `/api/filings/${id}/drafts/project-recommendation`, { answers: sample('project', 'project-recommendation.invalid-notice-sample-row'), revision: 0 });
  expect(draft.body.problems).toContainEqual(expect.objectContaining({ code: 'credit-code.check', path: 'rows.0.bodyCode', clause: '2025-140.29' }));
  const { body: { id: other } } = await begin(body, 'project');
  const own = await test.call<{ problems: { path: string; clause: string }[] }>(body, 'PUT', `/api/filings/${other}/drafts/project-recommendation`, { answers: sample('project', 'project-recommendation.valid'), revision: 0 });
  expect(own.body.problems).toContainEqual(expect.objectContaining({ path: 'recommender', clause: '2025-140.10' }));
});

it('finds the field of a project by name, pinyin or code, apart from occupations (2025-140.27)', async () => {
  const find = async (words: string, level: string) => (await test.call<{ items: { code: string; name: string }[] }>(authority, 'GET', `/api/occupations?level=${level}&query=${encodeURIComponent(words)}`));
  const field = [{ code: '4-04-05', name: '软件和信息技术服务人员' }];
  for (const words of ['软件', 'ruanjian', '4-04-0']) expect((await find(words, 'minor')).body.items).toEqual(field);
  expect((await find('软件和', 'unit')).body.items).toEqual([]);
  expect((await find('软件', 'major')).status).toBe(400);
});

it('lets nobody apply before a project is listed (2025-140.13)', async () => {
  expect(await begin(body, 'body')).toMatchObject({ status: 422, codes: ['basis.missing'], body: { problems: [{ clause: '2025-140.13' }] } });
  expect(await begin(body, 'results')).toMatchObject({ status: 422, codes: ['basis.missing'], body: { problems: [{ clause: '2025-140.24' }] } });
});

it('prints the annexes blank as the notice has them, and 附件3 in the type it asks for (2025-140.25, .31, .32, .34)', async () => {
  const { body: { id } } = await begin(authority, 'project');
  const print = async (form: string) => (await test.server.app.inject({ url: `/api/filings/${id}/forms/${form}/print`, headers: { authorization: `Bearer ${await test.token(authority)}` } })).body;
  const plain = (markup = '') => markup.replace(/<[^>]+>/g, '').replace(/\s/g, '');
  const cells = (page: string) => [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell)));
  expect(cells(await print('project-recommendation'))).toEqual([
    ['序号', '所属领域及代码', '项目名称', '产业类别', '拟承担评价任务的考核机构（统一社会信用代码）', '预计考核人次', '推荐理由'],
    ['样例', '软件和信息技术服务人员4-04-05', '人工智能模型运用', '人工智能', '上海×××有限公司(111111111111111111)', '1000人', '行业规划'],
    ['推荐意见', '经研究决定，我单位同意推荐上述项目成为专项职业能力考核项目，上述单位成为专项职业能力考核机构。我单位将结合产业发展需求，做好所辖领域技能评价工作的组织推动、行业指导，支持有关单位开展专项职业能力考核，并配合各级人社部门实施质量督导。年月日'],
  ]);
  const proposal = plain(await print('proposal'));
  expect(proposal).toMatch(/一、考核项目推荐情况包括但不限于：推荐项目的开发背景.*等。二、拟承担评价任务的考核机构推荐情况包括但不限于：推荐单位的基本情况/);
  const content = await print('assessment-content');
  expect(plain(/<h1>[\s\S]*?<\/h1>/.exec(content)?.[0])).toBe('（专项职业能力考核项目名称）主要考核内容（参考模板）');
  expect(cells(content).slice(0, 2)).toEqual([['能力名称', '', '所属领域', ''], ['工作任务', '操作规范', '相关知识', '考核比重']]);
  expect(/<body class="([^"]*)"/.exec(content)?.[1]).toBe('upright title-hei title-xiao-er heading-song heading-xiao-si heading-bold text-song text-xiao-si table-song table-wu');
});

it('lists a recommended project with its body after assessment, consent and notice (2025-140.10 .11 .12)', async () => {
  const { body: { id } } = await begin(authority, 'project');
  const answers = { 'project-recommendation': sample('project', 'project-recommendation.valid'), proposal: [sample('project', 'proposal.valid')], 'assessment-content': [sample('project', 'assessment-content.valid')] };
  const handed = await handIn(authority, id, answers);
  expect(handed.body).toMatchObject({ state: 'projectAssessment', task: { office: 'appraisal-centre' }, projects: [{ key: '1', answers: { project: '人工智能模型运用' } }] });
  const printed = await test.server.app.inject({ url: `/api/filings/${id}/forms/project-recommendation/print`, headers: { authorization: `Bearer ${await test.token('centre-project')}` } });
  expect(printed.body).toContain('<p class="date">2026年2月24日</p>');
  await test.go(id,
    ['expert-1', { type: 'evaluate', data: sample('project', 'expert-score.valid') }, 'projectAssessment'],
    ['centre-project', { type: 'evaluate', data: sample('project', 'project-judgement.valid') }, 'nationalConsent']);
  expect((await test.act('bureau-consent', id, { type: 'approve' })).status).toBeGreaterThanOrEqual(403);
  await test.go(id, ['national-centre', { type: 'approve', opinion: '同意' }, 'projectNotice']);
  const { items: [notice] } = (await test.call<{ items: PublicNotice[] }>(null, 'GET', '/api/public/notices')).body;
  expect(notice).toMatchObject({ open: true, projects: [{ occupation: '人工智能模型运用', occupationCode: '4-04-05', bodyName: '上海申江职业技能评价有限公司' }] });
  await test.moveTo('2026-03-04T09:00:00+08:00');
  const view = await test.go(id, ['centre-receipt', { type: 'publish' }, 'registered']);
  list = view.registration?.number ?? '';
  expect(view.registration).toMatchObject({ number: 'P000031000001', body: '上海市经济和信息化委员会', projects: [{ occupation: '人工智能模型运用', bodyCode: '91310115MA1K4R7X72' }] });
  expect(await matchesHistory(test.server.house, id)).toBe(true);
});

it('registers the body named for it, and refuses one that is not (2025-140.13 … .20)', async () => {
  await test.moveTo('2026-03-24T09:00:00+08:00');
  const bases = await test.call<{ items: Registration[] }>(body, 'GET', '/api/procedures/specific-skill-body/bases');
  expect(bases.body.items.map(({ number }) => number)).toEqual([list]);
  const { body: { id: unnamed } } = await begin('school-college', 'body', list);
  const refused = await test.call<{ problems: { path: string; clause: string; message: string }[] }>('school-college', 'PUT', `/api/filings/${unnamed}/drafts/application`, { answers: { projects: [{ project: '人工智能模型运用' }] }, revision: 0 });
  expect(refused.body.problems).toContainEqual(expect.objectContaining({ path: 'uscc', clause: '2025-140.13', message: expect.stringContaining('没有由本单位拟承担的项目') as string }));

  const { body: { id } } = await begin(body, 'body', list);
  expect((await handIn(body, id, { application: sample('body', 'application.valid'), materials: sample('body', 'materials.valid') })).body).toMatchObject({ state: 'institutionEvaluation' });
  await test.go(id, ['centre-institution', { type: 'evaluate', data: sample('body', 'institution-evaluation.valid') }, 'projectDevelopment']);
  const late = await test.call<FilingView>(body, 'GET', `/api/filings/${id}`);
  expect(late.body.deadlines).toMatchObject([{ name: 'projectDevelopment', at: '2026-06-24T23:59:59.999+08:00', clause: '2025-140.16' }]);
  await test.go(id,
    [body, { type: 'submitProject', answers: { 'project-development': [await test.withFiles(body, id, sample('body', 'project-development.valid'))] } }, 'projectEvaluation'],
    ['centre-project', { type: 'evaluate', data: sample('body', 'project-judgement.valid') }, 'bureauConsent'],
    ['bureau-consent', { type: 'approve', opinion: '同意' }, 'publicNotice']);
  await test.moveTo('2026-04-01T09:00:00+08:00');
  const view = await test.go(id,
    ['centre-receipt', { type: 'issue', data: {}, seal }, 'publication'],
    ['centre-receipt', { type: 'publish' }, 'nationalReport'],
    ['centre-receipt', { type: 'report', data: sample('body', 'national-report.valid') }, 'registered']);
  registration = view.registration?.number ?? '';
  expect((await test.call(null, 'GET', `/api/public/registrations/${registration}`)).body).toMatchObject({ body: '上海申江职业技能评价有限公司', validFrom: '2026-04-01', validUntil: '2029-04-01', projects: [{ occupation: '人工智能模型运用', occupationCode: '4-04-05' }] });
  expect(await matchesHistory(test.server.house, id)).toBe(true);
  expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
});

it('gives each who reached 60 a certificate anybody may verify (2025-140.23, .24)', async () => {
  await test.moveTo('2026-05-25T09:00:00+08:00');
  const { body: { id } } = await begin(body, 'results', registration);
  expect((await handIn(body, id, { results: sample('results', 'results.valid') })).body).toMatchObject({ state: 'resultsFiling' });
  const seen = await test.call<FilingView>('centre-intake', 'GET', `/api/filings/${id}`);
  const rows = (seen.body.forms.find((form) => form.form === 'results')?.answers as { rows: { document: string; passed: boolean }[] } | undefined)?.rows ?? [];
  expect(rows.map(({ passed }) => passed)).toEqual([true, true, false]);
  expect(rows[0]?.document).toMatch(/\*/);
  await test.go(id, ['centre-intake', { type: 'approve', opinion: '成绩属实' }, 'certification'], [body, { type: 'issue' }, 'certified']);
  const { body: { certificates } } = await test.call<FilingView & { certificates: Certificate[] }>(body, 'GET', `/api/filings/${id}`);
  expect(certificates.map(({ holder, number }) => `${holder} ${number}`)).toEqual(['张晓明 Z000031000001260000001', '李文静 Z000031000001260000002']);
  const look = (number: string, holder: string) => test.call<PublicCertificate>(null, 'GET', `/api/public/certificates?number=${number}&holder=${encodeURIComponent(holder)}`);
  const found = await look('Z000031000001260000001', '张晓明');
  expect(found.body).toMatchObject({ occupation: '人工智能模型运用', body: '上海申江职业技能评价有限公司', bodyState: 'valid' });
  expect(JSON.stringify(found.body)).not.toContain('3101011990');
  expect(await look('Z000031000001260000001', '李文静')).toMatchObject({ status: 404, codes: ['certificate.not-found'] });
  const { body: { id: again } } = await begin(body, 'results', registration);
  expect((await handIn(body, again, { results: sample('results', 'results.valid') })).codes).toContain('certificate.repeated');
  expect(await matchesHistory(test.server.house, id)).toBe(true);
});
