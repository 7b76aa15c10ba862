import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { raise } from './driveFiling.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers, sampleConclusion } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const person = 'school-college';
const gate = 'school-college-office';
const org = '上海浦江职业技术学院';
const sample = (form: string) => sampleAnswers('x-certificate-pilot', form);

describe('a 1+X pilot through the school’s gate', () => {
  let journey: Journey;
  let home: Visitor;
  let id: string;
  beforeAll(async () => {
    journey = await openJourney('2026-04-21T09:00');
  });
  afterAll(() => journey?.close());

  it('is filled in on the screen, with sums and shares nobody types (2021-3.06 2021-3.07 2021-3.11)', async () => {
    home = await journey.visit(person);
    const { page } = home;
    await home.page.locator('.fp-offer').filter({ hasText: '1+X证书试点申报备案' }).getByRole('button', { name: '开始申报' }).click();
    id = (await page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    for (const form of (await journey.api(person).filing(id)).forms) {
      await page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: form.title }).click();
      await page.getByRole('heading', { level: 2, name: form.title, exact: true }).waitFor();
      await fillForm(page, page.locator('.fp-fill'), form.schema, sample(form.form));
      await page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
      await page.getByRole('heading', { level: 2, name: form.title, exact: true }).click();
      await home.look(`pilot-${form.form}`);
    }
    expect(await page.locator('[data-path="cost"]').innerText()).toContain('260.5');
    expect(await page.locator('[data-path="industryShare"]').innerText()).toContain('40');
    await page.getByRole('button', { name: '核对并提交' }).first().click();
    await page.getByRole('button', { name: '提交归口部门', exact: true }).click();
    await page.getByText('校内归口审核').first().waitFor();
  });

  it('does not leave the school by who filled it in (2021-3.02)', async () => {
    await home.go(`apply/filing/${id}`);
    await home.page.getByRole('tab', { name: '办理', exact: true }).click();
    await home.page.getByRole('group', { name: '选择办理动作' }).getByRole('button', { name: '归口汇总报送', exact: true }).click();
    await home.page.getByText('须由本单位的其他人员审核办理').first().waitFor();
    await home.look('pilot-gate-shut');
    const office = await journey.visit(gate, 'apply');
    await office.page.locator('.fp-mine-item').filter({ hasText: '由您单位办理“校内归口审核”' }).getByRole('button', { name: '去办理' }).click();
    await office.page.getByTestId('filing-id').waitFor();
    await actOnScreen(journey, office, { type: 'approve', title: '归口汇总报送', opinion: '已汇总', data: sample('school-gate'), seal: true, look: 'pilot-gate' });
    expect(await office.leave()).toEqual([]);
    expect((await journey.api(person).filing(id)).state).toBe('committeeReview');
  });

  it('is judged by the committee (2021-3.03), and holds what the platform says (2021-3.04)', async () => {
    await raise(journey, 'expert-1', id, { type: 'evaluate', data: sample('expert-score') });
    const committee = await openFromDesk(journey, 'committee-review', org, 'pilot-committee');
    await actOnScreen(journey, committee, { type: 'evaluate', title: '出具评议结论', project: '1', data: sampleConclusion('x-certificate-pilot', 'project-judgement'), look: 'pilot-judgement' });
    await committee.leave();
    await journey.moveTo('2026-05-20T09:00');
    const commission = await openFromDesk(journey, 'education-filing', org);
    await actOnScreen(journey, commission, { type: 'evaluate', title: '回填平台结果', opinion: '平台已公布', project: '1', data: sampleConclusion('x-certificate-pilot', 'ministry-result'), look: 'pilot-platform' });
    await commission.leave();
    await home.go(`apply/filing/${id}`);
    await home.page.getByTestId('registration-number').waitFor();
    await home.look('pilot-registered');
    expect(await home.page.getByText('长期有效').count()).toBe(1);
    expect(await home.leave()).toEqual([]);
  });
});
