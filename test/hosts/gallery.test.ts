import { hostNames } from '@filing/playground/hosts/hostPolicies.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtScreen } from '../journeys/lookAtScreen.ts';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';

describe('the examples of embedding', () => {
  let journey: Journey;
  let visitor: Visitor;
  beforeAll(async () => {
    journey = await openJourney();
    visitor = await journey.visit('public');
  });
  afterAll(() => journey?.close());

  /** Follows a link of the gallery into its tab, which must stand without a fault. */
  async function follow(name: string) {
    const link = visitor.page.getByRole('link', { name });
    const [tab] = await Promise.all([visitor.page.context().waitForEvent('page'), link.click()]);
    const faults: string[] = [];
    tab.on('pageerror', (error) => faults.push(error.message));
    return { tab, faults };
  }

  it('are listed in the portal, and each link leads somewhere', async () => {
    const { page } = visitor;
    await page.getByRole('navigation', { name: '功能菜单' }).getByRole('button', { name: '嵌入示例' }).click();
    await page.getByRole('heading', { level: 1, name: '嵌入示例' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#public/hosts');
    await lookAtScreen(page, 'host-gallery');
    const links = await page.locator('.gallery a').evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(links.map((link) => new URL(link).pathname)).toEqual(hostNames.map((name) => `/examples/${name}`));
    const answers = await Promise.all(links.map(async (link) => (await fetch(link)).status));
    expect(answers).toEqual(links.map(() => 200));
    expect((await fetch(`${journey.portal.url}examples/none`)).status).toBe(404);
    expect((await fetch(`${journey.portal.url}plugin/esm/mf-manifest.json`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('show the plugin, in the gallery\'s language', async () => {
    const { page } = visitor;
    const { tab, faults } = await follow('qiankun');
    await tab.getByRole('heading', { level: 1, name: '我的申报' }).waitFor();
    await lookAtScreen(tab, 'host-example');
    await tab.close();
    await page.getByRole('combobox', { name: '语言' }).selectOption('en');
    await page.getByRole('heading', { level: 1, name: 'Hosts' }).waitFor();
    await lookAtScreen(page, 'host-gallery-en');
    const other = await follow('iframe');
    await other.tab.frameLocator('iframe').getByRole('heading', { level: 1, name: 'My applications' }).waitFor();
    await other.tab.close();
    expect([...faults, ...other.faults]).toEqual([]);
  });
});
