import { idempotencyKey } from '@filing/client';
import { hostNames, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import { portals } from './buildHosts.ts';
import { countGrip, openHost } from './openHost.ts';
import type { Grip } from './watchGrip.ts';

const person = 'school-college';
// Frameworks whose examples do not stand yet; their pages in packages/plugin/hosts say so.
const missing: readonly HostName[] = ['wujie', 'micro-app'];
const ours = { fontSize: '15px', color: 'rgb(27, 36, 48)', borderTopStyle: 'solid', letterSpacing: 'normal', low: true };
// Nothing but the plugin itself runs beside the page.
const bare: readonly HostName[] = ['es-module', 'script', 'element', 'element-light', 'iframe'];
const cells = portals.flatMap((portal) => hostNames.filter((name) => !missing.includes(name)).map((name) => [portal, name] as const));
const samples = ['h1', 'button', 'input', 'td'].map((tag) => `.sample ${tag}`);

describe('the plugin in a host', () => {
  let journey: Journey;
  let browser: Browser;
  let context: BrowserContext;
  let filing = '';
  beforeAll(async () => {
    journey = await openJourney();
    browser = await chromium.connect(inject('journeyBrowser'));
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    filing = (await journey.api(person).startFiling('course-certificate', idempotencyKey())).id;
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

  it.each(cells)('%s page, %s: shows a field, keeps what is typed, leaves the page as it was', async (portal, name) => {
    const page = await context.newPage();
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    try {
      await countGrip(page);
      await openHost({ journey, page, person }, portal, name);
      const [before, look] = [await page.evaluate(() => window.grip()), await hostLook(page)];
      const within = name === 'iframe' ? page.frameLocator('iframe') : page;
      const field = within.locator('[data-path="legalRepresentative"] input');
      const words = `${portal} ${name} ${Date.now()}`;
      await page.evaluate(([how, id]) => window.portal.show(how, { view: 'form', form: 'application', filingId: id }), [name, filing] as const);
      await field.fill(words);
      await within.locator('[data-testid=save-state][data-phase=saved]').waitFor();
      await expect.poll(async () => (await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: words });
      const drawn = await field.evaluate((input) => {
        const { fontSize, color, borderTopStyle, letterSpacing } = getComputedStyle(input);
        return { fontSize, color, borderTopStyle, letterSpacing, low: input.getBoundingClientRect().height < 50 };
      });
      // In the light DOM the page's styles come in, as was asked for.
      expect(name === 'element-light' ? ours : drawn).toEqual(ours);
      expect(await hostLook(page)).toEqual(look);
      expect(await page.evaluate(() => window.violations)).toEqual([]);
      await page.evaluate(() => window.portal.hide());
      const after = await page.evaluate(() => window.grip());
      expect(after.styles).toBe(before.styles);
      // The one script that was asked for stays, as any script does.
      expect(after.elements).toBe(before.elements + (name === 'script' ? 1 : 0));
      // React keeps one listener a document, for good; frameworks keep listeners and globals of their own.
      const kept = (given: Grip) => (bare.includes(name) ? given.listeners.filter((each) => each !== 'document selectionchange') : []);
      await expect.poll(async () => kept(await page.evaluate(() => window.grip()))).toEqual(kept(before));
      expect(after.globals.filter((each) => bare.includes(name) && !before.globals.includes(each))).toEqual(name === 'script' ? ['FilingPlugin'] : []);
      expect(uncaught).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
