import { idempotencyKey } from '@filing/client';
import type { Answers } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { raise, saveDraft } from './driveFiling.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { registerPilot } from './registerPilot.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const person = 'school-college';
const org = '上海浦江职业技术学院';

describe('a pilot school’s site and its report of a violation', () => {
  let journey: Journey;
  let home: Visitor;
  let pilot: string;
  beforeAll(async () => {
    journey = await openJourney();
    pilot = await registerPilot(journey);
    home = await journey.visit(person);
  });
  afterAll(() => journey?.close());

  /** Begins a procedure from the home screen, fills in its one form, looks at it and asks whether it may be handed in. */
  async function fillIn(title: string, answers: Answers, look: string): Promise<string> {
    const { page } = home;
    await home.go('');
    await page.locator('.fp-offer').filter({ hasText: title }).getByRole('button', { name: '开始申报' }).click();
    await page.getByTestId('filing-id').waitFor();
    const id = (await page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    const [form] = (await journey.api(person).filing(id)).forms;
    if (!form) throw new Error('no form');
    await fillForm(page, page.locator('.fp-fill'), form.schema, answers);
    await page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
    await page.getByRole('heading', { level: 2, name: form.title, exact: true }).click();
    await home.look(look);
    await page.getByRole('button', { name: '核对并提交' }).first().click();
    return id;
  }

  it('shows the committee the sites there are, and refuses one at the same address (2021-3.10)', async () => {
    const site = sampleAnswers('exam-site', 'site');
    const { id: first } = await journey.api(person).startFiling('exam-site', idempotencyKey(), { basis: pilot });
    await saveDraft(journey, person, first, 'site', site);
    await raise(journey, person, first, { type: 'submit' });
    await raise(journey, 'committee-review', first, { type: 'approve', data: sampleAnswers('exam-site', 'site-review') });
    await raise(journey, 'education-filing', first, { type: 'issue', data: {} });
    const second = await fillIn('1+X证书考核站点设立', { ...site, siteName: '二号站', address: '上海市杨浦区示范路100号 信息楼3楼' }, 'site-form');
    await home.page.getByText('避免重复建设。已有：上海浦江职业技术学院').first().waitFor();
    await home.look('site-refused');
    await saveDraft(journey, person, second, 'site', { ...site, siteName: '二号站', address: '上海市杨浦区示范路 200 号' });
    await raise(journey, person, second, { type: 'submit' });
    const committee = await openFromDesk(journey, 'committee-review', org);
    await committee.page.getByRole('region', { name: '同类已有备案' }).getByText('浦江职院信息楼考核站').waitFor();
    await actOnScreen(journey, committee, { type: 'approve', title: '同意设立', opinion: '同意', data: { notRepeated: true }, look: 'site-review' });
    expect(await committee.leave()).toEqual([]);
  });

  it('takes a late report of a violation, kept from the people of the organisation (2021-3.16)', async () => {
    const id = await fillIn('培训评价组织违规上报', sampleAnswers('violation-report', 'report'), 'violation-form');
    await home.page.getByRole('button', { name: '上报', exact: true }).click();
    await home.page.getByText('专委会核查').first().waitFor();
    await home.look('violation-reported');
    const member = await journey.visit('committee-body', 'desk');
    expect(await member.page.getByText('培训评价组织违规上报').count()).toBe(0);
    await member.leave();
    const committee = await openFromDesk(journey, 'committee-review', org);
    await actOnScreen(journey, committee, { type: 'evaluate', title: '出具核查结论', opinion: '属实', data: sampleAnswers('violation-report', 'verification'), look: 'violation-verification' });
    await committee.leave();
    expect((await journey.api(person).filing(id)).state).toBe('measure');
    expect(await home.leave()).toEqual([]);
  });
});
