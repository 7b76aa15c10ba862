import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFromDesk } from './actOnScreen.ts';
import { driveFiling } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

describe('a return and its correction', () => {
  let journey: Journey;
  let school: SampleSchool;
  let home: Visitor;
  let id: string;
  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
    id = await driveFiling(journey, school, 'authorityReview');
  });
  afterAll(() => journey?.close());

  it('pins a remark to a field and refuses to go without an opinion', async () => {
    const officer = await openFromDesk(journey, 'authority-education', school.org);
    const { page } = officer;
    const table = page.locator('[data-form="recommendation-table"]');
    await table.getByRole('button', { name: '批注“联系电话”' }).click();
    await page.getByRole('textbox', { name: '批注内容' }).fill('请填写可接通的电话');
    await page.getByRole('button', { name: '加入批注' }).click();
    await page.getByText('“请填写可接通的电话”').waitFor();
    await officer.look('return-remark-at-the-field');
    await page.getByRole('tab', { name: '办理', exact: true }).click();
    await page.getByRole('button', { name: '退回', exact: true }).click();
    const panel = page.getByRole('region', { name: '退回', exact: true });
    await panel.getByRole('button', { name: '提交：退回' }).click();
    await panel.getByText('请填写意见。').waitFor();
    await panel.getByRole('textbox', { name: /^意见（/ }).fill('联系电话有误，请更正');
    await officer.look('return-put-together');
    await panel.getByRole('button', { name: '提交：退回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
    await page.getByText('已办理：退回').waitFor();
    expect((await journey.api(school.person).filing(id)).tag).toBe('returned');
  });

  it('opens to the school just the field that was remarked on', async () => {
    home = await journey.visit(school.person, 'apply');
    await home.look('apply-returned');
    await home.page.getByRole('button', { name: '去补正' }).click();
    await home.page.locator('.fp-fill').waitFor();
    await home.look('fill-returned');
    const phone = home.page.locator('.fp-fill [data-path="phone"]');
    expect(await phone.innerText()).toContain('请填写可接通的电话');
    expect(await home.page.locator('.fp-fill').locator('input:visible:not([type=hidden]), textarea:visible').count()).toBe(1);
    await phone.locator('input').fill('021-65430009');
    await home.page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
  });

  it('refuses a change of a field that was not opened', async () => {
    const { forms, version } = await journey.api(school.person).filing(id);
    const table = forms.find((form) => form.form === 'recommendation-table');
    const refusal = await journey.api(school.person).raise(id, { type: 'submit', answers: { 'recommendation-table': { ...table?.answers, contact: '别人' } }, seenVersion: version, idempotencyKey: 'closed-field-0001' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 422, problems: [expect.objectContaining({ code: 'field.closed', path: 'recommendation-table/contact' })] });
  });

  it('comes back to the office that returned it, which sees what changed', async () => {
    await home.page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: '核对并提交' }).click();
    await home.page.getByText('核对通过，可以提交。').waitFor();
    await home.page.locator('.fp-fill .fp-stack').getByRole('button', { name: /提交$/ }).click();
    await expect.poll(async () => (await journey.api(school.person).filing(id)).state).toBe('authorityReview');
    const officer = await openFromDesk(journey, 'authority-education', school.org);
    expect(await officer.page.getByTestId('changes').innerText()).toMatch(/改动了 1 处[\s\S]*› 联系电话/);
    await officer.page.getByText('原为：021-65430001').waitFor();
    await officer.look('return-what-changed');
  });
});
