import { idempotencyKey } from '@filing/client';
import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';
import { countGrip } from './openHost.ts';

const cycles = 50;
const js = `
const frame = () => new Promise((done) => setTimeout(done, 5));
const shadow = () => document.querySelector('#place [data-filing-plugin]')?.shadowRoot;
// Mounts, waits for what is looked for, does something, unmounts.
window.cycle = async (options, sought, act = () => undefined) => {
  window.host.mount({ ...options, ...(options.view === 'board' ? { token: undefined } : {}) });
  for (const until = performance.now() + 15_000; sought && !shadow()?.querySelector(sought);) {
    if (performance.now() > until) throw new Error('never there: ' + sought + ' in ' + shadow()?.textContent);
    await frame();
  }
  await act(shadow());
  window.host.plugin.unmount();
  window.host.events.splice(0);
  window.host.asked.splice(0);
};
window.acts = {
  none: () => undefined,
  // As one types; nothing waits for it to be saved.
  typing: (root) => {
    const input = root.querySelector('[data-path="legalRepresentative"] input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, window.typed = '第' + Math.random() + '次');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
  // A screen's own doings: tabs, then away.
  walking: async (root) => {
    for (const tab of root.querySelectorAll('[role=tab]')) { tab.click(); await frame(); }
  },
};
`;

declare global {
  interface Window {
    cycle(options: object, sought: string, act?: (root: ShadowRoot) => unknown): Promise<void>;
    readonly acts: Readonly<Record<string, (root: ShadowRoot) => unknown>>;
    readonly typed: string;
  }
}

describe('mounted and unmounted fifty times', () => {
  let journey: Journey;
  let visitor: Visitor;
  let devtools: CDPSession;
  let filing = '';
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    journey = await openJourney();
    for (const person of ['school-college', 'district-310110', 'policy-staff']) tokens[person] = (await journey.api().demoToken(person)).token;
    filing = (await journey.api('school-college').startFiling('course-certificate', idempotencyKey())).id;
    visitor = await journey.visit('public');
    await countGrip(visitor.page);
    devtools = await visitor.page.context().newCDPSession(visitor.page);
  });
  afterAll(() => journey?.close());
  beforeEach(() => openBarePage(visitor.page, journey, tokens['school-college'] ?? '', { js }));
  afterEach(() => visitor.page.unrouteAll({ behavior: 'ignoreErrors' }));

  /** What the page holds on to once everything that can go is gone. */
  async function held() {
    await visitor.page.waitForLoadState('networkidle');
    for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners, documents } = await devtools.send('Memory.getDOMCounters');
    const { listeners, styles, elements, timers } = await visitor.page.evaluate(() => window.grip());
    return { nodes, jsEventListeners, documents, listeners, styles, elements, timers };
  }

  /** Runs the cycle fifty times and answers what is held after the fiftieth beyond what was held after the tenth; less than one node, listener or timer a cycle is no growth. What goes within ten seconds was only on its way. */
  async function growth(cycle: () => Promise<unknown>): Promise<readonly string[]> {
    for (let time = 0; time < 10; time += 1) await cycle();
    const tenth = await held();
    for (let time = 10; time < cycles; time += 1) await cycle();
    let grown = await grownSince(tenth);
    for (let time = 0; time < 5 && grown.length > 0; time += 1) {
      await visitor.page.waitForTimeout(2_000);
      grown = await grownSince(tenth);
    }
    return grown;
  }

  async function grownSince(tenth: Awaited<ReturnType<typeof held>>): Promise<readonly string[]> {
    const fiftieth = await held();
    const more = (what: 'nodes' | 'jsEventListeners' | 'timers' | 'documents' | 'styles' | 'elements', bearable = 0) => (fiftieth[what] - tenth[what] > bearable ? [`${what}: ${tenth[what]}, then ${fiftieth[what]}`] : []);
    const left = await visitor.page.locator('#place > *').count();
    return [
      ...more('nodes', cycles - 11), ...more('jsEventListeners', cycles - 11), ...more('timers', cycles - 11), ...more('documents'), ...more('styles'), ...more('elements'),
      ...(String(fiftieth.listeners) === String(tenth.listeners) ? [] : [`listeners: ${String(tenth.listeners)}, then ${String(fiftieth.listeners)}`]),
      ...(left === 0 ? [] : [`${left} in the container`]),
    ];
  }
  const run = (options: object, sought: string, act = 'none') => visitor.page.evaluate(([given, what, how]) => window.cycle(given, what, window.acts[how]), [options, sought, act] as const);

  it.each([
    ['apply', 'school-college', {}, '.fp-mine-item', 'none'],
    ['form', 'school-college', { form: 'application' }, '[data-path="legalRepresentative"] input', 'none'],
    ['form', 'school-college', { form: 'application', isolation: 'light' }, '', 'none'],
    ['filing', 'school-college', {}, '[data-path="legalRepresentative"]', 'walking'],
    ['flow', 'school-college', {}, '.fp-page h2, .fp-page h1', 'none'],
    ['desk', 'district-310110', {}, '[role=tab]', 'walking'],
    ['board', '', {}, '[role=tab]', 'walking'],
    ['studio', 'policy-staff', {}, 'h1', 'none'],
  ])('%s as %s %j: the page holds no more after the fiftieth than after the tenth', async (view, person, more, sought, act) => {
    await visitor.page.evaluate((token) => {
      window.host.token = token;
    }, tokens[person] ?? '');
    expect(await growth(() => run({ view, filingId: filing, ...more }, sought, act))).toEqual([]);
  });

  it('while its requests are under way: nothing comes back to life when they are answered', async () => {
    const { page } = visitor;
    await page.route('**/api/**', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue().catch(() => undefined);
    });
    expect(await growth(() => run({ view: 'form', form: 'application', filingId: filing }, '.fp'))).toEqual([]);
  });

  it('while somebody types: every last word is kept', async () => {
    visitor.expect(409);
    expect(await growth(() => run({ view: 'form', form: 'application', filingId: filing }, '[data-path="legalRepresentative"] input', 'typing'))).toEqual([]);
    // Mounted again before the last save has landed, a plugin meets its own words as another's: they wait in the browser for the person to choose.
    const typed = await visitor.page.evaluate(() => window.typed);
    const kept = await visitor.page.evaluate(() => JSON.stringify({ ...localStorage }));
    const saved = JSON.stringify((await journey.api('school-college').filing(filing)).forms);
    expect([typed.startsWith('第'), kept.includes(typed) || saved.includes(typed)]).toEqual([true, true]);
  });

  it('twice at once, as a strict mode does: mounted, unmounted, mounted again in the same breath', async () => {
    expect(await growth(() => visitor.page.evaluate(async (id) => {
      const options = { view: 'form', form: 'application', filingId: id };
      window.host.mount(options);
      window.host.plugin.unmount();
      await window.cycle(options, '[data-path="legalRepresentative"] input');
      // Once more than it was mounted, and told something afterwards: nothing comes back.
      window.host.plugin.unmount();
      window.host.plugin.update({ view: 'apply' });
    }, filing))).toEqual([]);
  });

  it('leaves the styles of another in the light alone, however often it is unmounted', async () => {
    const { page } = visitor;
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('section'), { id: 'second' })));
    await page.evaluate(() => {
      window.host.mount({ view: 'apply', isolation: 'light' }, '#second');
      window.host.mount({ view: 'apply', isolation: 'light' });
    });
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    const both = await sheets();
    await page.evaluate(() => {
      for (let time = 0; time < 3; time += 1) window.host.plugins['#place']?.unmount();
    });
    expect(await sheets()).toBe(both - 1);
    await page.getByRole('heading', { level: 1, name: '我的申报' }).waitFor();
    await page.evaluate(() => window.host.plugins['#second']?.unmount());
    expect(await sheets()).toBe(0);
  });
});
