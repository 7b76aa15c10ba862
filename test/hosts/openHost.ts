import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hostPolicy, type HostMode, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import type { Page } from 'playwright-core';
import type { Journey } from '../journeys/openJourney.ts';
import { buildHosts, type portals } from './buildHosts.ts';
import './pages/hostPage.ts';
import { servePages } from './servePages.ts';
import { watchGrip } from './watchGrip.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** A portal with somebody logged in, nothing of the plugin's shown yet. */
export interface HostVisit {
  readonly journey: Journey;
  readonly page: Page;
  readonly person: string;
}

/** Opens a portal's page, on the address of the real server, under the policy this kind of host can bear. */
export async function openHost({ journey, page, person }: HostVisit, portal: (typeof portals)[number], name: HostName | HostMode): Promise<void> {
  const folder = await buildHosts();
  await servePages(page, `${journey.portal.url}hosts/`, hostPolicy(name, 'portal'), async (path) => ({ type: types[extname(path)] ?? 'text/plain', body: await readFile(join(folder, path)) }));
  await page.goto(`${journey.portal.url}hosts/${portal}.html`);
  await page.locator('body[data-ready=yes]').waitFor({ state: 'attached' });
  // What the test itself listens with stands before anything is counted.
  await page.locator('html').evaluate(() => null);
  const { token } = await journey.api().demoToken(person);
  await page.evaluate((given) => {
    window.portal.token = given;
  }, token);
}

/** Counts from the first script on what a page holds on to. */
export const countGrip = (page: Page): Promise<unknown> => page.addInitScript(watchGrip);
