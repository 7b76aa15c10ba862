import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveFiling } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool } from './sampleSchool.ts';

describe('the short way of a 部属院校', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey?.close());

  it('goes from the district of the assessment site straight to the centre (2026-66.25)', async () => {
    const school = await sampleSchool('ministry');
    const id = await driveFiling(journey, school, 'districtRecommendation');
    const home = await journey.visit('school-ministry', `apply/filing/${id}`);
    await home.look('filing-of-the-ministry-school');
    expect(await home.page.getByTestId('task').innerText()).toContain('考核点所在区');
  });
});
