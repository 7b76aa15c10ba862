import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from './journeys/openJourney.ts';

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
  const iife = await (await fetch(`${journey.portal.url}plugin/iife/filing-plugin.js`)).text();
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html; charset=utf-8', html],
    [plugin]: ['text/javascript; charset=utf-8', iife],
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
});
