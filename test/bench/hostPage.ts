import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hostPolicy, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { buildHosts } from '../hosts/buildHosts.ts';
import '../hosts/pages/hostPage.ts';
import { servePages } from '../hosts/servePages.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** Opens the empty portal's page on the address of the real server, with the frameworks of hosts at hand and nothing of the plugin asked for. */
export async function openHostPage(context: BrowserContext, url: string, name: HostName, token: string): Promise<Page> {
  const folder = await buildHosts();
  const page = await context.newPage();
  await servePages(page, `${url}hosts/`, hostPolicy(name), async (path) => ({ type: types[extname(path)] ?? 'text/plain', body: await readFile(join(folder, path)) }));
  await page.goto(`${url}hosts/empty.html`);
  await page.locator('body[data-ready=yes]').waitFor({ state: 'attached' });
  await page.evaluate((given) => {
    window.portal.token = given;
  }, token);
  return page;
}

/** Runs in the page: calls, and answers after how many milliseconds what is sought stands, wherever a kind of host puts it: in shadow roots, in a frame. */
export function untilThere([what, options, sought]: readonly [how: string, options: object, sought: string]): Promise<number> {
  const find = (root: Document | ShadowRoot): Element | null => {
    const here = root.querySelector(sought);
    if (here) return here;
    for (const each of root.querySelectorAll('[data-filing-plugin], wujie-app, iframe[src*="/plugin/"]')) {
      const inner = each.shadowRoot ?? (each instanceof HTMLIFrameElement ? each.contentDocument : null);
      const there = inner && find(inner);
      if (there) return there;
    }
    return null;
  };
  return new Promise((done, failed) => {
    const begun = performance.now();
    const call = what === 'bare'
      ? import(/* @vite-ignore */ `${location.origin}/plugin/esm/filing-plugin.js`).then(({ mount }) => mount(document.querySelector('#place'), { apiBase: '/api', token: () => window.portal.token, ...options }))
      : window.portal.show(what as never, options);
    call.catch(failed);
    const look = () => {
      if (find(document)) requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      else if (performance.now() - begun > 20_000) failed(new Error(`${what}: not there after 20 s: ${sought}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}
