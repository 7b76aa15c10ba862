import { idempotencyKey } from '@filing/client';
import type { Answers } from '@filing/filing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raise, saveDraft } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleAnswers } from './sampleAnswers.ts';
import type { Visitor } from './visitor.ts';

const [school, org] = ['school-college', '上海浦江职业技术学院'];
const seal = { name: '电子印章', at: '2026-04-10T10:00:00+08:00' };

let journey: Journey;
let home: Visitor;
beforeAll(async () => {
  journey = await openJourney('2026-04-08T09:00');
});
afterAll(() => journey?.close());

/** Starts a filing, fills in its forms and submits it. */
async function handIn(procedure: string, forms: Readonly<Record<string, Answers | readonly Answers[]>>): Promise<string> {
  const { id } = await journey.api(school).startFiling(procedure, idempotencyKey());
  for (const [form, answers] of Object.entries(forms)) await saveDraft(journey, school, id, form, answers);
  await raise(journey, school, id, { type: 'submit', ...(await handedIn(id)) });
  return id;
}

async function handedIn(id: string) {
  const { forms } = await journey.api(school).filing(id);
  return { answers: Object.fromEntries(forms.map(({ form, answers }) => [form, answers])) };
}

describe('what a school has to hand in again and again', () => {
  let report: string;

  it('is listed at home with its day, and reminded of (2021-3.15)', async () => {
    const pilot = (name: string) => sampleAnswers('x-certificate-pilot', name);
    const id = await handIn('x-certificate-pilot', { application: pilot('application'), certificate: [pilot('certificate')] });
    await raise(journey, 'school-college-office', id, { type: 'approve', opinion: '已汇总', data: pilot('school-gate'), seal });
    await journey.moveTo('2026-04-21T09:00');
    await raise(journey, 'committee-review', id, { type: 'evaluate', data: { ...pilot('project-judgement'), project: '1', conclusion: 'pass' } });
    await journey.moveTo('2026-05-20T09:00');
    await raise(journey, 'education-filing', id, { type: 'evaluate', data: { ...pilot('ministry-result'), project: '1' } });
    await journey.moveTo('2026-06-24T09:00');
    home = await journey.visit(school);
    const { page } = home;
    await page.getByTestId('duties').getByText('还剩 6 天').waitFor();
    await page.getByTestId('messages').getByText('1+X证书试点工作动态报送应于 2026-06-30 前报送').first().waitFor();
    expect(await page.getByTestId('messages').locator('.fp-badge').innerText()).toBe('1');
    await home.look('home-duties');
  });

  it('stays read once it was read', async () => {
    const { page } = home;
    await page.getByTestId('messages').getByRole('button', { name: '标为已读' }).click();
    await page.getByTestId('messages').getByText('全部已读').waitFor();
    await home.go();
    await page.getByTestId('messages').getByText('全部已读').waitFor();
    expect((await journey.api('school-college-office').messages()).unread).toBe(1);
  });

  it('is overdue at home and on the desks of those who read it', async () => {
    await journey.moveTo('2026-07-02T09:00');
    await home.go();
    await home.page.getByTestId('duties').getByText('已逾期 2 天').waitFor();
    await home.page.getByTestId('messages').getByText('现已逾期').first().waitFor();
    await home.look('home-overdue');
    const desk = await journey.visit('education-filing', 'desk');
    await desk.page.getByRole('tab', { name: '逾期' }).click();
    const row = desk.page.locator('tr').filter({ hasText: org });
    await row.getByText('已逾期 2 天').waitFor();
    await desk.look('desk-overdue');
    expect(await desk.page.getByRole('tab', { name: '逾期' }).locator('.fp-badge').innerText()).toBe('1');
    await desk.leave();
  });

  it('is begun from there for its day, and recorded as late', async () => {
    const { page } = home;
    await page.getByTestId('duties').getByRole('listitem').filter({ hasText: '已逾期' }).getByRole('button', { name: '去报送' }).click();
    report = (await page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    await page.getByText('应于 2026-06-30 前报送').waitFor();
    const { rows, ...progress } = sampleAnswers('pilot-report', 'progress');
    await saveDraft(journey, school, report, 'progress', { ...progress, rows: (rows as readonly Answers[]).slice(0, 1) });
    await raise(journey, school, report, { type: 'submit', ...(await handedIn(report)) });
    await home.go();
    await page.getByText('已报送 1 次').click();
    await page.getByText('已于 2026-07-02 逾期报送').waitFor();
    await page.getByTestId('messages').getByText('全部已读').waitFor();
    await home.look('home-handed-in-late');
    const desk = await journey.visit('education-filing', 'desk');
    await desk.page.getByRole('tab', { name: '待办' }).waitFor();
    expect(await desk.page.getByRole('tab', { name: '逾期' }).count()).toBe(0);
    await desk.leave();
  });

  it('is said in English too', async () => {
    const { page } = home;
    await page.getByLabel('语言').selectOption({ label: 'English' });
    await page.getByRole('heading', { name: 'To be handed in' }).waitFor();
    await page.getByTestId('messages').getByText('Messages').waitFor();
    expect(await page.getByTestId('duties').innerText()).toMatch(/days left: 182\s*due by 2026-12-31, that day included/);
    expect(await page.getByTestId('duties').innerText()).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('two offices that must both consent', () => {
  it('each see who has and who is asked (2022-102.24)', async () => {
    const vocational = (name: string) => sampleAnswers('vocational-school', name);
    const id = await handIn('vocational-school', { application: vocational('application'), projects: vocational('projects'), materials: vocational('materials') });
    await raise(journey, 'education-delegate', id, { type: 'approve', opinion: '材料齐全' });
    await raise(journey, 'expert-1', id, { type: 'evaluate', data: vocational('expert-opinion') });
    await raise(journey, 'centre-institution', id, { type: 'evaluate', data: vocational('technical-evaluation') });
    await raise(journey, 'bureau-consent', id, { type: 'approve', opinion: '同意' });
    const commission = await journey.visit('commission-consent', 'desk');
    await commission.page.locator('tr').filter({ hasText: org }).getByText('已同意 1/2').waitFor();
    await commission.look('desk-joint-consent');
    await commission.page.getByRole('button', { name: `打开 ${org} 的办件` }).click();
    await commission.page.getByTestId('consents').getByText('待同意').waitFor();
    await commission.look('joint-consent-asked');
    await commission.leave();
    const bureau = await journey.visit('bureau-consent', `desk/filing/${id}`);
    await bureau.page.getByTestId('consents').getByText('2026-07-02 已同意').waitFor();
    expect(await bureau.page.getByTestId('task').innerText()).toContain('现由市教委办理');
    expect(await bureau.page.getByRole('tab', { name: '办理', exact: true }).count()).toBe(0);
    await bureau.look('joint-consent-given');
    await bureau.leave();
  });
});
