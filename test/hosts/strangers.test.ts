import { idempotencyKey } from '@filing/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';

const person = 'school-college';
const port = 'filing-plugin:port';
const stands = 'filing-plugin:stands';
const js = `
import { mountInFrame } from '/plugin/esm/filing-frame.js';
window.host.routes = [];
window.host.frame = (options) => window.host.mount({ onNavigate: (route) => window.host.routes.push(route), ...options }, '#place', { mount: mountInFrame });
// The page's end of every bridge, so that a test can say over it what no frame and no page says.
window.host.ports = [];
window.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    window.host.ports.push(this.port1);
  }
};
`;

declare global {
  interface Window {
    got: { readonly data: unknown; readonly ports: number }[];
  }
  interface BareFrame {
    frame(options: object): void;
    readonly routes: readonly unknown[];
    readonly ports: readonly MessagePort[];
  }
}

describe('the bridge of the frame and strangers', () => {
  let journey: Journey;
  let visitor: Visitor;
  let token = '';
  let filing = '';
  /** The same server under its other name: another origin. */
  let other = '';
  beforeAll(async () => {
    journey = await openJourney();
    token = (await journey.api().demoToken(person)).token;
    filing = (await journey.api(person).startFiling('course-certificate', idempotencyKey())).id;
    other = journey.portal.url.replace('localhost', '127.0.0.1');
    visitor = await journey.visit('public');
  });
  afterAll(() => journey?.close());

  const field = () => visitor.page.frameLocator('#place iframe').locator('[data-path="legalRepresentative"] input');
  const saved = () => visitor.page.frameLocator('#place iframe').locator('[data-testid=save-state][data-phase=saved]');
  const options = () => ({ view: 'form', form: 'application', filingId: filing });
  const policyOf = (frames: string) => `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src ${frames}`;
  const show = (more: object) => visitor.page.evaluate((given) => (window.host as unknown as BareFrame).frame(given), { ...options(), ...more });
  const asked = () => visitor.page.evaluate(() => window.host.asked.length);

  /** The frame's page as whoever runs the plugin serves it: who may hold it is written in it and in its policy. */
  async function serveFrame(hosts: string): Promise<void> {
    const page = await (await fetch(`${journey.portal.url}plugin/frame/index.html`)).text();
    const body = page.replace('name="filing-hosts" content=""', `name="filing-hosts" content="${hosts}"`);
    expect(body).not.toBe(page);
    await visitor.page.route(`${journey.portal.url}plugin/frame/index.html`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': `default-src 'self'; frame-ancestors ${hosts}` } }));
  }
  afterEach(() => visitor.page.unrouteAll({ behavior: 'ignoreErrors' }));

  describe('on one origin', () => {
    beforeEach(async () => {
      await openBarePage(visitor.page, journey, token, { js, policy: policyOf("'self'") });
      await show({ frame: '/plugin/frame/index.html' });
      await field().waitFor();
    });

    it('ignores what other windows and the page itself say, of any shape and in any number', async () => {
      const { page } = visitor;
      const before = await asked();
      await page.route('**/stranger.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>陌生页面</title>' }));
      await page.evaluate(() => new Promise((done) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: '/stranger.html', onload: done }));
      }));
      const flood = async ([word, said]: readonly [string, string]) => {
        const nasty: unknown[] = [null, undefined, 0, '', word, said, [], {}, { type: 'ask', id: 1, call: 'token', asks: null }, { type: 'options', options: { view: 'board' }, calls: [] }, { type: 'height', px: 1e9 }, { type: '__proto__' }, new ArrayBuffer(8)];
        const inside = document.querySelector<HTMLIFrameElement>('#place iframe')?.contentWindow ?? window.parent.frames[0];
        window.got = [];
        window.addEventListener('message', (event) => event.source !== window && void window.got.push({ data: event.data as unknown, ports: event.ports.length }));
        for (let time = 0; time < 200; time += 1) {
          for (const each of nasty) {
            window.parent.postMessage(each, '*');
            inside?.postMessage(each, '*');
          }
        }
        // A second port, once one is taken, is nobody's.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => void window.got.push({ data: data as unknown, ports: -1 });
        inside?.postMessage(said, '*', [port2]);
        port1.postMessage({ type: 'options', options: { view: 'board' }, calls: [] });
        await new Promise((done) => setTimeout(done, 300));
      };
      const stranger = page.frames().find((each) => each.url().endsWith('/stranger.html'));
      await stranger?.evaluate(flood, [stands, port] as const);
      await page.evaluate(flood, [stands, port] as const);
      await field().fill('陌生消息之后');
      await saved().waitFor();
      expect(await asked()).toBe(before);
      expect(stranger).toBeDefined();
      const got = [...(await stranger?.evaluate(() => window.got)) ?? [], ...await page.evaluate(() => window.got)];
      expect(got.filter(({ ports }) => ports !== 0)).toEqual([]);
      expect(JSON.stringify(got)).not.toContain(token);
      expect(await page.evaluate(() => document.querySelector<HTMLIFrameElement>('#place iframe')?.clientHeight)).toBeLessThanOrEqual(900);
    });

    it('takes over the port only what the other end can have said', async () => {
      const { page } = visitor;
      const before = await asked();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const told = await page.evaluate(async () => {
        const { ports, routes, events } = window.host as unknown as BareFrame & typeof window.host;
        const bridge = ports.at(-1) as MessagePort;
        const iframe = document.querySelector('#place iframe') as HTMLIFrameElement;
        const types = ['height', 'navigate', 'event', 'ask', 'options', 'answer', 'failed', '__proto__', 'constructor', 'toString'];
        const values: unknown[] = [null, undefined, 0, -1, Number.NaN, Infinity, '', 'x', [], {}, { type: 'ready' }, { type: 'fault', sentences: 'x' }, { type: '__proto__' }, ['token'], new ArrayBuffer(8)];
        // These two a frame may say.
        const right = (type: string, value: unknown) => (type === 'navigate' && typeof value === 'string') || (type === 'height' && value === 0);
        const nasty = [...values, ...types.flatMap((type) => values.filter((each) => !right(type, each)).map((each) => ({ type, px: each, route: each, event: each, id: each, call: each, options: each, calls: each, message: each })))];
        const was = { height: iframe.style.height, routes: routes.length, events: events.length };
        for (const each of nasty) {
          bridge.dispatchEvent(new MessageEvent('message', { data: each }));
          bridge.postMessage(each);
        }
        // What is right goes through all the same.
        bridge.dispatchEvent(new MessageEvent('message', { data: { type: 'navigate', route: 'filing/1' } }));
        await Promise.resolve();
        return { height: iframe.style.height === was.height, routes: routes.slice(was.routes), events: events.slice(was.events) };
      });
      expect(told).toEqual({ height: true, routes: ['filing/1'], events: [] });
      await field().fill('端口上的陌生消息之后');
      await saved().waitFor();
      expect({ faults, asked: await asked() }).toEqual({ faults: [], asked: before });
    });

    it('bears a frame that says a thousand times that it stands, and one that is loaded anew', async () => {
      const { page } = visitor;
      const frame = page.frames().find((each) => each.url().includes('/plugin/frame/'));
      await frame?.evaluate((word) => {
        for (let time = 0; time < 1_000; time += 1) parent.postMessage(word, '*');
      }, stands);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      // The newest port counts: the frame is loaded anew, and the page goes on with it.
      await frame?.evaluate(() => location.reload());
      await field().fill('重新载入之后');
      await saved().waitFor();
      expect((await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: '重新载入之后' });
    });

    it('takes its words and its frame away with unmount, and answers nobody afterwards', async () => {
      const { page } = visitor;
      const before = await asked();
      await page.evaluate(async (word) => {
        const iframe = document.querySelector('#place iframe') as HTMLIFrameElement;
        window.host.plugin.unmount();
        document.body.append(iframe);
        window.got = [];
        await new Promise((done) => {
          iframe.onload = done;
        });
        iframe.contentWindow?.addEventListener('message', (event) => void window.got.push({ data: event.data as unknown, ports: event.ports.length }));
        window.postMessage(word, '*');
        await new Promise((done) => setTimeout(done, 300));
      }, stands);
      expect(await page.evaluate(() => window.got)).toEqual([]);
      expect(await asked()).toBe(before);
      expect(await page.locator('#place > *').count()).toBe(0);
    });
  });

  it('stands in a page of another origin that it names: typed, saved, told, and as high as it is', async () => {
    const { page } = visitor;
    await serveFrame(other.slice(0, -1));
    await openBarePage(page, journey, token, { js, origin: other, policy: policyOf(journey.portal.url) });
    await show({ frame: `${journey.portal.url}plugin/frame/index.html`, apiBase: `${journey.portal.url}api` });
    await field().fill('跨源填写');
    await saved().waitFor();
    expect((await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: '跨源填写' });
    await expect.poll(() => page.evaluate(() => window.host.events.map(({ type }) => type))).toContain('ready');
    await page.evaluate(() => window.host.plugin.update({ locale: 'en' }));
    await page.frameLocator('#place iframe').getByRole('textbox', { name: /Legal representative/i }).waitFor();
  });

  it('does not stand in a page it does not name, and asks that page for nothing', async () => {
    const { page } = visitor;
    await serveFrame('https://portal.example');
    visitor.allow(/frame-ancestors|ERR_BLOCKED|Framing|refused/i);
    await openBarePage(page, journey, token, { js, origin: other, policy: policyOf(journey.portal.url) });
    await show({ frame: `${journey.portal.url}plugin/frame/index.html`, apiBase: `${journey.portal.url}api` });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
    expect(await asked()).toBe(0);
  });

  it('where the frame may be held by anybody but trusts another, it takes no port and asks nobody', async () => {
    const { page } = visitor;
    await serveFrame('https://portal.example');
    await page.unroute(`${journey.portal.url}plugin/frame/index.html`);
    // No header says who may hold it, as on a careless server: what is written in the page still holds.
    const body = (await (await fetch(`${journey.portal.url}plugin/frame/index.html`)).text()).replace('name="filing-hosts" content=""', 'name="filing-hosts" content="https://portal.example"');
    await page.route(`${journey.portal.url}plugin/frame/index.html`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': "default-src 'self'" } }));
    visitor.allow(/postMessage|target origin/);
    await openBarePage(page, journey, token, { js, origin: other, policy: policyOf(journey.portal.url) });
    await show({ frame: `${journey.portal.url}plugin/frame/index.html`, apiBase: `${journey.portal.url}api` });
    await page.frameLocator('#place iframe').locator('#filing').waitFor({ state: 'attached' });
    await page.evaluate(async ([word, said]) => {
      const inside = document.querySelector<HTMLIFrameElement>('iframe')?.contentWindow as Window;
      window.got = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => void window.got.push({ data: data as unknown, ports: -1 });
      inside.postMessage(said, '*', [port2]);
      port1.postMessage({ type: 'options', options: { apiBase: '/api', view: 'board' }, calls: [] });
      inside.postMessage(word, '*');
      await new Promise((done) => setTimeout(done, 500));
    }, [stands, port] as const);
    expect(await page.evaluate(() => window.got)).toEqual([]);
    expect(await page.frameLocator('#place iframe').locator('[data-filing-plugin]').count()).toBe(0);
    expect(await asked()).toBe(0);
  });

  it('gives its token to no page that the frame wanders off to', async () => {
    const { page } = visitor;
    await page.route(`${other}stranger.html`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><script src="stranger.js"></script>' }));
    await page.route(`${other}stranger.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: `
      window.got = [];
      addEventListener('message', (event) => window.got.push({ data: event.data, ports: event.ports.length }));
      for (let time = 0; time < 50; time += 1) parent.postMessage('${stands}', '*');` }));
    await openBarePage(page, journey, token, { js, policy: policyOf(`'self' ${other}`) });
    await show({ frame: '/plugin/frame/index.html' });
    await field().waitFor();
    const before = await asked();
    await page.evaluate((url) => {
      (document.querySelector('#place iframe') as HTMLIFrameElement).src = url;
    }, `${other}stranger.html`);
    await expect.poll(() => page.frames().some((each) => each.url().endsWith('stranger.html'))).toBe(true);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    const stranger = page.frames().find((each) => each.url().endsWith('stranger.html'));
    expect(await stranger?.evaluate(() => window.got)).toEqual([]);
    expect(await asked()).toBe(before);
  });
});
