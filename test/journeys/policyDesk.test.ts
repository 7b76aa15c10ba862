import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createStudioApi, createTransport, idempotencyKey, type StudioApi } from '@filing/client';
import type { Answers } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byKeyboard, type Keyboard } from './byKeyboard.ts';
import { driveFiling, saveDraft } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

const procedure = 'course-certificate';
const table = 'recommendation-table';
const purpose = '落实 2027 年通知';

/** What `filing replay` says of an export given on standard input. */
function replayed(exported: unknown): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../packages/cli/src/main.ts'), 'replay', '-'], { env: process.env });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('error', reject).on('close', (code) => resolve({ code, out }));
    child.stdin.end(JSON.stringify(exported));
  });
}

/** A school whose projects examine this many people a year. */
async function schoolWith(kind: 'college' | 'ministry', annualCandidates: number): Promise<SampleSchool> {
  const school = await sampleSchool(kind);
  const answers = school.answers[table] as Answers;
  return { ...school, answers: { ...school.answers, [table]: { ...answers, projects: (answers['projects'] as readonly Answers[]).map((row) => ({ ...row, annualCandidates })) } } };
}

describe('a change of the 66号 form and its December window, from the desk to running filings and back, by keyboard alone', () => {
  let journey: Journey;
  let author: Visitor;
  let second: Visitor;
  /** The author's keyboard and the second person's. */
  let keys: Keyboard;
  let others: Keyboard;
  let api: StudioApi;
  let draft: string;
  const filings = { unaffected: '', migratable: '', manual: '' };
  const numbers = { unaffected: '', migratable: '', manual: '' };
  const saved = (visitor: Visitor) => expect.poll(() => visitor.page.getByTestId('save-state').innerText(), { timeout: 15_000 }).toBe('已保存');
  const row = (visitor: Visitor, kind: keyof typeof filings) => visitor.page.getByTestId('impact-row').filter({ hasText: numbers[kind] });
  const written = async () => (await api.draft(draft)).source;
  const column = async () => (await written()).forms[table]?.properties?.['projects']?.items?.properties?.['room'];

  beforeAll(async () => {
    journey = await openJourney();
    const { token } = await journey.api().demoToken('policy-staff');
    api = createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    filings.unaffected = await driveFiling(journey, await schoolWith('college', 200), 'authorityReview');
    filings.manual = await driveFiling(journey, await schoolWith('ministry', 900), 'publicNotice');
    const drafting = await schoolWith('college', 600);
    filings.migratable = (await journey.api('school-secondary').startFiling(procedure, idempotencyKey())).id;
    await saveDraft(journey, 'school-secondary', filings.migratable, table, drafting.answers[table] ?? {});
    for (const [kind, person] of [['unaffected', 'school-college'], ['migratable', 'school-secondary'], ['manual', 'school-ministry']] as const) numbers[kind] = (await journey.api(person).filing(filings[kind])).number;
  });
  afterAll(() => journey?.close());

  it('begins a draft from the list of procedures, with a purpose', async () => {
    author = await journey.visit('policy-staff', 'studio');
    const { page } = author;
    keys = byKeyboard(page);
    await page.getByRole('heading', { level: 1, name: '政策制定' }).waitFor();
    await author.look('studio-home');
    await keys.write(/查找事项、通知或草案/, '没有这样的事项');
    await page.getByText('没有符合查找条件的事项。').waitFor();
    await keys.write(/查找事项、通知或草案/, '课证融通院校评价机构备案');
    await keys.use(/^button 开始修改 课证融通院校评价机构备案$/);
    await page.getByLabel('这次修改为了什么').waitFor();
    await keys.press('Enter');
    await page.getByText('请写明这次修改为了什么。').waitFor();
    await keys.type(purpose);
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: purpose }).waitFor();
    draft = (await api.procedures()).find((each) => each.procedure === procedure)?.drafts[0]?.id ?? '';
    expect(draft).not.toBe('');
  });

  it('adds a column to the table from the palette: its key, titles, clause, and when it is required', async () => {
    const { page } = author;
    await keys.use(/^button .*评价项目推荐表$/);
    await keys.to(/^treeitem /);
    await keys.press('End');
    await keys.use(/^button 添加字段/, 'Shift+Tab');
    await keys.type('单行');
    await keys.press('Enter');
    await keys.to(/^treeitem 单行文字/);
    await keys.press('F2', 'Control+A');
    await keys.type('room');
    await keys.press('Enter');
    await page.locator('[role="treeitem"][data-path="projects.items.room"][aria-selected="true"]').waitFor();
    await keys.write(/^input 标题(选填)?$/, '考场名称');
    await keys.write(/^input 标题（英文）/, 'Room');
    await keys.use(/^button \+ 添加一行/);
    await keys.to(/^select 第 1 行 条款/);
    await keys.type('2026-66.42');
    await keys.to(/^radio 何时必填 /);
    await keys.press('ArrowRight');
    await keys.choose(/^combobox 条件 1 字段/, /预计年评价人次$/);
    await keys.choose(/^combobox 条件 1 比较/, /^大于$/);
    await keys.write(/^input 条件 1 值/, '300');
    await expect.poll(column, { timeout: 15_000 }).toMatchObject({ 'x-id': expect.stringMatching(/^f\w+$/) as string, title: '考场名称', 'x-clause': '2026-66.42', 'x-required': expect.stringContaining('annualCandidates > 300') as string });
    expect((await written()).english[table]).toMatchObject({ 'projects.items.room#title': 'Room' });
    await author.look('studio-column');
  });

  it('changes a label and the December window, is told nothing is wrong, and reads in what the draft differs', async () => {
    const { page } = author;
    await keys.to(/^treeitem /, 'Shift+Tab');
    await keys.press('Home', 'ArrowDown', 'ArrowDown');
    await keys.to(/^treeitem 联系人/);
    await keys.write(/^input 标题(选填)?$/, '经办联系人');
    await keys.write(/^input 标题（英文）/, 'Officer');
    await keys.tab('规则与时限');
    await keys.write(/^input 第 2 段 止/, '12-20');
    await keys.press('Enter');
    await saved(author);
    expect((await written()).policy.windows['submission']?.spans.at(-1)).toEqual({ from: '12-01', to: '12-20' });
    await keys.tab('检查');
    await page.getByText('没有发现问题。').waitFor();
    await author.look('studio-check');
    await keys.tab('对照');
    await page.getByText('“经办联系人”的名称由“联系人”改为“经办联系人”。').first().waitFor();
    await page.getByText(/考场名称/).first().waitFor();
    await page.getByText(/12 月 1 日 – 12 月 20 日/).first().waitFor();
    await author.look('studio-compare');
    await keys.use(/^summary 原始数据对照/);
    await page.locator('.cm-content').first().waitFor();
    await author.look('studio-compare-raw');
  });

  it('lists three running filings rightly before anything is published, and tries one', async () => {
    const { page } = author;
    await keys.tab('影响与发布');
    for (const [kind, verdict] of [['unaffected', '不受影响'], ['migratable', '可迁移'], ['manual', '需人工']] as const) {
      await row(author, kind).getByText(verdict, { exact: true }).waitFor();
    }
    expect(await page.getByTestId('impact-row').count()).toBe(3);
    await keys.use(new RegExp(`^button 试迁移 ${numbers.manual}$`));
    await page.getByTestId('dry-run').getByText(/考场名称/).first().waitFor();
    await author.look('studio-release');
  });

  it('is submitted by its author, who cannot approve it, and approved by a second person', async () => {
    await keys.use(/^button 提交审核$/);
    await author.page.getByText('您参与起草或提交了这份草案，须由另一位政策人员审核。').waitFor();
    expect(await author.page.getByRole('button', { name: '审核通过并发布' }).count()).toBe(0);
    await expect(api.approveDraft(draft, (await api.draft(draft)).version)).rejects.toMatchObject({ problems: [{ code: 'actor.decided-before' }] });
    second = await journey.visit('policy-staff-second', 'studio');
    const { page } = second;
    others = byKeyboard(page);
    await page.getByRole('button', { name: `审核 ${purpose}` }).waitFor();
    await others.use(new RegExp(`^button 审核 ${purpose}$`));
    await row(second, 'manual').waitFor();
    await second.look('studio-approve');
    await others.use(/^button 审核通过并发布$/);
    await others.use(/^button 确认发布$/);
    await page.getByRole('button', { name: '到事项页' }).waitFor();
    await others.use(/^button 到事项页$/);
    await page.getByRole('row').filter({ hasText: '第 2 版' }).getByText('现行', { exact: true }).waitFor();
    await page.getByText('“经办联系人”的名称由“联系人”改为“经办联系人”。').first().waitFor();
  });

  it('moves the one that can be moved, and the other with what a person decided', async () => {
    const { page } = second;
    await others.use(/^button 迁移在办的件 第 2 版$/);
    await row(second, 'manual').waitFor();
    await others.write(/^textarea 迁移原因/, '按 2027 年通知补充考场');
    await others.use(new RegExp(`^checkbox 选择 ${numbers.migratable}$`));
    await others.use(/^button 迁移所选 1 件$/);
    await page.getByTestId('move-result').getByText('已迁移 1 件。').waitFor();
    await others.write(new RegExp(`^input ${numbers.manual} 评价项目 › 考场名称`), '第一考场');
    await others.use(new RegExp(`^button 填入并迁移 ${numbers.manual}$`));
    await expect.poll(async () => (await journey.api('school-ministry').filing(filings.manual)).revisionNumber, { timeout: 15_000 }).toBe(2);
    await second.look('studio-moved');
    const answers = (await journey.api('auditor').filing(filings.manual)).forms.find((each) => each.form === table)?.answers as Answers;
    expect((answers['projects'] as readonly Answers[]).map((each) => each['room'])).toEqual(['第一考场']);
    expect(await revisions()).toEqual({ unaffected: 1, migratable: 2, manual: 2 });
    await agreed();
  });

  it('begins new filings under the new revision, and moves one back', async () => {
    await journey.api('school-secondary').raise(filings.migratable, { type: 'withdraw', seenVersion: (await journey.api('school-secondary').filing(filings.migratable)).version, idempotencyKey: idempotencyKey() });
    const fresh = await journey.api('school-secondary').startFiling(procedure, idempotencyKey());
    expect((await journey.api('school-secondary').filing(fresh.id)).revisionNumber).toBe(2);
    const { page } = second;
    await page.getByRole('checkbox', { name: `选择迁回 ${numbers.manual}` }).waitFor();
    await others.use(new RegExp(`^checkbox 选择迁回 ${numbers.manual}$`));
    await others.write(/^textarea 迁回原因/, '误迁');
    await others.use(/^button 迁回所选 1 件$/);
    await page.getByTestId('move-result').getByText('已迁回 1 件。').waitFor();
    expect(await revisions()).toEqual({ unaffected: 1, migratable: 2, manual: 1 });
    await agreed();
    expect([...(await author.leave()), ...(await second.leave())]).toEqual([]);
  });

  async function revisions(): Promise<Record<string, number | null>> {
    const of = async (person: string, id: string) => (await journey.api(person).filing(id)).revisionNumber;
    return { unaffected: await of('school-college', filings.unaffected), migratable: await of('school-secondary', filings.migratable), manual: await of('school-ministry', filings.manual) };
  }

  async function agreed(): Promise<void> {
    const { token } = await journey.api().demoToken('auditor');
    for (const id of Object.values(filings)) {
      const response = await fetch(`${journey.portal.url}api/filings/${id}/export`, { headers: { authorization: `Bearer ${token}` } });
      const { code, out } = await replayed(await response.json());
      expect({ code, out: code === 0 ? '' : out }).toEqual({ code: 0, out: '' });
    }
  }
});
