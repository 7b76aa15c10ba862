import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { submitPilot } from './registerPilot.ts';
import { sampleConclusion } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const judgement = sampleConclusion('x-certificate-pilot', 'project-judgement');

describe('several schools’ certificates judged in one sitting (2021-3.03)', () => {
  let journey: Journey;
  let committee: Visitor;
  let college: string;
  let secondary: string;
  beforeAll(async () => {
    journey = await openJourney();
    college = await submitPilot(journey, 'school-college', ['Web前端开发', '云计算平台运维与开发']);
    secondary = await submitPilot(journey, 'school-secondary', ['幼儿照护']);
  });
  afterAll(() => journey?.close());

  it('lists them from the desk, and records one conclusion for those ticked', async () => {
    committee = await journey.visit('committee-review', 'desk');
    const { page } = committee;
    await page.getByRole('button', { name: '集中评议多个办件' }).click();
    await page.getByRole('heading', { level: 1, name: '集中评议' }).waitFor();
    await page.getByRole('checkbox', { name: '选择 上海浦江职业技术学院 项目 1 Web前端开发 中级' }).check();
    await page.getByRole('checkbox', { name: '选择 上海市东海中等职业学校 项目 1 幼儿照护 中级' }).check();
    const panel = page.getByRole('region', { name: '出具评议结论' });
    const form = (await journey.api('committee-review').filing(college)).permitted.find(({ type }) => type === 'evaluate')?.form;
    if (!form) throw new Error('no form');
    await fillForm(page, panel, form, judgement);
    await panel.getByRole('textbox', { name: /^意见（/ }).fill('同意备案');
    await committee.look('sitting');
    await panel.getByRole('button', { name: '为所选 2 项出具评议结论' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
    await page.getByText('已办理 2 项').waitFor();
    await page.getByRole('checkbox', { name: /项目 2 云计算/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^选择/ }).count()).toBe(1);
    expect((await journey.api('committee-review').filing(college)).projects.map(({ conclusion }) => conclusion)).toEqual(['pass', null]);
    expect((await journey.api('committee-review').filing(secondary)).state).toBe('ministryFiling');
  });

  it('says why one could not be judged, and leaves the others', async () => {
    const { page } = committee;
    await page.getByRole('checkbox', { name: /项目 2 云计算/ }).check();
    await page.getByRole('region', { name: '出具评议结论' }).getByRole('button', { name: '为所选 1 项出具评议结论' }).click();
    await journey.api('school-college').raise(college, { type: 'withdraw', seenVersion: (await journey.api('school-college').filing(college)).version, idempotencyKey: 'withdrawn-meanwhile' });
    committee.expect(409);
    await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
    await page.getByRole('alert').filter({ hasText: '未能办理：上海浦江职业技术学院 项目 2 云计算平台运维与开发 中级' }).waitFor();
    await page.getByText('没有待出结论的项目').waitFor();
    await committee.look('sitting-refused');
    expect((await journey.api('school-college').filing(college)).state).toBe('withdrawn');
    expect(await committee.leave()).toEqual([]);
  });
});
