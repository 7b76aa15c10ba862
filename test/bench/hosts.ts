import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createFilingApi, createTransport, idempotencyKey } from '@filing/client';
import { hostNames, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import { buildSite } from '@filing/playground/src/siteBuild.ts';
import { startPortal } from '@filing/playground/src/startPortal.ts';
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../.setup/browser.mjs';
import { openHost } from '../hosts/openHost.ts';
import type { Journey } from '../journeys/openJourney.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const turns = 5;
const person = 'school-college';
const screens = { apply: ['ApplyHome'], desk: ['Worklist'], filing: ['FilingScreen', 'FillTab'], form: ['OneForm'], flow: ['OneFlow'], board: ['Board'], studio: ['StudioScreen'] } as const;
const imports = /\bfrom\s*["'](\.\/[^"']+)["']|\bimport\s*["'](\.\/[^"']+)["']/g;

/** From the host's call to the first field in every kind of host, beside the module alone; what each view loads first, gzip; the heap after fifty mounts. */
export async function benchHosts(): Promise<readonly Measurement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'filing-bench-'));
  const portal = await startPortal({ dataDir, port: '0' });
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'] });
  try {
    const open = createFilingApi(createTransport({ apiBase: `${portal.url}api` }));
    const api = (who?: string) => (who ? createFilingApi(createTransport({ apiBase: `${portal.url}api`, token: async () => (await open.demoToken(who)).token })) : open);
    const journey = { portal, api } as unknown as Journey;
    const filing = (await api(person).startFiling('course-certificate', idempotencyKey())).id;
    const measured: Measurement[] = [];
    for (const name of hostNames) measured.push(...await firstField(browser, journey, name, filing));
    return [...measured, ...await loadedFirst(), await heapAfter(browser, journey, filing)];
  } finally {
    await browser.close();
    await portal.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each time in a page of its own, nothing of the plugin loaded; one that does not stand is left out. */
async function firstField(browser: Browser, journey: Journey, name: HostName, filing: string): Promise<readonly Measurement[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const page = await browser.newPage();
    try {
      await openHost({ journey, page, person }, 'empty', name);
      const within = name === 'iframe' ? page.frameLocator('iframe') : page;
      const begun = performance.now();
      const shown = page.evaluate(([how, id]) => window.portal.show(how, { view: 'form', form: 'application', filingId: id }), [name, filing] as const);
      await within.locator('[data-path="legalRepresentative"] input').waitFor({ timeout: 20_000 });
      times.push(performance.now() - begun);
      await shown;
    } catch (error) {
      process.stderr.write(`${name}: ${String(error).split('\n')[0]}\n`);
    } finally {
      await page.close();
    }
  }
  return times.length === 0 ? [] : [{ what: `first field in a host, ${name}, cold, p50 of ${times.length}`, value: rounded(percentile(times, 0.5)), unit: 'ms' }];
}

/** All that the entry and a view's own screens import statically. */
async function loadedFirst(): Promise<readonly Measurement[]> {
  const folder = join(await buildSite(() => undefined), 'plugin', 'esm');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Object.entries(screens).map(([view, wanted]) => {
    const taken = new Map<string, number>();
    const take = (name: string): void => {
      if (taken.has(name)) return;
      const code = readFileSync(join(folder, name), 'utf8');
      taken.set(name, gzipSync(code, { level: 9 }).length / 1_000);
      for (const [, from, alone] of code.matchAll(imports)) take((from ?? alone ?? '').slice(2));
    };
    take('filing-plugin.js');
    // The first screen's own code is part of the entry.
    for (const screen of wanted) for (const name of names) if (name.startsWith(`${screen}-`)) take(name);
    return { what: `view ${view} loads first, ${taken.size} files, gzip`, value: rounded([...taken.values()].reduce((sum, size) => sum + size, 0)), unit: 'kB' };
  });
}

async function heapAfter(browser: Browser, journey: Journey, filing: string): Promise<Measurement> {
  const page = await browser.newPage();
  await openHost({ journey, page, person }, 'empty', 'es-module');
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
  };
  let first = 0;
  for (let time = 0; time < 50; time += 1) {
    await page.evaluate((id) => window.portal.show('es-module', { view: 'form', form: 'application', filingId: id }), filing);
    await page.locator('[data-path="legalRepresentative"] input').waitFor();
    await page.evaluate(() => window.portal.hide());
    if (time === 0) first = await heap();
  }
  const last = await heap();
  await page.close();
  return { what: `heap after 50 mounts of a form (${rounded(first)} MB after the first)`, value: rounded(last), unit: 'MB' };
}
