import type { Answers } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnScreen, openFromDesk } from './actOnScreen.ts';
import { raise } from './driveFiling.ts';
import { fillForm } from './fillForm.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const person = 'school-college';
const org = '上海浦江职业技术学院';
const school = (name: string) => sampleAnswers('vocational-school', name);
const batch = (name: string) => sampleAnswers('assessment-batch', name);
const seal = { name: '市职鉴中心', at: '2026-07-10T09:00:00+08:00' };

describe('a vocational school and a batch on the screens', () => {
  let journey: Journey;
  let home: Visitor;
  let id: string;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey?.close());

  /** Begins a filing from the home screen. */
  async function start(title: string): Promise<string> {
    await home.page.locator('.fp-offer').filter({ hasText: title }).getByRole('button', { name: '开始申报' }).click();
    return (await home.page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
  }

  /** Fills in a form on the screen and looks at it. */
  async function fill(name: string, answers: Answers, look: string): Promise<void> {
    const form = (await journey.api(person).filing(id)).forms.find((each) => each.form === name);
    if (!form) throw new Error(`no form ${name}`);
    const { page } = home;
    const step = page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: form.title });
    if ((await step.count()) > 0) await step.click();
    const heading = page.getByRole('heading', { level: 2, name: form.title, exact: true });
    await heading.waitFor();
    await fillForm(page, page.locator('.fp-fill'), form.schema, answers);
    await page.locator('[data-testid=save-state][data-phase=saved]').filter({ hasText: '已保存' }).waitFor();
    await heading.click();
    await home.look(look);
  }

  /** Hands in what is filled in, and waits until it lies at the next step. */
  async function submit(title: string, next: string): Promise<void> {
    await home.page.getByRole('button', { name: '核对并提交' }).first().click();
    await home.page.getByRole('button', { name: title, exact: true }).click();
    await home.page.getByText(next).first().waitFor();
  }

  it('fills in the application, its projects and materials (2022-102.21)', async () => {
    home = await journey.visit(person);
    id = await start('职业学校评价机构备案');
    for (const form of ['application', 'projects', 'materials']) await fill(form, school(form), `vocational-${form}`);
    await submit('提交', '市教委职能部门受理');
    expect(await journey.api(person).filing(id)).toMatchObject({ state: 'delegateIntake', task: { office: 'education-delegate' } });
  });

  it('is evaluated with the department and the experts (2022-102.23)', async () => {
    const delegate = await openFromDesk(journey, 'education-delegate', org);
    await actOnScreen(journey, delegate, { type: 'approve', title: '受理', opinion: '材料齐全' });
    await delegate.leave();
    await raise(journey, 'expert-1', id, { type: 'evaluate', data: school('expert-opinion') });
    const centre = await openFromDesk(journey, 'centre-institution', org);
    await actOnScreen(journey, centre, { type: 'evaluate', title: '出具技术评估结论', data: school('technical-evaluation'), look: 'vocational-evaluation' });
    await centre.leave();
    expect((await journey.api(person).filing(id)).state).toBe('consents');
  });

  it('waits for both consents at once (2022-102.24)', async () => {
    await raise(journey, 'bureau-consent', id, { type: 'approve', opinion: '同意' });
    await home.go(`apply/filing/${id}`);
    await home.look('vocational-consents');
    const commission = await openFromDesk(journey, 'commission-consent', org);
    await actOnScreen(journey, commission, { type: 'approve', title: '同意', opinion: '同意', look: 'vocational-consent' });
    await commission.leave();
    expect((await journey.api(person).filing(id)).state).toBe('nationalReport');
  });

  it('is in the directory (2022-102.28)', async () => {
    await raise(journey, 'centre-receipt', id, { type: 'report', data: school('national-report') });
    await raise(journey, 'centre-receipt', id, { type: 'issue', data: {}, seal });
    const { registration } = await raise(journey, 'bureau-publish', id, { type: 'publish' });
    expect(registration).toMatchObject({ state: 'valid', validUntil: '2029-06-01' });
    await home.go(`apply/filing/${id}`);
    await home.look('vocational-registered');
  });

  it('plans a batch under its registration (2022-102.29 2022-102.30)', async () => {
    await journey.moveTo('2026-10-12T09:00');
    await home.go('apply');
    id = await start('职业学校评价批次');
    for (const form of ['plan', 'candidates']) await fill(form, batch(form), `batch-${form}`);
    await submit('提交评价计划', '评价计划备案');
    expect(await raise(journey, 'centre-project', id, { type: 'approve', data: batch('plan-filing') })).toMatchObject({ state: 'carryingOut', deadlines: [{ at: '2026-11-13T23:59:59.999+08:00' }] });
  });

  it('hands in results for the planned candidates, late (2022-102.32)', async () => {
    await journey.moveTo('2026-11-16T09:00');
    await home.go(`apply/filing/${id}`);
    await home.page.locator('[data-row="2"]').first().waitFor();
    await home.look('batch-results-prefilled');
    await fill('results', batch('results'), 'batch-results');
    await submit('报送评价结果', '评价结果备案');
    expect(await raise(journey, 'centre-intake', id, { type: 'approve', opinion: '予以备案' })).toMatchObject({ state: 'certification', deadlines: [{ status: 'late' }] });
  });

  it('issues certificates that anybody can look up (2022-102.33 2022-102.34)', async () => {
    await home.go(`apply/filing/${id}`);
    await actOnScreen(journey, home, { type: 'issue', title: '颁发证书', data: batch('certificate-issue'), look: 'batch-issue' });
    await home.go(`apply/filing/${id}`);
    await home.look('batch-certificates');
    const { certificates } = await journey.api(person).filing(id);
    expect(certificates.map(({ holder }) => holder)).toEqual(['林一帆', '郑可']);
    expect(await journey.api().certificate({ number: certificates[0]?.number ?? '', holder: '林一帆' })).toMatchObject({ body: org, occupation: '药物检验员', level: '3' });
  });
});
