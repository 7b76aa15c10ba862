import { idempotencyKey } from '@filing/client';
import type { HostMode } from '@filing/playground/hosts/hostPolicies.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';
import { countGrip, openHost } from './openHost.ts';

const person = 'school-college';
// wujie's own, and React's one on the document.
const left = { 'wujie-alive': ['document selectionchange', 'window popstate'] };

describe('other ways to be held by the same hosts', () => {
  let journey: Journey;
  let visitor: Visitor;
  let filing = '';
  beforeAll(async () => {
    journey = await openJourney();
    filing = (await journey.api(person).startFiling('course-certificate', idempotencyKey())).id;
    visitor = await journey.visit('public');
    await countGrip(visitor.page);
  });
  afterAll(() => journey?.close());
  afterEach(() => visitor.page.unrouteAll({ behavior: 'ignoreErrors' }));

  const field = () => visitor.page.locator('[data-path="legalRepresentative"] input');
  const saved = () => visitor.page.locator('[data-testid=save-state][data-phase=saved]');
  const look = () => field().evaluate((input) => {
    const { fontSize, color, borderTopStyle, paddingLeft } = getComputedStyle(input);
    return { fontSize, color, borderTopStyle, paddingLeft, height: input.getBoundingClientRect().height };
  });
  const held = async () => {
    const { styles, elements, listeners } = await visitor.page.evaluate(() => window.grip());
    return { styles, elements, listeners };
  };
  const typed = async () => (await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers;
  const show = (mode: HostMode) => visitor.page.evaluate(([how, id]) => window.portal.show(how, { view: 'form', form: 'application', filingId: id }), [mode, filing] as const);
  const hide = () => visitor.page.evaluate(() => window.portal.hide());

  it('wujie keeps it alive: away and back it is as it was, saved or not, and destroyed it leaves nothing', async () => {
    const { page } = visitor;
    await openHost({ journey, page, person }, 'empty', 'wujie-alive');
    const before = await held();
    await show('wujie-alive');
    await field().fill('保活之前');
    await saved().waitFor();
    await page.route('**/drafts/*', (route) => route.abort('internetdisconnected'));
    visitor.allow(/Failed to fetch|ERR_/);
    await field().fill('离开时还没有保存');
    await field().evaluate((input) => void Object.assign(input, { mark: 'the same' }));
    await page.evaluate(() => document.querySelector('#place')?.replaceChildren());
    expect(await field().count()).toBe(0);
    await page.unroute('**/drafts/*');
    await show('wujie-alive');
    expect(await field().evaluate((input) => [(input as HTMLInputElement).value, (input as unknown as { mark?: string }).mark])).toEqual(['离开时还没有保存', 'the same']);
    await page.evaluate(() => window.portal.update({ locale: 'en' }));
    await page.getByRole('textbox', { name: /Legal representative/i }).fill('回来之后');
    await expect.poll(typed).toMatchObject({ legalRepresentative: '回来之后' });
    await hide();
    await expect.poll(held).toEqual({ ...before, listeners: [...before.listeners, ...left['wujie-alive']].toSorted() });
  });

  it('micro-app runs it in a frame: it looks the same, is saved, changes, and leaves nothing', async () => {
    const { page } = visitor;
    await openHost({ journey, page, person }, 'empty', 'micro-app-iframe');
    const before = await held();
    await show('micro-app-iframe');
    await field().fill('微应用的框架里');
    await saved().waitFor();
    expect(await typed()).toMatchObject({ legalRepresentative: '微应用的框架里' });
    expect(await look()).toMatchObject({ fontSize: '15px', borderTopStyle: 'solid' });
    await page.evaluate(() => window.portal.update({ locale: 'en' }));
    await page.getByRole('textbox', { name: /Legal representative/i }).waitFor();
    await hide();
    expect(await page.locator('#place > *').count()).toBe(0);
    // It styles its own element for good.
    await expect.poll(held).toEqual({ ...before, styles: before.styles + 1, elements: before.elements + 1 });
  });

  it('an element in the light of somebody else\'s shadow root has its styles there, and takes them away', async () => {
    const { page } = visitor;
    const token = (await journey.api().demoToken(person)).token;
    const js = "import '/plugin/esm/filing-element.js';\nwindow.inner = document.querySelector('#place').attachShadow({ mode: 'open' });";
    await openBarePage(page, journey, token, { js });
    const put = (isolation: string) => page.evaluate(([how, id]) => {
      const place = document.querySelector('#place')?.shadowRoot as ShadowRoot;
      const element = Object.assign(document.createElement('filing-plugin'), { options: { token: () => window.host.token } });
      for (const [name, value] of Object.entries({ 'api-base': '/api', view: 'form', form: 'application', 'filing-id': id, isolation: how })) element.setAttribute(name, value);
      place.replaceChildren(element);
    }, [isolation, filing] as const);
    const sheets = () => page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelector('#place')?.shadowRoot?.adoptedStyleSheets.length]);
    await put('shadow');
    await field().waitFor();
    const alone = await look();
    await put('light');
    await expect.poll(() => page.locator('#place filing-plugin > [data-filing-plugin] > .fp-host').count()).toBe(1);
    await field().waitFor();
    expect(await look()).toEqual(alone);
    expect(await sheets()).toEqual([0, 4]);
    await page.evaluate(() => document.querySelector('#place')?.shadowRoot?.replaceChildren());
    await expect.poll(sheets).toEqual([0, 0]);
  });
});
