import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

describe('the whole way through the screens', () => {
  let journey: Journey;
  let school: SampleSchool;
  let home: Visitor;
  let id: string;
  let number: string;
  const formsOf = async () => (await journey.api(school.person).filing(id)).forms;
  const formOf = async (name: string) => (await formsOf()).find((form) => form.form === name);
  const step = async (title: string) => {
    await home.page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: title }).click();
    await home.page.getByRole('heading', { level: 2, name: title }).waitFor();
  };
  const saved = () => home.page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
  const state = async (person = school.person) => (await journey.api(person).filing(id)).state;

  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
  });
  afterAll(() => journey?.close());

  it('begins a filing in the open window (2026-66.38)', async () => {
    home = await journey.visit(school.person);
    await home.look('apply-empty');
    await home.page.locator('.fp-offer').filter({ hasText: '课证融通院校评价机构备案' }).getByRole('button', { name: '开始申报' }).click();
    id = (await home.page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    expect(await state()).toBe('drafting');
    await home.look('fill-empty');
  });

  it('saves the draft by itself and has lost nothing after leaving and coming back', async () => {
    const [first] = await formsOf();
    await step(first?.title ?? '');
    await fillForm(home.page, home.page.locator('.fp-fill'), first!.schema, school.answers[first!.form] ?? {});
    await saved();
    await home.go(`apply/filing/${id}`);
    await step(first?.title ?? '');
    const box = home.page.locator('[data-path="legalRepresentative"], [data-path="contact"]').first();
    expect(await box.locator('input').inputValue()).not.toBe('');
    await home.look(`fill-${first?.form}`);
    const facts = ['organisation', 'uscc', 'schoolKind', 'district', 'ministryAffiliated', 'authority'];
    const typed = Object.fromEntries(Object.entries(school.answers[first!.form] ?? {}).filter(([name]) => !facts.includes(name)));
    expect((await formOf(first!.form))?.answers).toMatchObject(typed);
  });

  it('lists every problem as a link to its field before it may be submitted', async () => {
    await step('核对并提交');
    const problems = home.page.getByTestId('problems');
    await problems.getByRole('link').or(problems.getByRole('button')).first().waitFor();
    await home.look('submit-with-problems');
    expect(await problems.locator('li').count()).toBeGreaterThan(6);
    expect(await home.page.getByRole('button', { name: '提交', exact: true }).isDisabled()).toBe(true);
    await problems.getByRole('button', { name: /信用佐证/ }).first().click();
    await home.page.locator('[data-path="creditEvidence"]').waitFor();
    await expect.poll(() => home.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.closest('[data-path]')?.getAttribute('data-path');
    })).toBe('creditEvidence');
  });

  it('fills in the table, the plan, the declarations and the six materials (2026-66.37)', async () => {
    for (const form of (await formsOf()).slice(1)) {
      await step(form.title);
      await fillForm(home.page, home.page.locator('.fp-fill'), form.schema, school.answers[form.form] ?? {});
      await saved();
      await expect.poll(() => home.page.locator('.fp-fill .fr-field-wrong, .fp-fill .fr-cell-wrong').count()).toBe(0);
      await home.look(`fill-${form.form}`);
    }
    await step('核对并提交');
    await home.page.getByText('核对通过，可以提交。').waitFor();
    await home.look('submit-clean');
    await home.page.getByRole('button', { name: '提交', exact: true }).click();
    await expect.poll(() => state()).toBe('districtRecommendation');
    await home.look('filing-submitted');
  });

  it.each([
    { person: 'district-310110', title: '推荐', opinion: '同意推荐', seal: true, next: 'authorityReview', clause: '2026-66.21' },
    { person: 'authority-education', title: '同意', opinion: '', seal: true, next: 'collegeScreening', clause: '2026-66.22' },
    { person: 'college-officer', title: '初审通过', opinion: '材料齐全', seal: false, data: null, next: 'centreIntake', clause: '2026-66.23' },
    { person: 'centre-intake', title: '受理', opinion: '予以受理', seal: false, data: null, next: 'institutionEvaluation', clause: '2026-66.24' },
  ])('$person finds it in 待办 and does 「$title」 ($clause)', async ({ person, title, opinion, seal, data, next }) => {
    const office = await openFromDesk(journey, person, school.org, person);
    await office.look(`${person}-reads`);
    await actOnScreen(journey, office, { type: 'approve', title, seal, look: `${person}-acts`, ...(opinion ? { opinion } : {}), ...(data ? { data } : {}) });
    expect(await state()).toBe(next);
  });

  it('is scored by experts, joined by the college and concluded by the centre (2026-66.26)', async () => {
    const expert = await openFromDesk(journey, 'expert-1', school.org, 'expert');
    await actOnScreen(journey, expert, { type: 'evaluate', title: '专家评分', data: { score: 88, conclusion: 'pass' }, opinion: '师资与设备满足评价需要。', look: 'expert-scores' });
    const centre = await openFromDesk(journey, 'centre-institution', school.org, 'centre-institution');
    await actOnScreen(journey, centre, {
      type: 'evaluate', title: '出具机构评估结论', look: 'centre-concludes',
      data: { methods: ['expert-review', 'defence', 'site-visit'], experts: [{ name: '周岚', score: 88, opinion: '师资与设备满足评价需要。' }], conclusion: 'pass' },
      opinion: '同意通过机构评估。',
    });
    expect(await state()).toBe('projectPreparation');
  });

  it('hands in a project plan within three months (2026-66.27)', async () => {
    await home.go('apply');
    await home.look('apply-preparing');
    await home.page.getByRole('button', { name: '去办理' }).click();
    await home.page.getByTestId('deadline-projectPreparation').waitFor();
    const form = await formOf('project-plan');
    await fillForm(home.page, home.page.locator('.fp-fill'), form!.schema, school.project);
    await saved();
    await home.look('fill-project-plan');
    await step('核对并提交');
    await home.page.getByText('核对通过，可以提交。').waitFor();
    await home.page.getByRole('button', { name: '提交项目材料', exact: true }).click();
    await expect.poll(() => state()).toBe('projectEvaluation');
  });

  it('has each project judged by the centre (2026-66.28)', async () => {
    const centre = await openFromDesk(journey, 'centre-project', school.org);
    await actOnScreen(journey, centre, { type: 'evaluate', title: '出具项目评估结论', project: '1', data: { conclusion: 'pass' }, opinion: '方案完整，同意通过。', look: 'centre-judges' });
    expect(await state()).toBe('bureauConsent');
  });

  it('gets the consent of the bureau (2026-66.30)', async () => {
    const bureau = await openFromDesk(journey, 'bureau-consent', school.org);
    await actOnScreen(journey, bureau, { type: 'approve', title: '同意', opinion: '同意', look: 'bureau-consents' });
    expect(await state()).toBe('publicNotice');
  });

  it('is announced for five working days where anyone can read it (2026-66.31)', async () => {
    const reader = await journey.visit('public', 'board/notices');
    await reader.look('board-notices');
    await reader.page.getByRole('button', { name: /查看并提出异议/ }).click();
    await reader.page.getByRole('heading', { level: 1, name: school.org }).waitFor();
    await reader.look('board-notice');
    expect(await reader.page.locator('.fp-days li').allInnerTexts()).toEqual(['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']);
    await journey.moveTo('2026-06-08T23:00');
    expect(await state()).toBe('publicNotice');
    await journey.moveTo('2026-06-09T09:00');
    await expect.poll(() => state(), { timeout: 15_000 }).toBe('receipt');
  });

  it('gets a receipt whose number begins with Y and which is valid for three years (2026-66.32 2026-66.33 2026-66.34)', async () => {
    const centre = await openFromDesk(journey, 'centre-receipt', school.org);
    await actOnScreen(journey, centre, { type: 'issue', title: '出具回执', seal: true, look: 'centre-issues' });
    await home.go(`apply/filing/${id}`);
    const card = home.page.getByRole('article', { name: /备案登记/ });
    number = await card.getByTestId('registration-number').innerText();
    expect(number).toMatch(/^Y/);
    expect(await card.innerText()).toContain('2026-06-09 至 2029-06-09');
  });

  it('is published and found by name and by number (2026-66.35)', async () => {
    const reader = await journey.visit('public', 'board/registrations');
    const search = reader.page.getByRole('searchbox', { name: '机构名称或备案号' });
    const find = async (text: string) => {
      await search.fill(text);
      await search.press('Enter');
    };
    await find(number);
    await reader.page.getByText(`没有查到“${number}”的备案信息`).waitFor();
    await reader.look('board-registrations-none');
    const bureau = await openFromDesk(journey, 'bureau-publish', school.org);
    await actOnScreen(journey, bureau, { type: 'publish', title: '公布', look: 'bureau-publishes' });
    for (const text of [number, school.org.slice(2, 6)]) {
      await reader.go('board/registrations');
      await find(text);
      await reader.page.getByTestId('registration-number').waitFor();
      expect(await reader.page.getByTestId('registration-number').allInnerTexts()).toEqual([number]);
    }
    await reader.look('board-registrations');
  });

  it('shows its timeline and the way it travelled', async () => {
    await home.go(`apply/filing/${id}`);
    await home.look('filing-registered');
    await home.page.getByRole('tab', { name: '进度' }).click();
    await home.page.locator('.fp-timeline li').first().waitFor();
    await home.look('filing-timeline');
    expect(await home.page.locator('.fp-timeline h3').allInnerTexts()).toEqual(expect.arrayContaining(['公布', '出具回执', '提交', '推荐', '受理']));
    await home.page.getByRole('tab', { name: '流程图' }).click();
    await home.page.locator('svg').first().waitFor();
    await home.look('filing-diagram');
  });
});
