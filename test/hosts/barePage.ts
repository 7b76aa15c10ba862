import type { Page } from 'playwright-core';
import type { Journey } from '../journeys/openJourney.ts';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:";
const html = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>自助经办系统</title><main id="place"></main><script type="module" src="/bare.js"></script></html>';
const script = `
import { mount } from '/plugin/esm/filing-plugin.js';
const asked = []; const events = []; const said = [];
const error = console.error; console.error = (...words) => { said.push(words.join(' ')); error(...words); };
window.host = { token: '', asked, events, said,
  mount(options, place = '#place') {
    window.host.plugin = mount(document.querySelector(place), { apiBase: '/api', token: () => { asked.push(window.host.token); return window.host.token; }, onEvent: (event) => events.push(event), ...options });
  } };
document.body.dataset.ready = 'yes';
`;

/** What a bare page lets a test do: hand over tokens, mount, see what the plugin asked and told. */
export interface BareHost {
  token: string;
  readonly asked: readonly string[];
  readonly events: readonly { readonly type: string }[];
  readonly said: readonly string[];
  mount(options: object, place?: string): void;
  plugin: { update(options: object): void; unmount(): void };
}

declare global {
  interface Window {
    host: BareHost;
  }
}

/** Opens an empty page under a strict policy, with the plugin beside it on the portal's own address, nothing mounted yet. */
export async function openBarePage(page: Page, journey: Journey, token: string): Promise<void> {
  const { url } = journey.portal;
  const headers = { 'content-security-policy': policy };
  await page.route(`${url}bare.html`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers }));
  await page.route(`${url}bare.js`, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script, headers }));
  await page.goto(`${url}bare.html`);
  await page.locator('body[data-ready=yes]').waitFor({ state: 'attached' });
  await page.evaluate((given) => {
    window.host.token = given;
  }, token);
}
