import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { ensureChromium } from '../../../../.setup/browser.mjs';
import { CommandProblem } from '../commandProblem.ts';
import { finding, type HostFinding } from './hostFinding.ts';
import { pluginFrame, probeHost, strangersIn, tokensLyingAbout } from './pageProbe.ts';
import { popupFinding } from './popupFinding.ts';

/** What `filing host-check` prints. */
export interface HostReport {
  readonly url: string;
  readonly holds: boolean;
  readonly findings: readonly HostFinding[];
}

const patience = 20_000;
const allowedGlobals = ['FilingPlugin'];
const pluginScripts = /filing-plugin|remoteEntry|mf-manifest/;

/** `filing host-check <url>`: opens a page that embeds the plugin in Chromium, once without the plugin's scripts and once with them, and holds it against what the plugin promises its hosts and asks of them. Throws `CommandProblem` where the page cannot be opened. */
export async function checkHost(url: string, cookie?: string): Promise<HostReport> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new CommandProblem('format', `“${url}”不是网页地址，例如 https://portal.example.cn/filing。`);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const findings = await findingsOf(browser, url, cookie);
    return { url, holds: findings.every(({ holds }) => holds !== false), findings };
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, url: string, cookie: string | undefined, prepare: (page: Page) => Promise<void>): Promise<{ readonly page: Page; readonly policy: string }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce', ignoreHTTPSErrors: true, ...(cookie ? { extraHTTPHeaders: { cookie } } : {}) });
  const page = await context.newPage();
  await prepare(page);
  const answer = await page.goto(url, { waitUntil: 'load', timeout: 30_000 }).catch((error: unknown) => {
    throw new CommandProblem('unavailable', `打不开 ${url}：${(error as Error).message.split('\n')[0] ?? ''}`);
  });
  return { page, policy: answer?.headers()['content-security-policy'] ?? '' };
}

/** In the plugin's place a script with the same door and nothing behind it, so that the host's own scripts run as they do with it. */
async function standIn(route: Route): Promise<void> {
  const asModule = (await route.request().allHeaders())['sec-fetch-mode'] === 'cors';
  const door = 'mount: () => ({ update() {}, unmount() {} }), contractVersion: 1';
  await route.fulfill({ contentType: 'text/javascript', body: asModule ? `const door = { ${door} }; export const { mount, contractVersion } = door;` : `globalThis.FilingPlugin = { ${door} };` });
}

async function findingsOf(browser: Browser, url: string, cookie: string | undefined): Promise<readonly HostFinding[]> {
  const bare = await open(browser, url, cookie, async (page) => {
    await page.route(pluginScripts, standIn);
  });
  await bare.page.waitForTimeout(1_500);
  const before = await probeHost(bare.page);
  await bare.page.context().close();

  const errors: string[] = [];
  const violations: string[] = [];
  const { page, policy } = await open(browser, url, cookie, async (opened) => {
    opened.on('pageerror', (error) => errors.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') (message.text().includes('Content Security Policy') ? violations : errors).push(message.text().slice(0, 160));
    });
  });
  const frame = await pluginFrame(page, patience);
  const mounted = finding('mounted', '插件出现在页面上', frame !== null, '已出现', '20 秒内没有出现：检查脚本地址、容器元素与控制台');
  if (!frame) return [mounted, finding('errors', '控制台没有错误', errors.length === 0, '没有', errors.slice(0, 3).join('；'))];
  const plugin = (selector: string) => frame.locator(`[data-filing-plugin] ${selector}`);
  await plugin('h1').first().waitFor({ timeout: patience }).catch(() => undefined);
  await page.waitForTimeout(1_000);
  const faults = await plugin('.fp-fault li').allInnerTexts();
  const refused = await plugin('.fp-page [role=alert]').allInnerTexts();
  const controls = await plugin(':is(button, input, [role=combobox]):visible').count();
  const after = await probeHost(page);
  const changed = Object.keys(before.styles).filter((place) => after.styles[place] !== undefined && after.styles[place] !== before.styles[place]);
  const globals = after.globals.filter((name) => !before.globals.includes(name) && !allowedGlobals.includes(name));
  const strangers = await strangersIn(frame);
  const lying = await tokensLyingAbout(page);
  const popups = await popupFinding(page, frame);
  const reached = await reachedByTab(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForTimeout(400);
  const width = await frame.evaluate(() => Math.max(0, ...[...document.querySelectorAll('[data-filing-plugin]')].map((element) => Math.round(element.getBoundingClientRect().right))) - document.documentElement.clientWidth);
  const unsafe = ['unsafe-eval', 'unsafe-inline'].filter((word) => new RegExp(`(script-src|default-src)[^;]*'${word}'`).test(policy));
  return [
    mounted,
    finding('options', '挂载配置正确', faults.length === 0, '没有配置错误', faults.join('；')),
    finding('identity', '登录身份与接口可用', refused.length === 0, '已取得内容', refused.join('；').replaceAll('\n', ' ').slice(0, 200)),
    finding('first-screen', '首屏可以操作', controls > 0, `${controls} 个控件`, '没有可操作的控件'),
    finding('violations', '不违反内容安全策略', violations.length === 0, '没有违反', violations.slice(0, 3).join('；')),
    finding('policy', '脚本策略严格', policy === '' ? null : unsafe.length === 0, policy === '' ? '页面没有发送内容安全策略，建议 script-src \'self\'' : '没有 unsafe-eval、unsafe-inline', `策略含 ${unsafe.join('、')}，插件并不需要`),
    finding('errors', '控制台没有错误', errors.length === 0, '没有', errors.slice(0, 3).join('；')),
    finding('styles-out', '宿主样式不受影响', changed.length === 0, `${Object.keys(before.styles).length} 个元素前后一致`, `${changed.length} 个元素变了，例如 ${changed[0] ?? ''}：请用 isolation: "shadow"`),
    finding('styles-in', '插件样式不受宿主影响', strangers.length === 0, '与空白页一致', `${strangers.slice(0, 3).join('；')}：请用 isolation: "shadow"`),
    finding('globals', '没有多余的全局变量', globals.length === 0, '没有', `多出 ${globals.slice(0, 8).join('、')}`),
    popups,
    finding('keyboard', '键盘能走到插件', reached, 'Tab 可达', '按 60 次 Tab 没有走到：检查宿主是否拦截键盘或陷住焦点'),
    finding('narrow', '360 像素宽可用', width <= 1, '没有超出', `超出 ${width} 像素：检查容器宽度`),
    finding('token', '登录令牌没有外露', lying.length === 0, '没有', `${lying.join('、')} 中有令牌：只应放在内存里，由 token 函数交给插件`),
  ];
}

/** True once focus is in the plugin; walks from the top of the page. */
async function reachedByTab(page: Page): Promise<boolean> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement !== null && (activeElement.tagName === 'IFRAME' || activeElement.closest('[data-filing-plugin]') !== null || [...(activeElement.shadowRoot?.querySelectorAll('[data-filing-plugin]') ?? [])].length > 0);
    });
    if (inside) return true;
  }
  return false;
}
