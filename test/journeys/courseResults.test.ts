import { residentIdCheck } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen } from './actOnScreen.ts';
import { driveFiling, raise } from './driveFiling.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

/** Rows of the students' spreadsheet as a clerk copies them: labels, no computed columns. */
function sheet(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const first = `31011020060312${String(index + 1).padStart(3, '0')}`;
    const document = `${first}${residentIdCheck(first)}`;
    const scores = index === 1 ? '58\t90\t88' : '82\t90\t88';
    return `学生${index + 1}\t${document}\tG${document}\t全日制\t${index === 2 ? '贯通·高职及以上段' : '普通'}\t2027-06\t${scores}\t76\t85\t90\t91\t78\t86\t通过\t核发`;
  }).join('\r\n');
}

describe('a registered school of 66号', () => {
  let journey: Journey;
  let school: SampleSchool;
  let home: Visitor;
  let results: string;
  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
    const id = await driveFiling(journey, school, 'publicNotice');
    await journey.moveTo('2026-06-10T09:00');
    await raise(journey, 'centre-receipt', id, { type: 'issue', data: {}, seal: { name: '市职鉴中心', at: '2026-06-10T09:00:00+08:00' } });
    await raise(journey, 'bureau-publish', id, { type: 'publish' });
    home = await journey.visit(school.person);
  });
  afterAll(() => journey?.close());

  /** Begins a filing of a procedure on the home screen; answers its id. */
  async function begin(title: string): Promise<string> {
    await home.go();
    await home.page.locator('.fp-offer').filter({ hasText: title }).getByRole('button', { name: '开始申报' }).click();
    return (await home.page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
  }
  const saved = () => home.page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();

  it('applies for a further project on its registration, whose projects it sees (2026-66.36)', async () => {
    const id = await begin('新增评价项目');
    const { forms: [form] } = await journey.api(school.person).filing(id);
    if (!form) throw new Error('there is no form');
    await fillForm(home.page, home.page.locator('.fp-fill'), form.schema, sampleAnswers('course-certificate-project', 'project-application'));
    await saved();
    expect(await home.page.locator('[data-path="registeredProjects"]').innerText()).toContain('药物检验员（4-08-05-04）三级');
    await home.look('added-project-application');
    await home.page.getByRole('button', { name: '核对并提交' }).first().click();
    await home.page.getByRole('button', { name: '提交', exact: true }).click();
    await home.page.getByText('市职鉴中心受理').first().waitFor();
    expect((await journey.api(school.person).filing(id)).state).toBe('centreIntake');
  });

  it('pastes its students from a spreadsheet and is told at the cell who cannot be certified (2026-66.20)', async () => {
    await journey.moveTo('2027-06-10T09:00');
    results = await begin('课程考核结果与证书');
    const { forms: [form] } = await journey.api(school.person).filing(results);
    if (!form) throw new Error('there is no form');
    const { students: _students, courses: _courses, ...rest } = sampleAnswers('course-certificate-results', 'results');
    await fillForm(home.page, home.page.locator('.fp-fill'), form.schema, { ...rest, project: '药物检验员（4-08-05-04）三级' });
    await paste('courses', '药物分析技术\t30\t50\t20\t机考\t现场实操\t教师评价、学生互评\r\n药品生物检定\t30\t50\t20\t机考\t现场实操\t教师评价\r\n仪器分析\t40\t40\t20\t笔试\t现场实操\t合作企业评价');
    await paste('students', sheet(6));
    await home.page.getByText('已粘贴 6 行').first().waitFor();
    await saved();
    await home.page.getByRole('button', { name: '核对并提交' }).first().click();
    await home.page.getByText('有融通课程考核成绩不合格，不得核发证书').first().waitFor();
    await home.look('results-refused');
    await home.page.getByRole('button', { name: /有融通课程考核成绩不合格/ }).first().click();
    const cell = home.page.locator('[data-row="1"] [data-field="certify"] select');
    await expect.poll(() => cell.evaluate((element) => element === (element.getRootNode() as Document).activeElement)).toBe(true);
    await home.look('results-at-the-cell');
    await cell.selectOption({ label: '不核发' });
    await saved();
    await home.page.getByRole('button', { name: '核对并提交' }).first().click();
    await home.page.getByRole('button', { name: '提交', exact: true }).click();
    await home.page.getByText('市职鉴中心备查').first().waitFor();
    expect((await journey.api(school.person).filing(results)).state).toBe('centreFiling');
  });

  it('issues what the centre filed (2026-66.20)', async () => {
    const centre = await journey.visit('centre-receipt', `desk/filing/${results}`);
    await actOnScreen(journey, centre, { type: 'approve', title: '同意备查', opinion: '与备案方案一致', look: 'results-at-the-centre' });
    await home.go(`apply/filing/${results}`);
    await actOnScreen(journey, home, { type: 'issue', title: '核发证书', data: { confirms: true }, seal: true, look: 'results-issue' });
    const { state, certificates } = await journey.api(school.person).filing(results);
    expect([state, certificates.length]).toEqual(['recorded', 5]);
    await home.page.getByRole('tab', { name: '证书', exact: true }).click();
    await home.look('results-certificates');
    await centre.go(`desk/filing/${results}`);
    await centre.page.getByRole('tab', { name: '材料与表单' }).click();
    await centre.look('results-read');
    expect(await centre.page.locator('td[data-label="身份证件号码"]').first().innerText()).toMatch(/310\*{11}\w{4}/);
    expect(await home.leave()).toEqual([]);
  });

  /** Pastes a block at the first cell of a table, as Ctrl+V does. */
  async function paste(table: string, block: string): Promise<void> {
    const box = home.page.locator(`[data-path="${table}"]`).first();
    if ((await box.locator('[data-row="0"]').count()) === 0) await box.getByRole('button', { name: '添加一行' }).click();
    await box.locator('[data-row="0"] textarea').first().evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
    }, block);
  }
});
