import { Readable } from 'node:stream';
import { idempotencyKey } from '@filing/client';
import { residentIdCheck, type Answers, type FilingView } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveFiling, raise, saveDraft } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

function students(count: number): readonly Answers[] {
  const [first = {}] = sampleAnswers('course-certificate-results', 'results')['students'] as readonly Answers[];
  return Array.from({ length: count }, (_, index) => {
    const digits = `31011020060312${String(index + 1).padStart(3, '0')}`;
    return { ...first, name: index === 0 ? '张晨曦' : `学生${index + 1}`, document: digits + residentIdCheck(digits), studentNumber: `G${index}` };
  });
}

describe('certificates (2026-66.20, 2022-102.34)', () => {
  let journey: Journey;
  let school: SampleSchool;
  let issued: FilingView;
  let reader: Visitor;
  const number = () => issued.certificates[0]?.number ?? '';

  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
    const registering = await driveFiling(journey, school, 'publicNotice');
    await journey.moveTo('2026-06-10T09:00');
    await raise(journey, 'centre-receipt', registering, { type: 'issue', data: {}, seal: { name: '市职鉴中心', at: '2026-06-10T09:00:00+08:00' } });
    await raise(journey, 'bureau-publish', registering, { type: 'publish' });
    await journey.moveTo('2027-06-10T09:00');
    const { id } = await journey.api(school.person).startFiling('course-certificate-results', idempotencyKey());
    await saveDraft(journey, school.person, id, 'results', { ...sampleAnswers('course-certificate-results', 'results'), students: students(60) });
    await raise(journey, school.person, id, { type: 'submit' });
    await raise(journey, 'centre-receipt', id, { type: 'approve', opinion: '与备案方案一致' });
    issued = await raise(journey, school.person, id, { type: 'issue', data: { confirms: true }, seal: { name: school.org, at: '2027-06-10T09:00:00+08:00' } });
  });
  afterAll(() => journey?.close());

  it('are listed page by page to the school, which downloads them all with whole documents', async () => {
    const home = await journey.visit(school.person, `apply/filing/${issued.id}`);
    await home.page.getByRole('tab', { name: '证书', exact: true }).click();
    const list = home.page.getByTestId('certificates');
    await list.getByText('共 60 份证书').waitFor();
    expect(await list.getByRole('row').count()).toBe(21);
    expect(await list.innerText()).toContain(issued.certificates[0]?.document);
    await home.look('certificates-school');
    await list.getByRole('button', { name: '下一页' }).click();
    await list.getByText('第 2 页，共 3 页').waitFor();
    expect(await list.getByRole('row').count()).toBe(21);
    const [file] = await Promise.all([home.page.waitForEvent('download'), list.getByRole('button', { name: '下载证书清单（CSV）' }).click()]);
    expect(file.suggestedFilename()).toBe(`证书-${issued.number}.csv`);
    const text = await new Response(Readable.toWeb(await file.createReadStream()) as ReadableStream).text();
    expect(text.startsWith('证书编号,')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(61);
  });

  it('are listed to the centre with the documents masked, in the forms too', async () => {
    const centre = await journey.visit('centre-receipt', `desk/filing/${issued.id}`);
    await centre.page.getByRole('tab', { name: '证书', exact: true }).click();
    await centre.page.getByText('证件号码只显示前三位和后四位。').waitFor();
    const shown = `310***********${issued.certificates[0]?.document.slice(-4)}`;
    expect(await centre.page.getByTestId('certificates').innerText()).toContain(shown);
    await centre.look('certificates-centre');
    await centre.page.getByRole('tab', { name: '材料与表单', exact: true }).click();
    await centre.page.locator('section[data-form=results]').waitFor();
    const words = await centre.page.locator('section[data-form=results]').innerText();
    expect([words.includes(shown), words.includes(issued.certificates[0]?.document ?? '')]).toEqual([true, false]);
  });

  it('are verified by anybody who has number and name, with the keyboard alone', async () => {
    reader = await journey.visit('public', 'board');
    const { page } = reader;
    await page.getByRole('tab', { name: '公示', exact: true }).focus();
    for (const name of ['备案查询', '证书查询']) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name, selected: true }).waitFor();
    }
    await page.getByRole('form', { name: '证书查询' }).waitFor();
    await reader.look('certificate-lookup');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('请填写证书编号。').waitFor();
    await page.getByText('请填写姓名。').waitFor();
    await reader.look('certificate-lookup-incomplete');
    await page.keyboard.type(number().toLowerCase());
    await page.keyboard.press('Tab');
    await page.keyboard.type('张晨曦');
    await page.keyboard.press('Enter');
    const found = page.getByRole('article', { name: '证书信息' });
    await found.waitFor();
    await reader.look('certificate-found');
    const words = await found.innerText();
    expect(words).toContain(number());
    expect(words).toMatch(/张\*\*[\s\S]*药物检验员[\s\S]*三级（高级工）[\s\S]*有效/);
    expect(words).not.toMatch(/张晨曦|310110/);
  });

  it('tell nobody whether number or name was wrong', async () => {
    const { page } = reader;
    reader.expect(404);
    const none = page.getByText('没有查到与所填编号、姓名一致的证书');
    for (const [wrong, holder] of [[number(), '别人'], ['S000031000001273999999', '张晨曦']] as const) {
      await page.getByRole('textbox', { name: '证书编号' }).fill(wrong);
      await page.getByRole('textbox', { name: '姓名' }).fill(holder);
      await page.getByRole('button', { name: '查询', exact: true }).click();
      await none.waitFor();
      expect(await page.getByRole('article').count()).toBe(0);
      await page.getByRole('textbox', { name: '姓名' }).fill('张晨曦');
      await page.getByRole('textbox', { name: '证书编号' }).fill(number());
      await page.keyboard.press('Enter');
      await page.getByRole('article').waitFor();
    }
    await page.getByRole('textbox', { name: '姓名' }).fill('别人');
    await page.keyboard.press('Enter');
    await none.waitFor();
    await reader.look('certificate-not-found');
  });

  it('are verified in English, and after the registration has ended', async () => {
    await journey.moveTo('2029-07-01T09:00');
    const { page } = reader;
    await page.evaluate(() => sessionStorage.setItem('locale', 'en'));
    await reader.go('board/certificates');
    await page.getByRole('textbox', { name: 'Certificate number' }).fill(number());
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('张晨曦');
    await page.getByRole('button', { name: 'Search' }).click();
    const found = page.getByRole('article', { name: 'Certificate' });
    await found.getByText('expired').waitFor();
    expect(await found.innerText()).toContain('certificates issued while it was valid remain good');
  });
});
