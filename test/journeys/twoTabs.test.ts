import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFilled } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

describe('two tabs on one draft', () => {
  let journey: Journey;
  let school: SampleSchool;
  let id: string;
  let one: Visitor;
  let other: Visitor;
  const field = (tab: Visitor) => tab.page.locator('.fp-fill [data-path="legalRepresentative"] input');
  const kept = async () => {
    const form = (await journey.api(school.person).filing(id)).forms.find((each) => each.form === 'application');
    return (form?.answers as Readonly<Record<string, unknown>> | undefined)?.['legalRepresentative'];
  };
  const saved = (tab: Visitor) => tab.page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();

  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
    id = await startFilled(journey, school);
    one = await journey.visit(school.person, `apply/filing/${id}`);
    other = await one.tab(`apply/filing/${id}`);
    one.expect(409);
  });
  afterAll(() => journey?.close());

  it('shows the second one a conflict and overwrites nothing', async () => {
    await field(one).fill('甲先生');
    await saved(one);
    await field(other).fill('乙先生');
    const conflict = other.page.getByTestId('conflict');
    await conflict.waitFor();
    await other.look('conflict');
    expect(await conflict.innerText()).toMatch(/乙先生[\s\S]*甲先生/);
    expect(await kept()).toBe('甲先生');
    expect(await field(other).inputValue()).toBe('乙先生');
  });

  it('keeps the version that is chosen', async () => {
    await other.page.getByTestId('conflict').getByRole('button', { name: '保留这一页的版本' }).click();
    await saved(other);
    await expect.poll(kept).toBe('乙先生');
    await field(one).fill('丙先生');
    await one.page.getByTestId('conflict').getByRole('button', { name: '改用已保存的版本' }).click();
    await expect.poll(() => field(one).inputValue()).toBe('乙先生');
    expect(await kept()).toBe('乙先生');
  });
});
