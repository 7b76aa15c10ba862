import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { driveFiling, raise } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';

describe('the short way of a 部属院校', () => {
  let journey: Journey;
  let school: SampleSchool;
  let id: string;
  beforeAll(async () => {
    school = await sampleSchool('ministry');
    journey = await openJourney();
    id = await driveFiling(journey, school, 'districtRecommendation');
  });
  afterAll(() => journey?.close());

  it('is routed to the district of the assessment site, and says why (2026-66.25)', async () => {
    const home = await journey.visit(school.person, `apply/filing/${id}`);
    await home.look('filing-of-the-ministry-school');
    expect(await home.page.getByTestId('task').innerText()).toMatch(/现由.+区人社局办理.*因考核点所在区/);
    const elsewhere = await journey.visit('district-310104', 'desk');
    await elsewhere.page.getByText('没有待办').or(elsewhere.page.locator('.fp-empty')).first().waitFor();
    await elsewhere.look('desk-empty');
  });

  it('goes from the district straight to the centre, past authority and college (2026-66.25)', async () => {
    const district = await openFromDesk(journey, school.district, school.org);
    await actOnScreen(journey, district, { type: 'approve', title: '推荐', opinion: '同意推荐', seal: true });
    expect((await journey.api(school.person).filing(id)).state).toBe('centreIntake');
    await raise(journey, 'centre-intake', id, { type: 'approve', opinion: '予以受理' });
    const { state, timeline } = await journey.api(school.person).filing(id);
    expect(state).toBe('institutionEvaluation');
    expect(timeline.map((entry) => entry.office)).not.toContain('industry-authority');
  });

  it('draws authority and college as not on its way', async () => {
    const diagram = await journey.api(school.person).filingDiagram(id);
    expect(Object.fromEntries(diagram.nodes.map((node) => [node.id, node.status]))).toMatchObject({ authorityReview: 'off', collegeScreening: 'off', centreIntake: 'passed', institutionEvaluation: 'current', publicNotice: 'ahead' });
  });
});
