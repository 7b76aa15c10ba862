import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const person = 'assessment-body';

describe('an assessment body’s intent with its three annexes', () => {
  let journey: Journey;
  let home: Visitor;
  let id: string;
  beforeAll(async () => {
    journey = await openJourney('2026-04-21T09:00');
  });
  afterAll(() => journey?.close());

  it('begins in the window of April (2026-12.18)', async () => {
    home = await journey.visit(person);
    await home.page.locator('.fp-offer').filter({ hasText: 'X证书机构备案' }).getByRole('button', { name: '开始申报' }).click();
    id = (await home.page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    expect((await journey.api(person).filing(id)).state).toBe('drafting');
  });

  it('is filled in on the screen, with totals nobody types (2026-12.25)', async () => {
    const { forms } = await journey.api(person).filing(id);
    for (const form of forms) {
      await home.page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: form.title }).click();
      await home.page.getByRole('heading', { level: 2, name: form.title }).waitFor();
      await fillForm(home.page, home.page.locator('.fp-fill'), form.schema, sampleAnswers('x-certificate-body', form.form));
      await home.page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
      await home.page.getByRole('heading', { level: 2, name: form.title }).click();
      await home.look(`intent-${form.form}`);
    }
    const sum = home.page.locator('[data-path="sum"]');
    expect(await sum.innerText()).toMatch(/2700[\s\S]*2217[\s\S]*82\.11/);
  });

  it('is handed in to the centre (2026-12.09)', async () => {
    await home.page.getByRole('button', { name: '核对并提交' }).first().click();
    await home.page.getByRole('button', { name: '提交意向申请' }).click();
    await home.page.getByText('意向审核').first().waitFor();
    const view = await journey.api(person).filing(id);
    expect(view).toMatchObject({ state: 'intentReview', task: { office: 'appraisal-centre' } });
    expect(view.forms.find((form) => form.form === 'data-summary')?.answers).toMatchObject({ sum: { passRate: 82.11 } });
    expect(await home.leave()).toEqual([]);
  });
});
