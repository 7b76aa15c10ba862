import type { Answers } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { raise, saveDraft } from './driveFiling.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers, sampleConclusion } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const authority = 'authority-industry';
const body = 'assessment-body';
const sample = (procedure: string, name: string) => sampleAnswers(`specific-skill-${procedure}`, name);

describe('specific skills: a project, its body, its results', () => {
  let journey: Journey;
  let id: string;
  beforeAll(async () => {
    journey = await openJourney('2026-02-24T09:00');
  });
  afterAll(() => journey?.close());

  async function begin(visitor: Visitor, title: string): Promise<string> {
    await visitor.page.locator('.fp-offer').filter({ hasText: title }).getByRole('button', { name: '开始申报' }).click();
    return (await visitor.page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
  }

  /** Fills in every form of the filing on the screen and takes its pictures. */
  async function fillAll({ page, look }: Visitor, person: string, procedure: string): Promise<void> {
    for (const form of (await journey.api(person).filing(id)).forms) {
      await page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: form.title }).click();
      await page.getByRole('heading', { level: 2, name: form.title }).waitFor();
      await fillForm(page, page.locator('.fp-fill'), form.schema, sample(procedure, form.form));
      await page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
      await page.getByRole('heading', { level: 2, name: form.title }).click();
      await look(`skill-${procedure}-${form.form}`);
    }
  }

  async function submit({ page }: Visitor, button: string, next: string): Promise<void> {
    await page.getByRole('button', { name: '核对并提交' }).first().click();
    await page.getByRole('button', { name: button }).click();
    await page.getByText(next).first().waitFor();
  }

  it('is recommended by the authority with its three annexes, weights adding up by themselves (2025-140.10, .33)', async () => {
    const home = await journey.visit(authority);
    id = await begin(home, '专项职业能力考核项目推荐');
    await fillAll(home, authority, 'project');
    expect(await home.page.locator('[data-path="weightTotal"]').innerText()).toContain('100');
    await submit(home, '提交推荐', '立项评估');
    expect((await journey.api(authority).filing(id)).projects).toMatchObject([{ answers: { project: '人工智能模型运用' } }]);
    expect(await home.leave()).toEqual([]);
  });

  it('is judged project by project, under its name (2025-140.11)', async () => {
    const desk = await openFromDesk(journey, 'centre-project', '上海市经济和信息化委员会');
    await desk.look('skill-project-at-the-centre');
    await actOnScreen(journey, desk, { type: 'evaluate', title: '出具立项评估结论', project: '1', data: sampleConclusion('specific-skill-project', 'project-judgement'), look: 'skill-project-judgement' });
    await desk.page.getByText('报中国就业培训技术指导中心同意').first().waitFor();
    expect((await journey.api('national-centre').filing(id)).state).toBe('nationalConsent');
    expect(await desk.leave()).toEqual([]);
  });

  it('is applied for by the body named for it, from the list (2025-140.13)', async () => {
    await raise(journey, 'national-centre', id, { type: 'approve', opinion: '同意' });
    await journey.moveTo('2026-03-24T09:00');
    await raise(journey, 'centre-receipt', id, { type: 'publish' });
    const home = await journey.visit(body);
    await home.page.locator('.fp-offer').filter({ hasText: '专项职业能力考核机构备案' }).getByTestId('basis').waitFor();
    id = await begin(home, '专项职业能力考核机构备案');
    await fillAll(home, body, 'body');
    await submit(home, '提交申报材料', '机构评估');
    expect(await journey.api(body).filing(id)).toMatchObject({ state: 'institutionEvaluation', basis: { number: 'P000031000001' } });
    expect(await home.leave()).toEqual([]);
  });

  it('hands in scores, of which 60 is a pass, and gives the certificates (2025-140.23, .24)', async () => {
    await raise(journey, 'centre-institution', id, { type: 'evaluate', data: sample('body', 'institution-evaluation') });
    await saveDraft(journey, body, id, 'project-development', [sample('body', 'project-development')]);
    const { forms } = await journey.api(body).filing(id);
    await raise(journey, body, id, { type: 'submitProject', answers: { 'project-development': forms.find((form) => form.form === 'project-development')?.answers as readonly Answers[] } });
    await raise(journey, 'centre-project', id, { type: 'evaluate', data: { project: '1', conclusion: 'pass' } });
    await raise(journey, 'bureau-consent', id, { type: 'approve', opinion: '同意' });
    await journey.moveTo('2026-05-25T09:00');
    await raise(journey, 'centre-receipt', id, { type: 'issue', data: {}, seal: { name: '市职鉴中心', at: '2026-05-25T09:00:00+08:00' } });
    await raise(journey, 'centre-receipt', id, { type: 'publish' });
    const home = await journey.visit(body);
    id = await begin(home, '专项职业能力考核成绩与证书');
    await fillAll(home, body, 'results');
    expect(await home.page.locator('[data-row="1"] [data-field="passed"]').innerText()).toContain('是');
    expect(await home.page.locator('[data-row="2"] [data-field="passed"]').innerText()).toContain('否');
    await submit(home, '提交考核成绩', '考核成绩备案');
    await raise(journey, 'centre-intake', id, { type: 'approve', opinion: '成绩属实' });
    await home.go(`apply/filing/${id}`);
    await actOnScreen(journey, home, { type: 'issue', title: '颁发专项职业能力证书' });
    await home.page.getByText('已颁证，可查询').first().waitFor();
    await home.look('skill-results-certified');
    expect((await journey.api(body).filing(id)).certificates).toHaveLength(2);
    expect(await home.leave()).toEqual([]);
  });
});
