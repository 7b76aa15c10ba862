import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';

const command = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts');

interface Report {
  readonly holds: boolean;
  readonly findings?: readonly { readonly check: string; readonly holds: boolean | null; readonly seen: string }[];
  readonly problems?: readonly { readonly code: string; readonly message: string }[];
}

/** Runs `filing host-check`; answers its exit code and what it printed. */
function hostCheck(url: string, ...more: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, 'host-check', url, ...more], { maxBuffer: 1 << 22 }, (error, out) => done({ code: typeof error?.code === 'number' ? error.code : 0, out }));
  });
}

// Each waits for a browser of its own, one for a plugin that never comes.
describe.concurrent('filing host-check', () => {
  let journey: Journey;
  let rude: Server;
  let rudeUrl = '';
  beforeAll(async () => {
    journey = await openJourney();
    const { token } = await journey.api().demoToken('school-college');
    // A portal that does everything one should not: its styles in, a token in its storage, scripts from strings allowed.
    const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>旧门户</title><style>* { box-sizing: content-box; letter-spacing: 2px } button { text-transform: uppercase } #place { width: 900px }</style><h1>旧门户</h1><div id="place"></div>
<script src="/plugin/iife/filing-plugin.js"></script><script>localStorage.setItem('login', '${token}'); if (window.FilingPlugin) { FilingPlugin.mount(document.getElementById('place'), { apiBase: '/api', token: () => '${token}', view: 'apply', isolation: 'light' }); }</script></html>`;
    rude = createServer(async (request, response) => {
      if (request.url === '/') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'self' 'unsafe-inline' 'unsafe-eval'" }).end(page);
      const answer = await fetch(`${journey.portal.url.slice(0, -1)}${request.url}`, { headers: { authorization: request.headers.authorization ?? '' } });
      return response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(Buffer.from(await answer.arrayBuffer()));
    });
    rude.listen(0, '127.0.0.1');
    await once(rude, 'listening');
    rudeUrl = `http://127.0.0.1:${(rude.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    rude?.close();
    await journey?.close();
  });

  it('finds nothing wrong with the portal of the playground, and prints a table', async () => {
    const { code, out } = await hostCheck(`${journey.portal.url}#school-college/apply`);
    expect(out).toContain('宿主页面符合要求');
    expect(code).toBe(0);
  });

  it('names everything a rude portal does', async () => {
    const { code, out } = await hostCheck(rudeUrl, '--json');
    const { holds, findings = [] } = JSON.parse(out) as Report;
    expect([code, holds]).toEqual([1, false]);
    expect(findings.filter((each) => each.holds === false).map(({ check }) => check)).toEqual(['policy', 'styles-in', 'narrow', 'token']);
    expect(findings.find(({ check }) => check === 'token')?.seen).toContain('localStorage');
  });

  it('says so where there is no plugin, no page, or no address', async () => {
    const bare = JSON.parse((await hostCheck(`${journey.portal.url}api/openapi.json`, '--json')).out) as Report;
    expect(bare.findings?.[0]).toMatchObject({ check: 'mounted', holds: false });
    expect(JSON.parse((await hostCheck('http://127.0.0.1:1/')).out)).toMatchObject({ holds: false, problems: [{ code: 'unavailable' }] });
    expect(JSON.parse((await hostCheck('not-an-address')).out)).toMatchObject({ holds: false, problems: [{ code: 'format' }] });
  });
});
