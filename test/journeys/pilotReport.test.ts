import type { Answers } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { registerPilot } from './registerPilot.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const person = 'school-college';
const org = '上海浦江职业技术学院';

describe('the periodic report of a pilot (2021-3.15)', () => {
  let journey: Journey;
  let home: Visitor;
  beforeAll(async () => {
    journey = await openJourney();
    await registerPilot(journey);
    await journey.moveTo('2026-06-24T09:00');
  });
  afterAll(() => journey?.close());

  it('is owed on the home screen, and begun from there', async () => {
    home = await journey.visit(person);
    const { page } = home;
    await page.getByTestId('duties').getByText('1+X证书试点工作动态报送').waitFor();
    await home.look('pilot-report-owed');
    await page.getByTestId('duties').getByRole('button').first().click();
    await page.getByTestId('filing-id').waitFor();
    const id = (await page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    const [form] = (await journey.api(person).filing(id)).forms;
    if (!form) throw new Error('no form');
    const answers = sampleAnswers('pilot-report', 'progress');
    await fillForm(page, page.locator('.fp-fill'), form.schema, { ...answers, rows: (answers['rows'] as readonly Answers[]).slice(0, 1) });
    await page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
    await page.getByRole('heading', { level: 2, name: form.title, exact: true }).click();
    await home.look('pilot-report-progress');
    expect(await page.locator('[data-path="candidatesSum"]').innerText()).toContain('120');
    await page.getByRole('button', { name: '核对并提交' }).first().click();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByText('专委会秘书处核收').first().waitFor();
    expect(await journey.api(person).filing(id)).toMatchObject({ state: 'reading', task: { office: 'x-certificate-committee' } });
  });

  it('is taken by the committee, and owed no more until December', async () => {
    const secretary = await openFromDesk(journey, 'committee-secretary', org, 'pilot-report');
    await actOnScreen(journey, secretary, { type: 'approve', title: '核收', opinion: '已核收', look: 'pilot-report-take' });
    await secretary.leave();
    await journey.moveTo('2026-07-01T09:00');
    await home.go('');
    await home.page.getByTestId('duties').getByText('2026-12-31').or(home.page.getByTestId('duties').getByText('12 月 31 日')).first().waitFor();
    await home.look('pilot-report-next');
    expect(await home.leave()).toEqual([]);
  });
});
