import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answers } from '@filing/filing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, openPage, realForms, startBrowser, type FormPage } from './formPage.ts';
import type { Shown } from './page.tsx';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let url: string;
let real: Awaited<ReturnType<typeof realForms>>;

beforeAll(async () => {
  [url, real, browser] = await Promise.all([buildPage(), realForms(), startBrowser()]);
});
afterAll(() => browser?.close());

async function withPage(size: { width: number; height: number }, act: (page: FormPage) => Promise<void>): Promise<void> {
  const opened = await openPage(browser, url, size);
  try {
    await act(opened);
    expect(opened.faults).toEqual([]);
  } finally {
    await opened.page.close();
  }
}

const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
const written = ({ page }: FormPage) => page.evaluate(() => window.written.at(-1)) as Promise<{ projects: Answers[] } & Answers>;

function shown(form: string, more: Partial<Shown> = {}): Shown {
  const sample = real.sample(`${form}.valid`);
  return { schema: real.form(form), answers: sample.answers, access: 'write', context: { policy: real.policy }, clauses: real.clauses, occupations: real.occupations, ...more };
}

function rows(count: number): Answers {
  const sample = real.sample('recommendation-table.valid').answers as { projects: readonly Answers[] } & Answers;
  return { ...sample, projects: Array.from({ length: count }, (_, index) => ({ ...sample.projects[0], major: `专业${index + 1}` })) };
}

async function axe({ page }: FormPage): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (what: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`));
  });
}

describe('a form under a strict policy in a shadow root', () => {
  it('opens a select styled by the adopted sheets, and keeps what was chosen', () => withPage(desk, async (opened) => {
    await opened.show(shown('application'));
    const { page } = opened;
    await page.getByRole('combobox', { name: '注册地所在区' }).click();
    const option = page.locator('.filing-select-item-option', { hasText: '徐汇区' });
    await option.waitFor();
    expect(await option.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(true);
    expect(await page.locator('.filing-select-dropdown').evaluate((element) => getComputedStyle(element).position)).toBe('absolute');
    await option.click();
    expect((await written(opened))['district']).toBe('310104');
  }));

  it.each(['application', 'recommendation-table', 'materials', 'project-plan', 'pilot-plan'])('shows %s without a fault for axe, empty with all its problems too', (form) => withPage(desk, async (opened) => {
    await opened.show(shown(form, { strict: true }));
    expect(await axe(opened)).toEqual([]);
    await opened.show(shown(form, { answers: {}, showAll: true, listProblems: true }));
    expect(await axe(opened)).toEqual([]);
    await opened.show(shown(form, { access: 'read', locale: 'en', english: real.english(form) }));
    expect(await axe(opened)).toEqual([]);
  }));

  it.each(['application', 'recommendation-table', 'materials', 'project-plan'])('fits %s into 360 px', (form) => withPage(phone, async (opened) => {
    for (const more of [{}, { answers: {}, showAll: true }, { access: 'read' as const }]) {
      await opened.show(shown(form, more));
      expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    expect(await axe(opened)).toEqual([]);
  }));

  it('shows the calendar only where a day is asked, without a violation', () => withPage(desk, async (opened) => {
    await opened.show(shown('district-recommendation', { answers: {} }));
    await opened.page.locator('.filing-picker').waitFor();
    const day = opened.page.getByLabel('推荐日期');
    await day.click();
    await opened.page.locator('.filing-picker-dropdown').waitFor();
    await day.fill('2026-06-15');
    await day.press('Enter');
    expect((await written(opened))['signedOn']).toBe('2026-06-15');
  }));
});

describe('the fields', () => {
  it('say problems once left, not before, and are described by them', () => withPage(desk, async (opened) => {
    await opened.show(shown('application', { answers: {} }));
    const contact = opened.page.getByRole('textbox', { name: '联系人' });
    expect(await opened.page.locator('.fr-problem').count()).toBe(0);
    await contact.focus();
    await contact.press('Tab');
    await opened.page.getByText('“联系人”尚未填写，请填写。').waitFor();
    expect(await contact.getAttribute('aria-invalid')).toBe('true');
    const described = await contact.getAttribute('aria-describedby');
    expect(await opened.page.locator(`[id="${described}"]`).textContent()).toContain('尚未填写');
    await contact.fill('王敏');
    await opened.page.getByText('“联系人”尚未填写，请填写。').waitFor({ state: 'detached' });
  }));

  it('bring a credit code to its printed form and say so', () => withPage(desk, async (opened) => {
    await opened.show(shown('application', { answers: {} }));
    const code = opened.page.getByRole('textbox', { name: '统一社会信用代码' });
    await code.fill(' 91350100m000100ｙ43');
    await code.press('Tab');
    await opened.page.getByText('已规范为 91350100M000100Y43').waitFor();
    expect((await written(opened))['uscc']).toBe('91350100M000100Y43');
  }));

  it('keep a known fact as the register has it, and a hidden answer for when it is shown again', () => withPage(desk, async (opened) => {
    await opened.show(shown('application', { answers: {}, context: { applicant: { org: '上海某某学院' }, policy: real.policy } }));
    const { page } = opened;
    await page.getByText('来自单位登记信息').waitFor();
    expect(await page.getByRole('textbox', { name: '单位名称' }).count()).toBe(0);
    const authority = page.getByRole('textbox', { name: '行业（上级）主管部门' });
    await authority.fill('市教委');
    const affiliated = page.getByRole('radiogroup', { name: '是否部属院校' });
    await affiliated.getByText('是', { exact: true }).click();
    await authority.waitFor({ state: 'detached' });
    await affiliated.getByText('否', { exact: true }).click();
    expect(await authority.inputValue()).toBe('市教委');
  }));

  it('upload with progress, a retry, and removal', () => withPage(desk, async (opened) => {
    await opened.show(shown('materials', { answers: {} }));
    const { page } = opened;
    await page.locator('[data-path="pilotPlan"] input[type=file]').setInputFiles([{ name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2048) }, { name: 'fail.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10) }]);
    await page.getByText('上传失败：网络中断').waitFor();
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.getByRole('link', { name: '下载：方案.pdf' }).waitFor();
    expect((await written(opened))['pilotPlan']).toEqual([{ id: 'u1', name: '方案.pdf', size: 2048, type: 'application/pdf' }]);
    await page.getByRole('button', { name: '移除：方案.pdf' }).click();
    expect((await written(opened))['pilotPlan']).toEqual([]);
  }));

  it('go from the list of all problems to the field, and show the clause on demand', () => withPage(desk, async (opened) => {
    await opened.show(shown('application', { answers: {}, showAll: true, listProblems: true }));
    const { page } = opened;
    await page.getByRole('textbox', { name: '联系人' }).fill('王');
    await page.getByRole('button', { name: /“电子邮箱”尚未填写/ }).click();
    expect(await page.getByRole('textbox', { name: '电子邮箱' }).evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
    const clause = page.locator('[data-path="schoolKind"]').getByRole('button', { name: '依据' }).first();
    await clause.focus();
    await clause.press('Enter');
    expect(await page.locator('[data-path="schoolKind"] [role=note]').textContent()).toContain('沪人社职〔2026〕66号');
  }));
});

describe('a long list of problems', () => {
  it('shows the first, and the rest on demand', () => withPage(desk, async (opened) => {
    const projects = Array.from({ length: 30 }, () => ({ major: '药物分析' }));
    await opened.show(shown('recommendation-table', { answers: { projects }, showAll: true, listProblems: true }));
    const { page } = opened;
    await page.getByRole('textbox', { name: '联系人' }).fill('王');
    const items = page.locator('.fr-problems-errors li');
    const more = page.getByRole('button', { name: /^显示其余 \d+ 条$/ });
    await more.waitFor();
    expect(await items.count()).toBe(50);
    const rest = Number((await more.innerText()).match(/\d+/)?.[0]);
    await more.click();
    expect(await items.count()).toBe(50 + rest);
    expect(await more.count()).toBe(0);
  }));
});

describe('a correction', () => {
  it('opens only what was returned, with the remark at its field and the change beside it', () => withPage(desk, async (opened) => {
    await opened.show(shown('application', {
      opens: ['application/contact'],
      remarks: [{ form: 'application', path: 'contact', text: '请填写本校专职人员。' }],
      changes: [{ form: 'application', path: 'address', before: '旧址', after: '新址' }],
    }));
    const { page } = opened;
    await page.getByRole('textbox', { name: '联系人' }).fill('李敏');
    expect(await page.locator('input:not([type=file]), textarea').count()).toBe(1);
    expect(await page.locator('[data-path="contact"] .fr-remark').textContent()).toBe('退回意见请填写本校专职人员。');
    await page.locator('[data-path="address"]').getByRole('button', { name: /已修改/ }).click();
    await page.getByText('原为：旧址').waitFor();
    expect(await axe(opened)).toEqual([]);
  }));
});

describe('the table', () => {
  it('adds, copies, moves, removes and gives back rows by keyboard', () => withPage(desk, async (opened) => {
    await opened.show(shown('recommendation-table', { answers: rows(2) }));
    const { page } = opened;
    const majors = async () => (await written(opened)).projects.map((row) => row['major']);
    const major = (number: number) => page.getByRole('textbox', { name: `第 ${number} 行 专业名称` });
    await major(1).press('Control+Enter');
    await major(2).fill('新专业');
    expect(await majors()).toEqual(['专业1', '新专业', '专业2']);
    await major(2).press('Alt+ArrowUp');
    expect(await majors()).toEqual(['新专业', '专业1', '专业2']);
    await major(3).press('Alt+Enter');
    expect(await majors()).toEqual(['新专业', '专业1', '专业2', '专业2']);
    await major(1).press('Alt+Delete');
    expect(await majors()).toEqual(['专业1', '专业2', '专业2']);
    await page.getByRole('button', { name: '撤销删除' }).click();
    expect(await majors()).toEqual(['新专业', '专业1', '专业2', '专业2']);
    await page.getByRole('button', { name: '下移第 1 行' }).click();
    expect(await majors()).toEqual(['专业1', '新专业', '专业2', '专业2']);
  }));

  it('takes a block from a spreadsheet', () => withPage(desk, async (opened) => {
    await opened.show(shown('recommendation-table', { answers: rows(1) }));
    const { page } = opened;
    await page.getByRole('textbox', { name: '第 1 行 专业名称' }).evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', '甲\t4－08-05-04\t药物检验员\t三级\t生物医药，人工智能\t上海学院\t91350100m000100y43\t1,200\r\n乙\t4-08-05-04\t药物检验员\t四级\t汽车\r\n');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
    });
    await page.getByText('已粘贴 2 行 8 列').waitFor();
    const { projects } = await written(opened);
    expect(projects[0]).toMatchObject({ major: '甲', occupationCode: '4-08-05-04', level: '3', industries: ['生物医药', '人工智能'], bodyCode: '91350100M000100Y43', annualCandidates: 1200 });
    expect(projects[1]).toMatchObject({ major: '乙', level: '4', industries: ['汽车'] });
  }));

  it('fills code and name from one another', () => withPage(desk, async (opened) => {
    await opened.show(shown('recommendation-table', { answers: { projects: [{}] } }));
    const { page } = opened;
    await page.getByRole('combobox', { name: '第 1 行 职业（工种）' }).fill('药物检验');
    await page.getByRole('option', { name: /药物检验员/ }).waitFor();
    expect(await axe(opened)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await written(opened)).projects[0]).toMatchObject({ occupationCode: '4-08-05-04', occupation: '药物检验员' });
  }));

  it('marks a name that came with its code, so that typing it all the same does not double it', () => withPage(desk, async (opened) => {
    await opened.show(shown('recommendation-table', { answers: { projects: [{}] } }));
    const { page } = opened;
    const name = page.getByRole('combobox', { name: '第 1 行 职业（工种）' });
    await page.getByRole('combobox', { name: '第 1 行 职业编码' }).fill('4-08-05-04');
    await page.getByRole('option', { name: /药物检验员/ }).waitFor();
    await name.focus();
    await expect.poll(() => name.inputValue()).toBe('药物检验员');
    await page.keyboard.insertText('药物检验员');
    expect(await name.inputValue()).toBe('药物检验员');
  }));

  it('picks industry tags and takes others as they are', () => withPage(desk, async (opened) => {
    await opened.show(shown('recommendation-table', { answers: { projects: [{}] } }));
    const { page } = opened;
    await page.getByRole('button', { name: '第 1 行 产业类别 选择产业标签' }).click();
    await page.getByRole('checkbox', { name: '集成电路' }).check();
    await page.getByRole('textbox', { name: '其他产业，按实填写' }).fill('航空航天');
    await page.keyboard.press('Enter');
    expect((await written(opened)).projects[0]?.['industries']).toEqual(['集成电路', '其他产业：航空航天']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));

  it('draws some of 1,000 rows, and goes to any of them', () => withPage(desk, async (opened) => {
    await opened.show(shown('recommendation-table', { answers: rows(1_000) }));
    const { page } = opened;
    expect(await page.locator('.fr-row').count()).toBeLessThan(40);
    expect(await page.evaluate(() => window.handle.current?.focusField('recommendation-table/projects.776.level'))).toBe(true);
    const level = page.getByRole('combobox', { name: '第 777 行 等级' });
    await level.waitFor();
    expect(await level.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
    await page.getByRole('textbox', { name: '第 777 行 专业名称' }).fill('');
    await page.keyboard.press('Tab');
    await page.getByText(/第 777 行“专业名称”尚未填写/).waitFor();
    const { projects } = await written(opened);
    expect(projects).toHaveLength(1_000);
    expect(projects[999]?.['major']).toBe('专业1000');
  }));
});
