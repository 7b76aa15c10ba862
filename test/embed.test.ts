import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost } from './hosts/openHost.ts';
import { openJourney, type Journey } from './journeys/openJourney.ts';
import type { Visitor } from './journeys/visitor.ts';

const root = join(import.meta.dirname, '..');
const host = 'http://portal.test';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'";

/** The blocks of the README's chapter on embedding, by their language. */
async function embedLines(): Promise<Readonly<Record<string, string>>> {
  const chapter = /^## Embed it\n([\s\S]*?)^## /m.exec(await readFile(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
  return Object.fromEntries([...chapter.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language, code]) => [language, code]));
}

/** Serves an empty host page made of the README's lines under a strict policy; the API is the portal's. */
async function serveHost(page: Page, journey: Journey, token: string): Promise<void> {
  const { html = '', js = '' } = await embedLines();
  const plugin = /src="(\/[^"]*plugin[^"]*)"/.exec(html)?.[1] ?? '';
  const script = /src="(\/portal[^"]*)"/.exec(html)?.[1] ?? '';
  const built = async (name: string) => (await fetch(`${journey.portal.url}plugin/iife/${name}`)).text();
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html; charset=utf-8', html],
    [plugin]: ['text/javascript; charset=utf-8', await built('filing-plugin.js')],
    [plugin.replace('filing-plugin', 'filing-studio')]: ['text/javascript; charset=utf-8', await built('filing-studio.js')],
    [script]: ['text/javascript; charset=utf-8', js],
    '/my-portal/filing-token': ['text/plain', token],
    '/favicon.ico': ['image/x-icon', ''],
  };
  await page.route(`${host}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (pathname.startsWith('/api/')) return route.fulfill({ response: await route.fetch({ url: `${journey.portal.url.slice(0, -1)}${pathname}${search}` }) });
    const [contentType, body] = files[pathname] ?? ['text/plain', ''];
    return route.fulfill({ status: pathname in files ? 200 : 404, contentType, body, headers: { 'content-security-policy': policy } });
  });
}

describe('the plugin in an empty page', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey?.close());

  it('is there with the lines of the README, under script-src and style-src self', async () => {
    const { html = '', js = '' } = await embedLines();
    expect(html.trim().split('\n').length).toBeLessThanOrEqual(10);
    expect(js).toContain('FilingPlugin.mount');
    const visitor = await journey.visit('school-college', 'board');
    const { token } = await journey.api().demoToken('school-college');
    await serveHost(visitor.page, journey, token);
    await visitor.page.goto(`${host}/`);
    await visitor.page.getByRole('heading', { level: 1, name: '我的申报' }).waitFor();
    await visitor.page.locator('.fp-offer').filter({ hasText: '课证融通院校评价机构备案' }).getByRole('button', { name: '开始申报' }).click();
    await visitor.page.locator('[data-path="legalRepresentative"] input').waitFor();
    await visitor.look('embedded');
    expect(await visitor.page.evaluate(() => document.querySelectorAll('style, link[rel=stylesheet]').length)).toBe(0);
  });

  it.each([['embed.html', '我的申报'], ['embed-iife.html', '公示与备案查询']])('is there in the playground\'s %s', async (page, heading) => {
    const visitor = await journey.visit('public');
    await visitor.page.goto(`${journey.portal.url}${page}`);
    const title = visitor.page.getByRole('heading', { level: 1 });
    await title.waitFor();
    expect(await title.innerText()).toBe(heading);
  });

  describe('the policy desk by the single script', () => {
    const desk = { view: 'studio', apiBase: '/api' } as const;
    const person = 'policy-staff';
    let visitor: Visitor;
    let page: Page;
    beforeAll(async () => {
      visitor = await journey.visit('public');
      ({ page } = visitor);
      const { token } = await journey.api().demoToken(person);
      await serveHost(page, journey, token);
      await page.goto(`${host}/`);
      await page.getByRole('alert').or(page.getByRole('heading', { level: 1 })).first().waitFor();
    });
    const put = (options: object) => page.evaluate((given) => {
      const { FilingPlugin, desks = [] } = window as unknown as { FilingPlugin: typeof import('@filing/plugin'); desks: unknown[] };
      const place = document.body.appendChild(Object.assign(document.createElement('main'), { id: 'desk' }));
      const routes: string[] = [];
      const events: string[] = [];
      const token = async () => (await fetch('/my-portal/filing-token')).text();
      const plugin = FilingPlugin.mount(place, { ...given, token, onNavigate: (route: string) => void routes.push(route), onEvent: (event: { type: string }) => void events.push(event.type) } as never);
      Object.assign(window, { desks: [...desks, { plugin, routes, events }] });
    }, { ...desk, ...options });
    const last = <Answer>(ask: (shown: { plugin: { update(options: object): void; unmount(): void }; routes: string[]; events: string[] }) => Answer) => page.evaluate(`(${ask.toString()})(window.desks.at(-1))`) as Promise<Answer>;
    const standing = () => page.evaluate(() => ({
      elements: document.querySelectorAll('body > *').length,
      scripts: document.scripts.length,
      styles: document.querySelectorAll('style, link').length + document.adoptedStyleSheets.length,
      globals: Object.keys(window).filter((name) => name !== 'desks' && name !== 'axe'),
    }));

    it('says which file did not come where it is not there, and shows the desk once it is', async () => {
      visitor.expect(404);
      visitor.allow(/filing-studio\.js/);
      await page.route('**/filing-studio.js*', (route) => route.fulfill({ status: 404 }));
      await put({});
      const said = page.locator('#desk').getByRole('alert');
      await said.getByText(`没有取到政策制定页面的文件 ${host}/plugin/iife/filing-studio.js`).waitFor();
      await page.unroute('**/filing-studio.js*');
      await said.getByRole('button', { name: '重试' }).click();
      await page.locator('#desk .st h1').waitFor();
      expect(await said.count()).toBe(0);
      await last(({ plugin }) => plugin.unmount());
      await page.locator('#desk').evaluate((place) => place.remove());
    });

    it('stands in the page\'s own frame, hears changes, says where one goes, and leaves nothing', async () => {
      const before = await standing();
      await put({ theme: { primary: '#7a1f3d' }, route: 'procedure/course-certificate' });
      await page.locator('#desk .st h1').filter({ hasText: '课证融通院校评价机构备案' }).waitFor();
      expect(await page.locator('#desk .fp-demo').count()).toBe(1);
      expect(await page.locator('#desk .st').evaluate((box) => getComputedStyle(box).getPropertyValue('--brand').trim())).toBe('#7a1f3d');
      expect(await last(({ events }) => events)).toEqual(['ready']);
      // What the server refuses comes over from the one script to the other with its reason.
      visitor.expect(404);
      await last(({ plugin }) => plugin.update({ route: 'procedure/none' }));
      await page.locator('#desk .st').getByText('没有这个事项。').waitFor();
      await last(({ plugin }) => plugin.update({ locale: 'en', route: '' }));
      await page.locator('#desk .st h1').filter({ hasText: 'Policy desk' }).waitFor();
      await page.locator('#desk .st').getByRole('button', { name: /^Revisions and moves / }).first().click();
      expect(await last(({ routes }) => routes)).toEqual([expect.stringMatching(/^procedure\//)]);
      await last(({ plugin }) => plugin.unmount());
      expect(await page.locator('#desk > *').count()).toBe(0);
      await page.locator('#desk').evaluate((place) => place.remove());
      expect(await standing()).toEqual(before);
    });

    it.each(['qiankun', 'garfish'] as const)('comes in %s too, which runs the script\'s text itself', async (name) => {
      const other = await page.context().newPage();
      await openHost({ journey, page: other, person }, 'empty', name);
      await other.evaluate((how) => window.portal.show(how, { view: 'studio' }), name);
      await expect.poll(() => other.locator('.st h1').allInnerTexts()).toEqual(['政策制定']);
      await other.evaluate(() => window.portal.hide());
      await other.close();
    });
  });
});
