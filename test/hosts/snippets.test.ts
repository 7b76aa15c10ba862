import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hostNames, hostPolicy, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { buildSnippets, readSnippets, type Snippet } from './buildSnippets.ts';
import { servePages } from './servePages.ts';

declare global {
  interface Window {
    leave?(): Promise<void>;
    shown?: boolean;
  }
}

const snippets = readSnippets();
/** The kind of host whose policy a page of the docs states. */
const hostOf = (name: string) => hostNames.find((each) => name.startsWith(each)) ?? 'federation-entry';
/** Pages that show how the plugin is told something later do so at once. */
const english = ['es-module', 'micro-app', 'qiankun', 'single-spa 2', 'wujie'];

describe('the examples in the docs, copied as they stand', () => {
  let journey: Journey;
  let visitor: Visitor;
  let folder = '';
  let token = '';
  beforeAll(async () => {
    journey = await openJourney();
    folder = await buildSnippets(snippets);
    token = (await journey.api().demoToken('school-college')).token;
    visitor = await journey.visit('public');
    await servePages(visitor.page, `${journey.portal.url}snippets/`, '', async (file) => ({ type: 'text/javascript; charset=utf-8', body: file === 'portal.js' ? `window.portal = { token: () => '${token}' };` : await readFile(join(folder, file), 'utf8') }));
  });
  afterAll(async () => {
    await journey?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function paste({ name, html }: Snippet, host: HostName): Promise<void> {
    const { page } = visitor;
    const { url } = journey.portal;
    const markup = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,"><script src="/snippets/portal.js"></script>${html.replace('"/portal.js"', `"/snippets/${name}.js"`)}</html>`;
    await servePages(page, `${url}filing/snippet`, hostPolicy(host), async () => ({ type: 'text/html; charset=utf-8', body: markup }));
    await page.goto(`${url}filing/snippet`);
  }

  it.each(snippets)('$name: shows the first screen under the policy its page states, takes what it is told, and goes', async (snippet) => {
    const { page } = visitor;
    const host = hostOf(snippet.name);
    await paste(snippet, host);
    const within = host === 'iframe' ? page.frameLocator('iframe') : page;
    const heading = within.getByRole('heading', { level: 1, name: english.includes(snippet.name) ? 'My applications' : '我的申报' });
    await heading.waitFor();
    await expect.poll(() => page.evaluate(() => window.shown)).toBe(true);
    await page.evaluate(() => window.leave?.());
    await expect.poll(() => heading.count()).toBe(snippet.leaves ? 0 : 1);
  });
});
