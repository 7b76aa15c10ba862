import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { driveFiling } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';

describe('an objection during the public notice (2026-66.31)', () => {
  let journey: Journey;
  let college: SampleSchool;
  let ministry: SampleSchool;
  let first: string;
  let second: string;
  const stateOf = async (id: string) => (await journey.api('centre-receipt').filing(id)).state;
  const deadlineOf = async (id: string) => (await journey.api('centre-receipt').filing(id)).deadlines.find(({ name }) => name === 'publicNotice');

  beforeAll(async () => {
    [college, ministry] = await Promise.all([sampleSchool('college'), sampleSchool('ministry')]);
    journey = await openJourney();
    first = await driveFiling(journey, college, 'publicNotice');
    second = await driveFiling(journey, ministry, 'publicNotice');
  });
  afterAll(() => journey?.close());

  it.each([['upheld', () => college, () => first], ['dismissed', () => ministry, () => second]] as const)('is raised by anyone on the public page and stops the clock (later %s)', async (_, school, id) => {
    if (school() === college) await journey.moveTo('2026-06-03T10:00');
    const reader = await journey.visit('public', 'board/notices');
    await reader.page.getByRole('button', { name: `查看并提出异议 ${school().org}` }).click();
    await reader.page.getByRole('button', { name: '提交异议' }).click();
    await reader.page.getByText('请填写异议内容。').waitFor();
    await reader.look('objection-incomplete');
    await reader.page.getByRole('textbox', { name: '异议内容' }).fill('该校公示的实训场地面积与实际不符。');
    await reader.page.getByRole('textbox', { name: '姓名' }).fill('赵先生');
    await reader.page.getByRole('textbox', { name: '联系方式' }).fill('13900139000');
    await reader.page.getByRole('button', { name: '提交异议' }).click();
    await reader.page.getByText('已收到您的异议').waitFor();
    await reader.look('objection-sent');
    expect(await stateOf(id())).toBe('objectionReview');
    expect((await deadlineOf(id()))?.status).toBe('paused');
    const applicant = JSON.stringify(await journey.api(school().person).filing(id()));
    expect(applicant).not.toContain('13900139000');
    expect(applicant).not.toContain('赵先生');
  });

  it('upheld ends the filing', async () => {
    const centre = await openFromDesk(journey, 'centre-objection', college.org, 'objection');
    await actOnScreen(journey, centre, { type: 'resolve', title: '处理异议', data: { outcome: 'upheld' }, opinion: '经核实异议成立。', look: 'objection-resolves' });
    expect(await stateOf(first)).toBe('rejected');
    const home = await journey.visit(college.person, `apply/filing/${first}`);
    await home.look('filing-rejected');
    const reader = await journey.visit('public', 'board/notices');
    expect(await reader.page.getByRole('button', { name: `查看并提出异议 ${college.org}` }).count()).toBe(0);
  });

  it('dismissed lets the clock go on with the days that were left', async () => {
    await journey.moveTo('2026-06-15T10:00');
    expect(await stateOf(second)).toBe('objectionReview');
    const centre = await openFromDesk(journey, 'centre-objection', ministry.org);
    await actOnScreen(journey, centre, { type: 'resolve', title: '处理异议', data: { outcome: 'dismissed' }, opinion: '经现场核实，面积与申报一致。' });
    expect(await stateOf(second)).toBe('publicNotice');
    const deadline = await deadlineOf(second);
    expect(deadline).toMatchObject({ status: 'running' });
    expect(deadline?.at.slice(0, 10)).toBe('2026-06-18');
    await journey.moveTo('2026-06-18T23:00');
    expect(await stateOf(second)).toBe('publicNotice');
    await journey.moveTo('2026-06-19T09:00');
    await expect.poll(() => stateOf(second), { timeout: 15_000 }).toBe('receipt');
  });
});
