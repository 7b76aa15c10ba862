import { createStudioApi, createTransport, type StudioApi } from '@filing/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from './openJourney.ts';
import type { Visitor } from './visitor.ts';

const form = 'recommendation-table';

describe('what a field says, at the policy desk', () => {
  let journey: Journey;
  let visitor: Visitor;
  let api: StudioApi;
  let draft: string;
  const page = () => visitor.page;
  const panel = () => page().locator('.st-properties');
  const select = async (path: string) => {
    await page().locator(`[role="treeitem"][data-path="${path}"]`).click();
  };
  const column = async (key: string) => (await api.draft(draft)).source.forms[form]?.properties?.['projects']?.items?.properties?.[key];
  const type = async (label: string, text: string) => panel().getByLabel(label, { exact: true }).first().fill(text);
  const choose = async (label: string, option: string) => {
    await panel().getByLabel(label, { exact: true }).first().click();
    await page().keyboard.type(option);
    await page().locator('.fp-ant-select-item-option:visible, [class*="select-item-option"]:visible').filter({ hasText: option }).first().click();
  };

  beforeAll(async () => {
    journey = await openJourney();
    const { token } = await journey.api().demoToken('policy-staff');
    api = createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    draft = (await api.startDraft({ procedure: 'course-certificate', title: '改专业一栏' })).id;
    visitor = await journey.visit('policy-staff', `studio/draft/${draft}/forms/${form}`);
    await page().getByRole('tree').waitFor();
  });
  afterAll(() => journey?.close());

  it('sets title and help, typed as one step each, and undoes them', async () => {
    await select('projects.items.major');
    await type('标题', '专业名称');
    await type('填写提示', '按专业目录填写');
    await expect.poll(async () => (await column('major'))?.title, { timeout: 15_000 }).toBe('专业名称');
    await expect.poll(async () => (await column('major'))?.description, { timeout: 15_000 }).toBe('按专业目录填写');
    await visitor.look('studio-properties');
    await page().getByRole('button', { name: /^撤销/ }).first().click();
    await expect.poll(async () => (await column('major'))?.description, { timeout: 15_000 }).toBeUndefined();
    expect((await column('major'))?.title).toBe('专业名称');
    expect(await panel().getByLabel('填写提示', { exact: true }).first().inputValue()).toBe('');
  });

  it('requires a field under a condition made row by row', async () => {
    await panel().getByRole('radiogroup', { name: '何时必填 编写方式' }).getByText('逐项选择').click();
    await choose('条件 1 字段', '等级');
    await expect.poll(async () => (await column('major'))?.['x-required'], { timeout: 15_000 }).toMatch(/^level == "/);
  });

  it('keeps a mistaken formula in its field and out of the draft, and says where it is wrong', async () => {
    await panel().getByRole('radiogroup', { name: '自动预填 编写方式' }).getByText('公式').click();
    const editor = panel().getByRole('textbox', { name: '自动预填 公式' });
    await editor.click();
    await page().keyboard.type('known(applicant.org');
    await page().keyboard.press('Escape');
    await panel().getByText(/第 \d+ 个字符：括号没有成对/).waitFor();
    expect((await column('major'))?.['x-default']).toBeUndefined();
    await page().keyboard.type(')');
    await panel().getByText('公式无误。').waitFor();
    await expect.poll(async () => (await column('major'))?.['x-default'], { timeout: 15_000 }).toBe('known(applicant.org)');
    await page().keyboard.press('Escape');
    await page().keyboard.press('Tab');
    expect(await editor.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(false);
    await visitor.look('studio-formula');
  });

  it('shows the form as JSON, says what is wrong and keeps it, and applies it', async () => {
    await page().getByRole('radio', { name: 'JSON' }).or(page().getByRole('button', { name: 'JSON' })).first().click();
    const editor = page().getByRole('textbox', { name: '表单的 JSON' });
    await editor.click();
    await page().keyboard.press('Control+Home');
    await page().keyboard.type('x');
    await page().getByText('第 1 行：此处不是正确的 JSON，请检查逗号、引号和括号').first().waitFor();
    expect(await page().getByRole('button', { name: '采用' }).isDisabled()).toBe(true);
    await visitor.look('studio-json');
    await page().getByRole('button', { name: '放弃改动' }).click();
    await page().getByText('此处不是正确的 JSON').first().waitFor({ state: 'detached' });
    const written = (await api.draft(draft)).source.forms[form];
    await editor.click();
    await page().keyboard.press('Control+A');
    await page().keyboard.insertText(JSON.stringify({ ...written, title: '推荐表（修订）' }));
    await page().getByRole('button', { name: '采用' }).click();
    await expect.poll(async () => (await api.draft(draft)).source.forms[form], { timeout: 15_000 }).toEqual({ ...written, title: '推荐表（修订）' });
  });
});
