import { idempotencyKey } from '@filing/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { driveFiling } from '../journeys/driveFiling.ts';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import { sampleSchool } from '../journeys/sampleSchool.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';

// The simplest host there is: what it hears goes into the address, what the address says goes back.
const js = `
const here = () => decodeURIComponent(location.hash.slice(1));
window.touched = [];
window.pushed = 0;
let own = false;
const within = (act) => { own = true; act(); own = false; };
for (const name of ['pushState', 'replaceState', 'back', 'forward', 'go']) {
  const real = history[name];
  history[name] = function (...given) { if (!own) window.touched.push(name); return real.apply(this, given); };
}
window.open_ = (view, token) => {
  window.host.token = token;
  window.host.mount({ view, ...(token ? {} : { token: undefined }), route: here(), onNavigate: (route) => { window.pushed += 1; within(() => history.pushState(null, '', '#' + encodeURIComponent(route))); } });
};
window.addEventListener('popstate', () => window.host.plugin.update({ route: here() }));
`;

declare global {
  interface Window {
    /** What somebody else than the host did to the history. */
    touched: string[];
    pushed: number;
    open_(view: string, token: string): void;
  }
}

describe('a host that keeps the place in its address', () => {
  const person = 'school-college';
  let journey: Journey;
  let visitor: Visitor;
  let token = '';
  let filing = '';
  let notice = '';
  beforeAll(async () => {
    journey = await openJourney();
    token = (await journey.api().demoToken(person)).token;
    filing = (await journey.api(person).startFiling('course-certificate', idempotencyKey())).id;
    await driveFiling(journey, await sampleSchool('ministry'), 'publicNotice');
    notice = (await journey.api().notices())[0]?.id ?? '';
    visitor = await journey.visit('public');
  });
  afterAll(() => journey?.close());
  beforeEach(() => openBarePage(visitor.page, journey, token, { js }));
  afterEach(() => visitor.page.unrouteAll({ behavior: 'wait' }));

  const { home, field, address, touched, show } = {
    touched: () => visitor.page.evaluate(() => window.touched),
    home: () => visitor.page.getByRole('heading', { level: 1, name: '我的申报' }),
    field: () => visitor.page.locator('[data-path="legalRepresentative"] input'),
    address: () => visitor.page.evaluate(() => decodeURIComponent(location.hash.slice(1))),
    show: (view: string, given = token) => visitor.page.evaluate(([what, whose]) => window.open_(what, whose), [view, given] as const),
  };
  const openFirst = async () => {
    await home().waitFor();
    await visitor.page.locator('.fp-mine-item').filter({ hasText: '课证融通' }).getByRole('button').first().click();
    await field().waitFor();
  };

  it('goes back and forward as often as one likes, and every place is told once', async () => {
    const { page } = visitor;
    await show('apply');
    await openFirst();
    expect(await address()).toBe(`filing/${filing}`);
    const length = await page.evaluate(() => history.length);
    for (let time = 0; time < 3; time += 1) {
      await page.goBack();
      await home().waitFor();
      expect(await address()).toBe('');
      await page.goForward();
      await field().waitFor();
      expect(await address()).toBe(`filing/${filing}`);
    }
    expect(await page.evaluate(() => [history.length, window.pushed])).toEqual([length, 1]);
    expect(await touched()).toEqual([]);
  });

  it('comes back to the same place after a refresh, and still goes back from there', async () => {
    const { page } = visitor;
    await show('apply');
    await openFirst();
    await page.reload();
    await page.locator('body[data-ready=yes]').waitFor({ state: 'attached' });
    await show('apply');
    await field().waitFor();
    expect(await address()).toBe(`filing/${filing}`);
    await page.goBack();
    await home().waitFor();
    expect(await touched()).toEqual([]);
  });

  it('is entered deep: a filing, a notice, a place that is not there', async () => {
    const { page } = visitor;
    const enter = async (route: string, view: string, whose = token) => {
      await page.evaluate(() => window.host.plugin?.unmount());
      await page.evaluate((where) => history.replaceState.call(history, null, '', `#${encodeURIComponent(where)}`), route);
      await page.evaluate(() => void window.touched.splice(0));
      await show(view, whose);
    };
    await enter(`filing/${filing}`, 'apply');
    await field().waitFor();
    await page.getByRole('button', { name: '← 返回列表' }).or(page.locator('.fp-back button')).first().click();
    await home().waitFor();
    expect(await address()).toBe('');
    await enter(`notice/${notice}`, 'board', '');
    await page.getByRole('heading', { name: /江海示范大学/ }).first().waitFor();
    await page.locator('.fp-back button').click();
    await page.getByRole('heading', { level: 1, name: '公示与备案查询' }).waitFor();
    expect(await address()).toBe('notices');
    visitor.expect(404);
    await enter('filing/nothing', 'apply');
    await page.getByRole('alert').waitFor();
    await page.goBack();
    await enter('nonsense/%/..//<b>', 'apply');
    await home().waitFor();
    expect(await touched()).toEqual([]);
  });

  it('keeps what was typed and is not saved yet, back and forward, and saves it', async () => {
    const { page } = visitor;
    await show('apply');
    await openFirst();
    visitor.allow(/Failed to fetch|ERR_/);
    await page.route('**/drafts/*', (route) => route.abort('internetdisconnected'));
    await field().fill('返回前写下的');
    await page.goBack();
    await home().waitFor();
    await page.goForward();
    await field().waitFor();
    expect(await field().inputValue()).toBe('返回前写下的');
    await page.unroute('**/drafts/*');
    await field().fill('前进后又改的');
    await page.goBack();
    await home().waitFor();
    await expect.poll(async () => (await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: '前进后又改的' });
    await page.goForward();
    await field().waitFor();
    expect(await field().inputValue()).toBe('前进后又改的');
    expect(await touched()).toEqual([]);
  });
});
