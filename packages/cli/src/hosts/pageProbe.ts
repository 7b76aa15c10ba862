import type { Frame, Page } from 'playwright-core';

/** What a host's own page looks like from outside the plugin. */
export interface HostProbe {
  /** Computed styles of samples of the host's elements, by their place in the document. */
  readonly styles: Readonly<Record<string, string>>;
  readonly globals: readonly string[];
  /** Style and link elements in the page. */
  readonly sheets: number;
}

/** Styles that a foreign sheet would change first. */
const watched = ['display', 'box-sizing', 'margin', 'padding', 'border', 'font', 'color', 'background-color', 'letter-spacing', 'line-height', 'text-align'];

/** Looks at a host's page: elements outside the plugin, at most 300, that no script moved. */
export function probeHost(page: Page): Promise<HostProbe> {
  return page.evaluate((properties) => {
    const styles: Record<string, string> = {};
    const place = (element: Element): string => {
      const parent = element.parentElement;
      return parent ? `${place(parent)}>${element.tagName.toLowerCase()}:${[...parent.children].filter((each) => each.tagName === element.tagName).indexOf(element)}` : element.tagName.toLowerCase();
    };
    const outside = [...document.querySelectorAll('body *')].filter((element) => !element.closest('[data-filing-plugin]') && !element.querySelector('[data-filing-plugin]') && !/^(SCRIPT|STYLE|LINK|TEMPLATE)$/.test(element.tagName));
    for (const element of outside.slice(0, 300)) {
      const computed = getComputedStyle(element);
      styles[place(element)] = properties.map((property) => computed.getPropertyValue(property)).join(' | ');
    }
    return { styles, globals: Object.getOwnPropertyNames(window).toSorted(), sheets: document.querySelectorAll('style, link[rel=stylesheet]').length };
  }, watched);
}

/** The frame of the page the plugin is drawn in, once it is; null when it does not come. */
export async function pluginFrame(page: Page, patience: number): Promise<Frame | null> {
  const until = Date.now() + patience;
  do {
    for (const frame of page.frames()) {
      const drawn = await frame.locator('[data-filing-plugin] .fp, [data-filing-plugin] .fp-fault').count().catch(() => 0);
      if (drawn > 0) return frame;
    }
    await page.waitForTimeout(200);
  } while (Date.now() < until);
  return null;
}

/** Values of the plugin's own samples that a host's sheet would have changed, as sentences; empty when none. */
export function strangersIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const root = [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]).find((element) => element.classList.contains('fp-host'));
    if (!root) return ['没有找到插件的根元素'];
    const expected: readonly (readonly [string, string, string])[] = [
      ['.fp', 'font-size', '15px'], ['.fp', 'letter-spacing', 'normal'], ['.fp', 'text-transform', 'none'], ['.fp', 'box-sizing', 'border-box'],
      ['.fp button', 'box-sizing', 'border-box'], ['.fp button', 'text-transform', 'none'], ['.fp input', 'box-sizing', 'border-box'], ['.fp h1', 'font-size', '22px'], ['.fp p', 'margin-top', '0px'],
    ];
    return expected.flatMap(([selector, property, value]) => {
      const element = root.parentNode?.querySelector(selector);
      const found = element ? getComputedStyle(element).getPropertyValue(property) : value;
      return found === value ? [] : [`${selector} 的 ${property} 为 ${found}，应为 ${value}`];
    });
  });
}

/** Where a signed token lies about that others can read; empty when nowhere. */
export function tokensLyingAbout(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const signed = /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+/;
    const stores: readonly (readonly [string, string])[] = [['地址栏', location.href], ['localStorage', JSON.stringify({ ...localStorage })], ['sessionStorage', JSON.stringify({ ...sessionStorage })], ['可读的 Cookie', document.cookie]];
    return stores.filter(([, text]) => signed.test(text)).map(([name]) => name);
  });
}
