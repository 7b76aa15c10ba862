import { hostNames, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startFilled } from '../journeys/driveFiling.ts';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import { sampleSchool, type SampleSchool } from '../journeys/sampleSchool.ts';
import { portals } from './buildHosts.ts';
import { countGrip, openHost } from './openHost.ts';
import type { Grip } from './watchGrip.ts';

const ours = { fontSize: '15px', color: 'rgb(27, 36, 48)', borderTopStyle: 'solid', letterSpacing: 'normal', low: true };
// Nothing but the plugin itself runs beside the page.
const bare: readonly HostName[] = ['es-module', 'script', 'element', 'element-light', 'iframe'];
// It hands properties over once; to change them it unmounts and mounts again.
const noUpdate: readonly HostName[] = ['garfish'];
// The one script that was asked for stays, as any script does; micro-app styles its own element for good.
const left: Partial<Record<HostName, { readonly styles: number; readonly elements: number }>> = { script: { styles: 0, elements: 1 }, 'micro-app': { styles: 1, elements: 1 } };
const cells = portals.flatMap((portal) => hostNames.map((name) => [portal, name] as const));
const samples = ['h1', 'button', 'input', 'td'].map((tag) => `.sample ${tag}`);

describe('the plugin in a host', () => {
  let journey: Journey;
  let browser: Browser;
  let page: Page;
  const uncaught: string[] = [];
  let school: SampleSchool;
  beforeAll(async () => {
    journey = await openJourney();
    school = await sampleSchool('college');
    browser = await chromium.connect(inject('journeyBrowser'));
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    // One for all: each cell loads its portal anew, and the plugin's files are fetched and read once.
    page = await context.newPage();
    page.on('pageerror', (error) => uncaught.push(error.message));
    await countGrip(page);
  });
  afterAll(async () => {
    await browser?.close();
    await journey?.close();
  });

  const hostLook = (page: Page) => page.evaluate((places) => places.map((place) => {
    const found = document.querySelector(place);
    const { color, backgroundColor, fontSize, height, padding, boxSizing, border } = found ? getComputedStyle(found) : ({} as CSSStyleDeclaration);
    return { place, color, backgroundColor, fontSize, height, padding, boxSizing, border };
  }), samples);
  const grip = (page: Page) => page.evaluate(() => window.grip());
  // A locator that waits looks but twice a second.
  const there = (sought: Locator) => expect.poll(() => sought.count(), { interval: 30, timeout: 15_000 }).toBe(1);
  // React keeps one listener a document, for good.
  const held = ({ listeners, due }: Grip) => ({ listeners: listeners.filter((each) => each !== 'document selectionchange'), due });

  it.each(cells)('%s page, %s: shows a field, keeps what is typed, hands a filing in, leaves the page as it was', async (portal, name) => {
    uncaught.splice(0);
    const [filing] = await Promise.all([startFilled(journey, school), openHost({ journey, page, person: school.person }, portal, name)]);
    const asSeen = () => journey.api(school.person).filing(filing);
    const violations = () => page.evaluate(() => window.violations);
    // antd 5 has one of its own before anything of ours is there.
    const [before, look, theirs] = [await grip(page), await hostLook(page), await violations()];
    const show = (options: object) => page.evaluate(([how, given]) => window.portal.show(how, given), [name, options] as const);
    const hide = () => page.evaluate(() => window.portal.hide());
    const within = name === 'iframe' ? page.frameLocator('iframe') : page;

    // One form alone: what is typed is saved, nobody's style gets through.
    const alone = { view: 'form', form: 'application', filingId: filing } as const;
    await show(alone);
    const field = within.locator('[data-path="legalRepresentative"] input');
    await there(field);
    await field.fill('在门户里填写');
    await there(within.locator('[data-testid=save-state][data-phase=saved]'));
    await expect.poll(async () => (await asSeen()).forms.find(({ form }) => form === 'application')?.answers, { timeout: 10_000 }).toMatchObject({ legalRepresentative: '在门户里填写' });
    const drawn = await field.evaluate((input) => {
      const { fontSize, color, borderTopStyle, letterSpacing } = getComputedStyle(input);
      return { fontSize, color, borderTopStyle, letterSpacing, low: input.getBoundingClientRect().height < 50 };
    });
    // In the light DOM the page's styles come in, as was asked for.
    expect(name === 'element-light' ? ours : drawn).toEqual(ours);
    expect(await hostLook(page)).toEqual(look);

    await hide();
    const first = await grip(page);
    expect({ styles: first.styles - before.styles, elements: first.elements - before.elements }).toEqual(left[name] ?? { styles: 0, elements: 0 });
    expect(first.globals.filter((each) => bare.includes(name) && !before.globals.includes(each))).toEqual(name === 'script' ? ['FilingPlugin'] : []);
    await expect.poll(async () => held(bare.includes(name) ? await grip(page) : before), { timeout: 10_000 }).toEqual(held(before));

    // Shown again, the whole filing by a change of options, handed in.
    const whole = { view: 'filing', filingId: filing } as const;
    await show(noUpdate.includes(name) ? whole : alone);
    if (!noUpdate.includes(name)) await page.evaluate((change) => window.portal.update(change), whole);
    const check = within.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: '核对并提交' });
    await there(check);
    await check.click();
    await within.getByRole('button', { name: '提交', exact: true }).click();
    await expect.poll(() => page.evaluate(() => window.portal.events), { timeout: 15_000 }).toContainEqual({ type: 'filing.submitted', filing, event: 'submit', state: 'districtRecommendation' });
    expect((await asSeen()).state).toBe('districtRecommendation');
    await hide();
    // What a framework keeps for good it keeps once.
    await expect.poll(async () => held(await grip(page)).listeners, { timeout: 10_000 }).toEqual(held(first).listeners);
    await expect.poll(async () => (bare.includes(name) ? (await grip(page)).due : []), { timeout: 10_000 }).toEqual([]);
    const last = await grip(page);
    expect([last.elements, last.styles, last.globals]).toEqual([first.elements, first.styles, first.globals]);
    expect(await violations()).toEqual(theirs);
    expect(uncaught).toEqual([]);
  });
});
