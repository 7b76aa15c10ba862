import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFilled } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';

describe('a submission outside the window (2026-66.38)', () => {
  let journey: Journey;
  let school: SampleSchool;
  let id: string;
  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney('2026-07-02T09:00');
    id = await startFilled(journey, school);
  });
  afterAll(() => journey?.close());

  it('is refused with the next window, and the draft stays', async () => {
    const home = await journey.visit(school.person, 'apply');
    await home.page.getByText('当前不受理；下一受理期 2026-12-01 至 2026-12-31').waitFor();
    await home.look('apply-closed');
    await home.go(`apply/filing/${id}`);
    await home.page.getByTestId('window-closed').getByText('下一受理期：2026-12-01 至 2026-12-31').waitFor();
    await home.page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: '核对并提交' }).click();
    await home.page.getByTestId('window-closed').getByText('下一受理期：2026-12-01 至 2026-12-31').waitFor();
    home.expect(422);
    home.expect(409);
    await home.page.getByText('核对通过，受理期开始后即可提交。').waitFor();
    await home.page.getByRole('button', { name: '提交', exact: true }).click();
    const refusal = home.page.getByTestId('problems').getByText('2026-12-01');
    await refusal.waitFor();
    await home.look('submit-outside-the-window');
    expect((await journey.api(school.person).filing(id)).state).toBe('drafting');
  });

  it('is taken when the window opens', async () => {
    await journey.moveTo('2026-12-01T09:00');
    const home = await journey.visit(school.person, `apply/filing/${id}`);
    await home.page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: '核对并提交' }).click();
    await home.page.getByText('核对通过，可以提交。').waitFor();
    await home.page.getByRole('button', { name: '提交', exact: true }).click();
    await expect.poll(async () => (await journey.api(school.person).filing(id)).state).toBe('districtRecommendation');
  });
});
