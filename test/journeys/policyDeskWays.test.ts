import { Readable } from 'node:stream';
import { createStudioApi, createTransport, idempotencyKey, type StudioApi } from '@filing/client';
import type { Answers } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveFiling, raise, saveDraft } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

const procedure = 'course-certificate';
const table = 'recommendation-table';
const purpose = '专业层次改称，增加考场';

describe('the other ways at the policy desk: planned, returned, taken back, given up, gone back', () => {
  let journey: Journey;
  let author: Visitor;
  let second: Visitor;
  let api: StudioApi;
  let draft: string;
  const filings = { college: '', drafting: '' };
  const numbers = { college: '', drafting: '' };
  const tab = (visitor: Visitor, name: string) => visitor.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  /** The revision a filing begun now is born under; it is withdrawn again. */
  const begun = async () => {
    const { id } = await journey.api('school-ministry').startFiling(procedure, idempotencyKey());
    const { revisionNumber } = await raise(journey, 'school-ministry', id, { type: 'withdraw' });
    return revisionNumber;
  };

  beforeAll(async () => {
    journey = await openJourney();
    const { token } = await journey.api().demoToken('policy-staff');
    api = createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    filings.college = await driveFiling(journey, await sampleSchool('college'), 'authorityReview');
    const drafting = await sampleSchool('college');
    filings.drafting = (await journey.api('school-secondary').startFiling(procedure, idempotencyKey())).id;
    await saveDraft(journey, 'school-secondary', filings.drafting, table, drafting.answers[table] ?? {});
    numbers.college = (await journey.api('school-college').filing(filings.college)).number;
    numbers.drafting = (await journey.api('school-secondary').filing(filings.drafting)).number;
    const begin = await api.startDraft({ procedure, title: purpose });
    draft = begin.id;
    await api.saveDraft(draft, { version: begin.version, source: changed(begin.source) });
    author = await journey.visit('policy-staff', `studio/draft/${draft}/release`);
  });
  afterAll(() => journey?.close());

  it('is not for a person of another office: no way there in the portal, at its address it says whose it is, and so does the API', async () => {
    const other = await journey.visit('school-college', 'studio');
    expect(await other.page.getByRole('button', { name: '政策制定' }).count()).toBe(0);
    await other.page.getByText('这里供政策业务人员修改表单和规则。您的账号没有这项职责').waitFor();
    await other.look('studio-not-yours');
    await other.leave();
    const { token } = await journey.api().demoToken('school-college');
    const theirs = createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    await expect(theirs.procedures()).rejects.toMatchObject({ problems: [{ code: 'office.wrong' }] });
    await expect(theirs.approveDraft(draft, 1)).rejects.toMatchObject({ problems: [{ code: 'office.wrong' }] });
  });

  it('plans the moves: a value where one is required now, an option for one that is gone, and back to what is proposed', async () => {
    const { page } = author;
    const impact = page.getByTestId('impact-row').filter({ hasText: numbers.college });
    await impact.getByText('需人工', { exact: true }).waitFor();
    await page.getByLabel('在办的件填为 考场名称').fill('待定考场');
    await press(author, '定为默认值');
    await page.getByText('“考场名称”未填的，填为“待定考场”。').waitFor();
    await page.getByLabel('原选“骨干专业”改为').click();
    await page.locator('[class*="select-item-option"]:visible').filter({ hasText: '重点专业' }).first().click();
    await press(author, '确定改选');
    await page.getByText('“专业建设层次”中“骨干专业”改为“重点专业”。').waitFor();
    await impact.getByText('可迁移', { exact: true }).waitFor();
    await press(author, `试迁移 ${numbers.college}`);
    const dry = page.getByTestId('dry-run');
    await dry.getByText('待定考场').first().waitFor();
    await dry.getByText('整张表并排查看：院校职业技能等级评价机构及评价项目推荐表').click();
    await dry.getByRole('region', { name: '迁移后' }).getByText('待定考场').first().waitFor();
    expect(await dry.getByRole('region', { name: '迁移前（第 1 版）' }).getByText('待定考场').count()).toBe(0);
    await author.look('studio-plan');
    await press(author, '去掉 “考场名称”未填的，填为“待定考场”。');
    await impact.getByText('需人工', { exact: true }).waitFor();
    await page.getByRole('region', { name: '院校职业技能等级评价机构及评价项目推荐表' }).getByRole('button', { name: '恢复为建议的步骤' }).click();
    await page.getByLabel('在办的件填为 考场名称').fill('待定考场');
    await press(author, '定为默认值');
    await impact.getByText('可迁移', { exact: true }).waitFor();
    expect((await api.draft(draft)).migrations.flatMap(({ steps }) => steps.map(({ step }) => step)).toSorted()).toEqual(['default', 'map']);
  });

  it('is to be in force from a day that is not past', async () => {
    const { page } = author;
    await page.getByText('自指定日期起施行').click();
    await page.getByLabel('施行日期').fill('2026-05-01');
    await page.getByText('施行日期不能早于今天（2026-06-01）。').waitFor();
    await page.getByLabel('施行日期').fill('2026-06-10');
    await page.getByRole('region', { name: '何时施行' }).getByRole('button', { name: '保存' }).click();
    await expect.poll(async () => (await api.draft(draft)).effectiveFrom).toBe('2026-06-10');
  });

  it('is returned with an opinion, corrected, taken back by its author, and approved in the end', async () => {
    await press(author, '提交审核');
    await author.page.getByText('您参与起草或提交了这份草案').waitFor();
    second = await journey.visit('policy-staff-second', `studio/draft/${draft}/release`);
    await press(second, '退回修改');
    await second.page.getByRole('form', { name: '退回修改' }).getByRole('button', { name: '退回修改' }).click();
    await second.page.getByText('请写明退回意见。').waitFor();
    await second.page.getByLabel('退回意见').fill('请把十二月的受理时间一并改了。');
    await second.look('studio-return');
    await second.page.getByRole('form', { name: '退回修改' }).getByRole('button', { name: '退回修改' }).click();
    await second.page.getByText('能否提交').waitFor();
    await author.go(`studio/draft/${draft}/compare`);
    await author.page.getByText('请把十二月的受理时间一并改了。').waitFor();
    await tab(author, '规则与时限');
    await author.page.getByLabel('第 2 段 止').fill('12-20');
    await author.page.keyboard.press('Enter');
    await tab(author, '影响与发布');
    await press(author, '提交审核');
    await press(author, '撤回修改');
    await author.page.getByLabel('撤回原因').fill('再看一遍。');
    await author.page.getByRole('form', { name: '撤回修改' }).getByRole('button', { name: '撤回修改' }).click();
    await author.page.getByText('能否提交').waitFor();
    await press(author, '提交审核');
    await author.page.getByText('您参与起草或提交了这份草案').waitFor();
    await second.go('studio');
    await press(second, `审核 ${purpose}`);
    await press(second, '审核通过并发布');
    await press(second, '确认发布');
    await press(second, '到事项页');
    await second.page.getByText('2026-06-10 起施行').waitFor();
    await second.go('studio');
    await second.page.getByText(`第 2 版（${purpose}）将于 2026-06-10 施行`).waitFor();
    expect(await begun()).toBe(1);
    await journey.moveTo('2026-06-09T23:59');
    expect(await begun()).toBe(1);
    await journey.moveTo('2026-06-10T00:00');
    expect(await begun()).toBe(2);
  });

  it('says which of several filings were not moved, and why', async () => {
    await second.go(`studio/procedure/${procedure}`);
    const { page } = second;
    await press(second, '迁移在办的件 第 2 版');
    for (const number of Object.values(numbers)) await page.getByRole('checkbox', { name: `选择 ${number}` }).check();
    await press(second, '迁移所选 2 件');
    await page.getByText('请写明原因，申报单位和受理单位会看到。').waitFor();
    await page.getByLabel('迁移原因').fill('按新版补充考场');
    await raise(journey, 'school-secondary', filings.drafting, { type: 'withdraw' });
    await press(second, '迁移所选 2 件');
    const result = page.getByTestId('move-result');
    await result.getByText('已迁移 1 件。').waitFor();
    await result.getByText('未能迁移 1 件').waitFor();
    await expect.poll(() => result.getByRole('listitem').innerText()).toMatch(new RegExp(`^${numbers.drafting}：.+。$`));
    expect((await journey.api('school-college').filing(filings.college)).revisionNumber).toBe(2);
    const forms = (await journey.api('auditor').filing(filings.college)).forms;
    const answers = forms.find(({ form }) => form === table)?.answers as Answers;
    expect((answers['projects'] as readonly Answers[]).map((each) => each['room'])).toEqual(['待定考场']);
    await second.look('studio-partly');
  });

  it('shows a published revision as it is read, saves it as files, goes back to it as a new draft, and gives that up', async () => {
    const { page } = second;
    await press(second, '查看 第 1 版');
    const look = page.getByRole('region', { name: '第 1 版（只读）' });
    await look.getByText('院校职业技能等级评价机构及评价项目推荐表').first().click();
    await look.getByText('以样例填写，仅供查看。').waitFor();
    await look.locator('.st-read').getByText('申报单位').first().waitFor();
    expect(await look.locator('.st-read input').count()).toBe(0);
    await second.look('studio-revision');
    const [download] = await Promise.all([page.waitForEvent('download'), press(second, '导出文件 第 1 版')]);
    expect(download.suggestedFilename()).toBe(`${procedure}-1.zip`);
    const archive = Buffer.from(await new Response(Readable.toWeb(await download.createReadStream()) as ReadableStream).arrayBuffer());
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: /^以此为新修订 .* 第 1 版$/ }).click();
    await page.getByLabel('这次修改为了什么').fill('恢复第 1 版');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '恢复第 1 版' }).waitFor();
    const back = (await api.procedures()).find((each) => each.procedure === procedure)?.drafts.find(({ title }) => title === '恢复第 1 版');
    expect((await api.draft(back?.id ?? '')).source).toEqual((await api.revision(procedure, 1)).source);
    await tab(second, '对照');
    await page.getByText('草案与第 2 版的差别').waitFor();
    await page.getByText(/第 2 段由 12 月 1 日 – 12 月 20 日 改为 12 月 1 日 – 12 月 31 日/).first().waitFor();
    await tab(second, '影响与发布');
    await press(second, '放弃草案');
    await press(second, '确认放弃');
    await page.getByRole('heading', { level: 1, name: '政策制定' }).waitFor();
    expect((await api.procedures()).find((each) => each.procedure === procedure)?.drafts.filter(({ title }) => title === '恢复第 1 版')).toEqual([]);
  });

  it('speaks English on every screen', async () => {
    const { page } = author;
    await page.getByLabel('语言').selectOption('en');
    for (const [place, heading] of [['', 'Policy desk'], [`/procedure/${procedure}`, 'Published revisions'], [`/draft/${draft}/check`, 'Nothing is wrong.'], [`/draft/${draft}/compare`, 'How the draft differs from revision 1'], [`/draft/${draft}/release`, 'In force']] as const) {
      await author.go(`studio${place}`);
      await page.getByRole('main').getByText(heading).first().waitFor();
    }
    expect([...(await author.leave()), ...(await second.leave())]).toEqual([]);
  });
});

/** A column that is required, and an option under another name and value, in the samples too. */
function changed(source: ProcedureSource): ProcedureSource {
  const renamed = JSON.parse(JSON.stringify(source).replaceAll('backbone', 'feature').replaceAll('骨干专业', '特色专业')) as ProcedureSource;
  const form = renamed.forms[table];
  const projects = form?.properties?.['projects'];
  if (!form || !projects) throw new Error('there is no table of projects');
  const room = { type: 'string', title: '考场名称', required: true, 'x-id': 'froom00001', 'x-component': 'Input', maxLength: 60, 'x-clause': '2026-66.42' } as const;
  const properties = { ...form.properties, projects: { ...projects, items: { ...projects.items, properties: { ...projects.items?.properties, room } } } };
  const samples = renamed.samples.map((sample) => (sample.form === table ? { ...sample, answers: { ...sample.answers, projects: (sample.answers['projects'] as readonly Answers[]).map((each) => ({ ...each, room: '第一考场' })) } } : sample));
  return { ...renamed, samples, forms: { ...renamed.forms, [table]: { ...form, properties } }, english: { ...renamed.english, [table]: { ...renamed.english[table], 'projects.items.room#title': 'Room' } } };
}
