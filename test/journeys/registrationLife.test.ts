import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actOnScreen } from './actOnScreen.ts';
import { driveFiling, raise } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool, type SampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

const added = '课证融通院校评价机构新增评价项目';

describe('the life of a registration, and what rests on it (2026-66.33, 2026-66.36)', () => {
  let journey: Journey;
  let school: SampleSchool;
  let id: string;
  let number: string;
  let resting: string;
  let second: string;
  const offer = (visitor: Visitor) => visitor.page.getByRole('listitem').filter({ has: visitor.page.getByRole('heading', { name: added, exact: true }) });
  const untilReceipt = (filing: string) => vi.waitFor(async () => {
    const { state } = await journey.api('centre-receipt').filing(filing);
    if (state !== 'receipt') throw new Error(`still in ${state}`);
  }, { timeout: 15_000, interval: 200 });
  const onBoard = async () => {
    const reader = await journey.visit('public', 'board/registrations');
    await reader.page.getByRole('searchbox').fill(number);
    await reader.page.getByRole('searchbox').press('Enter');
    await reader.page.getByTestId('registration-number').getByText(number).waitFor();
    return reader;
  };

  beforeAll(async () => {
    school = await sampleSchool('college');
    journey = await openJourney();
    id = await driveFiling(journey, school, 'publicNotice');
    second = await driveFiling(journey, school, 'publicNotice');
    await journey.moveTo('2026-06-20T09:00');
    for (const each of [id, second]) await untilReceipt(each);
    const seal = { name: '市职鉴中心', at: '2026-06-20T09:00:00+08:00' };
    number = (await raise(journey, 'centre-receipt', id, { type: 'issue', data: {}, seal })).registration?.number ?? '';
  });
  afterAll(() => journey?.close());

  it('says on the first screen why nothing can be added before the registration is published', async () => {
    const home = await journey.visit(school.person, 'apply');
    await offer(home).getByTestId('basis-none').getByText('经备案的院校评价机构在有效期内，方可申请新增评价项目。').waitFor();
    expect(await offer(home).getByRole('button').count()).toBe(0);
    await home.look('home-without-a-registration');
    await raise(journey, 'bureau-publish', id, { type: 'publish' });
  });

  it('begins a filing on the only registration by itself', async () => {
    const home = await journey.visit(school.person, 'apply');
    await offer(home).getByTestId('basis').getByText(`依据备案 ${number}`).waitFor();
    await home.look('home-with-a-registration');
    await offer(home).getByRole('button').click();
    await home.page.getByTestId('filing-id').waitFor();
    resting = (await home.page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
    await home.page.getByTestId('basis').getByText(`依据备案 ${number} · ${school.org} · 有效期至 2029-06-20`).waitFor();
    await home.look('filing-on-a-registration');
    expect((await journey.api(school.person).filing(resting)).basis?.number).toBe(number);
  });

  it('is suspended by the bureau with a reason, shown on the public register and to whoever rests on it', async () => {
    const bureau = await journey.visit('bureau-publish', `desk/filing/${id}`);
    await actOnScreen(journey, bureau, { type: 'suspend', title: '暂停', opinion: '考核场地整改期间暂停。', look: 'registration-suspends' });
    await bureau.look('registration-suspended');
    const reader = await onBoard();
    await reader.page.getByText('2026-06-20 起暂停：考核场地整改期间暂停。').waitFor();
    await reader.look('board-registration-suspended');
    const home = await journey.visit(school.person, 'apply');
    await offer(home).getByTestId('basis-none').getByText(`备案 ${number} 已暂停。`).waitFor();
    await home.look('home-with-a-suspended-registration');
    await home.go(`apply/filing/${resting}`);
    await home.page.getByTestId('basis').getByText('暂停').waitFor();
    expect((await journey.api(school.person).filing(resting)).permitted.find(({ type }) => type === 'submit')?.problems).toMatchObject([{ code: 'basis.not-in-force', clause: '2026-66.36' }]);
  });

  it('goes on, and is chosen where there are several', async () => {
    const bureau = await journey.visit('bureau-publish', `desk/filing/${id}`);
    await actOnScreen(journey, bureau, { type: 'resume', title: '恢复', opinion: '整改完成。' });
    const seal = { name: '市职鉴中心', at: '2026-06-20T09:00:00+08:00' };
    const other = (await raise(journey, 'centre-receipt', second, { type: 'issue', data: {}, seal })).registration?.number ?? '';
    await raise(journey, 'bureau-publish', second, { type: 'publish' });
    const home = await journey.visit(school.person, 'apply');
    await offer(home).getByRole('combobox', { name: '依据的备案' }).waitFor();
    await offer(home).getByRole('button', { name: '开始申报' }).click();
    await offer(home).getByText('请先选择依据哪一个备案。').waitFor();
    await home.look('home-with-several-registrations');
    await offer(home).getByRole('combobox', { name: '依据的备案' }).click();
    await home.page.getByText(`${other} · ${school.org} · 有效期至 2029-06-20`, { exact: true }).last().click();
    await home.look('home-with-a-chosen-registration');
    await offer(home).getByRole('button', { name: '开始申报' }).click();
    await home.page.getByTestId('basis').getByText(`依据备案 ${other}`).waitFor();
    expect(other).not.toBe(number);
  });

  it('is removed for good', async () => {
    const bureau = await journey.visit('bureau-publish', `desk/filing/${id}`);
    await actOnScreen(journey, bureau, { type: 'remove', title: '移出', opinion: '学校申请注销备案。' });
    const reader = await onBoard();
    await reader.page.getByText('2026-06-20 起已移出：学校申请注销备案。').waitFor();
    await reader.look('board-registration-removed');
    expect((await journey.api('bureau-publish').filing(id)).tag).toBe('closed');
  });
});
