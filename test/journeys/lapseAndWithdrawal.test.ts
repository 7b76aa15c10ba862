import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveFiling } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';

describe('a filing that ends before its time', () => {
  let journey: Journey;
  let college: SampleSchool;
  let ministry: SampleSchool;
  beforeAll(async () => {
    [college, ministry] = await Promise.all([sampleSchool('college'), sampleSchool('ministry')]);
    journey = await openJourney();
  });
  afterAll(() => journey?.close());

  it('is withdrawn by the school, once it is sure', async () => {
    const id = await driveFiling(journey, ministry, 'centreIntake');
    const home = await journey.visit(ministry.person, `apply/filing/${id}`);
    await home.page.getByRole('button', { name: '撤回', exact: true }).click();
    const dialog = home.page.getByRole('dialog', { name: '撤回办件' });
    await dialog.getByRole('textbox', { name: '撤回原因（选填）' }).fill('改报下一批次');
    await home.look('withdrawal-asked');
    await dialog.getByRole('button', { name: '撤回', exact: true }).click();
    await home.page.locator('.fp-tag').filter({ hasText: '已撤回' }).waitFor();
    await home.look('filing-withdrawn');
    expect((await journey.api(ministry.person).filing(id)).permitted).toEqual([]);
  });

  it('lapses by itself when three months of preparation are over, once (2026-66.27)', async () => {
    const id = await driveFiling(journey, college, 'projectPreparation');
    const read = () => journey.api(college.person).filing(id);
    expect((await read()).deadlines.find(({ name }) => name === 'projectPreparation')?.at.slice(0, 10)).toBe('2026-09-01');
    await journey.moveTo('2026-09-01T23:00');
    expect((await read()).state).toBe('projectPreparation');
    const home = await journey.visit(college.person, 'apply');
    await home.page.getByText('今天是最后一天').waitFor();
    await home.look('apply-last-day');
    await journey.moveTo('2026-09-02T09:00');
    await expect.poll(async () => (await read()).state, { timeout: 15_000 }).toBe('lapsed');
    await home.go(`apply/filing/${id}`);
    await home.page.locator('.fp-tag').filter({ hasText: '视作放弃' }).waitFor();
    await home.page.getByRole('tab', { name: '进度' }).click();
    await home.look('filing-lapsed');
    expect((await read()).timeline.filter((entry) => entry.type === 'deadline.passed')).toHaveLength(1);
  });
});
