import type { Browser, Page } from 'playwright-core';
import { lookAtScreen } from './lookAtScreen.ts';
import { watchPage } from './watchPage.ts';

/** A person at the portal in a browser of their own. */
export interface Visitor {
  readonly person: string;
  readonly page: Page;
  /** Goes somewhere in the plugin, e.g. `apply/filing/f-1`, `desk`, `board/registrations`; nothing means where the portal begins. */
  go(place?: string): Promise<void>;
  /** Another tab of the same person. */
  tab(place: string): Promise<Visitor>;
  /** Holds the screen against accessibility, width and language rules, and takes its pictures. */
  look(name: string): Promise<void>;
  /** Says that an answer with this status is expected from now on. */
  expect(status: number): void;
  /** Says that a console message like this is expected from now on. */
  allow(message: RegExp): void;
  /** Closes the browser and answers what went wrong on the way. */
  leave(): Promise<readonly string[]>;
}

/** Opens a browser of its own for a demo person, or for `public`. */
export async function openVisitor(browser: Browser, url: string, person: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const expected = new Set<number>();
  const allowed: RegExp[] = [];
  const onPage = async (): Promise<Visitor> => {
    const page = await context.newPage();
    await watchPage(page, faults, { statuses: expected, messages: allowed });
    return {
      person,
      page,
      async go(place = '') {
        const address = `${url}#${person}/${place || (person === 'public' ? 'board' : '')}`;
        if (page.url() === address) await page.reload();
        else {
          await page.goto('about:blank');
          await page.goto(address);
        }
        await settled(page);
      },
      async tab(place) {
        const other = await onPage();
        await other.go(place);
        return other;
      },
      look: async (name) => {
        await settled(page);
        await lookAtScreen(page, name);
      },
      expect: (status) => void expected.add(status),
      allow: (message) => void allowed.push(message),
      async leave() {
        await context.close();
        return faults;
      },
    };
  };
  return onPage();
}

/** Waits until the plugin, or the portal's chain explorer, stands and nothing says that it is loading. */
async function settled(page: Page): Promise<void> {
  await page.locator('.fp, .xp').waitFor();
  await page.locator('.fp-loading, .xp-loading').first().waitFor({ state: 'detached' });
  await page.locator('.fp h1, .fp h2, .xp h1').first().waitFor();
}
