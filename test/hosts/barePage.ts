import type { Page } from 'playwright-core';
import type { Journey } from '../journeys/openJourney.ts';
import { servePages } from './servePages.ts';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:";
const script = `
import { mount } from '/plugin/esm/filing-plugin.js';
const asked = []; const events = []; const said = []; const plugins = {};
const error = console.error; console.error = (...words) => { said.push(words.join(' ')); error(...words); };
window.host = { token: '', asked, events, said, plugins, module: { mount },
  mount(options, place = '#place', module = window.host.module) {
    plugins[place] = window.host.plugin = module.mount(document.querySelector(place), { apiBase: '/api', token: () => { asked.push(window.host.token); return window.host.token; }, onEvent: (event) => events.push(event), ...options });
  } };
`;

interface Mounted {
  update(options: object): void;
  unmount(): void;
}

interface PluginModule {
  mount(container: Element | null, options: object): Mounted;
}

/** What a bare page lets a test do: hand over tokens, mount, see what the plugin asked and told. */
export interface BareHost {
  token: string;
  readonly asked: readonly string[];
  readonly events: readonly { readonly type: string }[];
  readonly said: readonly string[];
  /** The plugin's module as the page imported it. */
  readonly module: PluginModule;
  mount(options: object, place?: string, module?: PluginModule): void;
  /** The plugin that was mounted last. */
  plugin: Mounted;
  /** What was mounted last in each place. */
  readonly plugins: Readonly<Record<string, Mounted>>;
}

/** What a test's page has beside the bare one. */
export interface BareParts {
  readonly body?: string;
  readonly css?: string;
  /** A module's lines that run after `window.host` stands, with `mount` at hand. */
  readonly js?: string;
  /** The page's address where it is not the portal's, e.g. the other name of this machine. */
  readonly origin?: string;
  readonly policy?: string;
}

declare global {
  interface Window {
    host: BareHost;
  }
}

/** Opens an empty page under a strict policy, with the plugin beside it on the portal's own address, nothing mounted yet. */
export async function openBarePage(page: Page, journey: Journey, token: string, parts: BareParts = {}): Promise<void> {
  const { body = '<main id="place"></main>', css = '', js = '', origin = journey.portal.url } = parts;
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>自助经办系统</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/bare.css">${body}<script type="module" src="/bare.js"></script></html>`;
  const files = new Map([['html', ['text/html', html]], ['css', ['text/css', css]], ['js', ['text/javascript', `${script}${js}\ndocument.body.dataset.ready = 'yes';`]]] as const);
  await servePages(page, `${origin}bare.`, parts.policy ?? policy, async (ending) => {
    const [type, body] = files.get(ending as 'html') ?? [];
    return type && body !== undefined ? { type: `${type}; charset=utf-8`, body } : null;
  });
  await page.goto(`${origin}bare.html`);
  await page.locator('body[data-ready=yes]').waitFor({ state: 'attached' });
  await page.evaluate((given) => {
    window.host.token = given;
  }, token);
}
