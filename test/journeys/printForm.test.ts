import type { Answers } from '@filing/filing';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveFiling, raise, saveDraft, startFilled } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';

const form = 'recommendation-table';
const title = '院校职业技能等级评价机构及评价项目推荐表';
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'";
/** The annex of the notice, cell by cell. */
const annex = [
  ['序号', '专业名称', '职业编码', '职业（工种）', '等级', '产业类别', '统一社会信用代码', '预计年评价人次'],
  ['样例', '合成生物技术', '4-08-05-04', '药物检验员', '三级', '生物医药', '上海××××学院 (111111111111111111)', '200'],
  ['推荐意见', '经研究决定，我单位同意推荐上述单位成为院校职业技能等级评价机构。我单位将结合产业发展需求，做好所辖领域技能评价工作的组织推动、行业指导，支持有关单位开展职业技能等级认定，并配合各级人社部门实施质量督导。区人社部门（盖章） 年 月 日'],
  ['审核意见', '行业（上级）主管部门业务处室（盖章） 年 月 日'],
];
const plain = (cells: readonly (readonly string[])[]) => cells.map((row) => row.map((cell) => cell.replace(/\s/g, '')));
const cells = (place: Page | FrameLocator) => place.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
/** The pages of a PDF and the size of their paper in points. */
const sheets = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
const upright = [595, 842];

describe('the printed form', () => {
  let journey: Journey;
  let school: SampleSchool;
  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
  });
  afterAll(() => journey?.close());

  /** A form's page as the server answers it to a person, styles and policy and all. */
  async function open(person: string, filing: string): Promise<Page> {
    const { page } = await journey.visit(person);
    const { token } = await journey.api().demoToken(person);
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${token}` });
    await page.goto(`${journey.portal.url}api/filings/${filing}/forms/${form}/print`);
    return page;
  }

  it('is, while blank, the annex cell by cell (2026-66.43)', async () => {
    const { id } = await journey.api(school.person).startFiling('course-certificate', crypto.randomUUID());
    const page = await open(school.person, id);
    expect(plain(await cells(page))).toEqual(plain(annex));
    expect(await page.locator('h1').innerText()).toBe(title);
    expect((await page.locator('.heading').innerText()).replace(/\s/g, '')).toBe('申报单位（加盖公章）：联系人：联系电话：');
    expect((await page.locator('.notes p').allInnerTexts()).map((note) => note.slice(0, 5))).toEqual(['填表说明：', '1. 专业', '2. 职业', '3. 产业', '4. 预计']);
    expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toEqual([upright]);
  });

  it('bears rows in the place of the sample, seals and dates of the offices that acted, on one page', async () => {
    const id = await driveFiling(journey, school, 'authorityReview');
    const district = await open(school.district, id);
    expect((await cells(district)).at(-2)?.[1]).toMatch(/区人社部门（盖章）已用印：区人社局2026年6月1日\s*$/);
    expect((await cells(district)).at(-1)?.[1]).toMatch(/年 月 日\s*$/);
    await raise(journey, 'authority-education', id, { type: 'approve', opinion: '情况属实，同意。', data: { signedOn: '2026-06-03' }, seal: { name: '市教委职业教育处', at: '2026-06-01T09:00:00+08:00' } });
    const page = await open(school.person, id);
    const drawn = await cells(page);
    expect(drawn[0]).toEqual(annex[0]);
    expect(drawn[1]?.slice(0, 5)).toEqual(['1', '合成生物技术', '4-08-05-04', '药物检验员', '三级']);
    expect(drawn.at(-1)?.[1]?.replace(/\s/g, '')).toBe('情况属实，同意。行业（上级）主管部门业务处室（盖章）已用印：市教委职业教育处2026年6月3日');
    expect(drawn.flat()).not.toContain('样例');
    expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toEqual([upright]);
  });

  it('runs over pages, head repeated and rows unbroken, and stays inside the paper with the longest texts', async () => {
    const id = await startFilled(journey, school);
    const { projects: [first] = [], ...rest } = school.answers[form] as { readonly projects?: readonly Answers[] };
    const long = { ...first, major: '很长的专业名称'.repeat(8), occupation: 'W'.repeat(60), industries: ['其他产业：'.padEnd(40, '船')], bodyName: '上海'.repeat(50) };
    await saveDraft(journey, school.person, id, form, { ...rest, projects: Array.from({ length: 60 }, (_, index) => (index === 3 ? long : first)) });
    const page = await open(school.person, id);
    expect(await cells(page)).toHaveLength(63);
    const pages = sheets(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThan(10);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 643, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(643);
    expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    expect(await page.locator('.draft').innerText()).toBe('草稿');
  });

  it('is printed from the screens, what was just typed included, under the strictest policy of a host', async () => {
    const id = await startFilled(journey, school);
    const { page } = await journey.visit(school.person);
    await page.route(journey.portal.url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': strict } });
    });
    await countPrints(page);
    await page.goto('about:blank');
    await page.goto(`${journey.portal.url}#${school.person}/apply/filing/${id}`);
    await page.getByRole('button', { name: /推荐表/ }).first().click();
    await page.locator('[data-path="contact"] input').fill('新联系人');
    await page.getByRole('button', { name: `打印“${title}”` }).click();
    await expect.poll(() => page.evaluate(() => Number(document.documentElement.dataset['prints'] ?? 0))).toBe(1);
    const sheet = page.frameLocator('iframe[sandbox]');
    expect(await sheet.locator('.heading').textContent()).toContain('联系人：新联系人');
    expect(await sheet.locator('.draft').textContent()).toBe('草稿');
    expect(await sheet.locator('td').first().evaluate((cell) => getComputedStyle(cell).borderTopStyle)).toBe('solid');
    expect(await page.evaluate(() => document.querySelector('iframe'))).toBeNull();
  });

  it('is printed from where an office reads it', async () => {
    const id = await driveFiling(journey, school, 'districtRecommendation');
    const { page } = await journey.visit(school.district, `desk/filing/${id}`);
    await countPrints(page, true);
    await page.getByRole('tab', { name: '材料与表单' }).click();
    await page.getByRole('button', { name: `打印“${title}”` }).click();
    await expect.poll(() => page.evaluate(() => Number(document.documentElement.dataset['prints'] ?? 0))).toBe(1);
    expect(await page.frameLocator('iframe[sandbox]').locator('h1').textContent()).toBe(title);
  });
});

/** Counts `print()` of frames on the page instead of opening the browser's dialog. */
async function countPrints(page: Page, now = false): Promise<void> {
  const count = () => {
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') ?? {};
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = get?.call(this) as Window | null;
        if (inner) inner.print = () => void (document.documentElement.dataset['prints'] = String(Number(document.documentElement.dataset['prints'] ?? 0) + 1));
        return inner;
      },
    });
  };
  await (now ? page.evaluate(count) : page.addInitScript(count));
}
