import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createFilingApi, createTransport } from '@filing/client';
import { hostNames, type HostName } from '@filing/playground/hosts/hostPolicies.ts';
import { startPortal } from '@filing/playground/src/startPortal.ts';
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../.setup/browser.mjs';
import { driveFiling, startFilled } from '../journeys/driveFiling.ts';
import { sampleSchool } from '../journeys/sampleSchool.ts';
import { openHostPage, untilThere } from './hostPage.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const turns = 7;
const field = '[data-path="legalRepresentative"] input';
/** Each view for whom it is, and what of it is looked for. */
const views = [
  ['apply', 'school-college', '.fp-mine-item'], ['desk', 'district-310110', '.fp-table tbody tr'], ['filing', 'school-college', '[data-path] input'], ['form', 'school-college', field],
  ['flow', 'school-college', '[data-state]'], ['board', '', '[role=tabpanel]'], ['studio', 'policy-staff', '.st-cards'],
] as const;

interface Ground {
  readonly browser: Browser;
  readonly url: string;
  readonly tokens: Readonly<Record<string, string>>;
  readonly filing: string;
}

/** From the host's call to the first field in every kind of host, beside `mount` alone, in turns; what each view loads until it stands, gzip; the heap after fifty mounts. */
export async function benchHosts(): Promise<readonly Measurement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'filing-bench-'));
  const portal = await startPortal({ dataDir, port: '0' });
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
  try {
    const open = createFilingApi(createTransport({ apiBase: `${portal.url}api` }));
    const tokens = Object.fromEntries(await Promise.all(views.filter(([, person]) => person).map(async ([, person]) => [person, (await open.demoToken(person)).token] as const)));
    const api = (person = '') => createFilingApi(createTransport({ apiBase: `${portal.url}api`, token: async () => tokens[person] ?? (await open.demoToken(person)).token }));
    const school = await sampleSchool('college');
    await driveFiling({ api }, school, 'districtRecommendation');
    const ground = { browser, url: portal.url, tokens, filing: await startFilled({ api }, school) };
    return [...await firstFields(ground), ...await firstLoads(ground), ...await heapAfter(ground)];
  } finally {
    await browser.close();
    await portal.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const formOf = (filing: string) => ({ view: 'form', form: 'application', filingId: filing });

/** Every time in a page of its own and one browser with a warm cache, each kind after the other, so that what the machine does besides hits all alike; the first turn does not count. */
async function firstFields({ browser, url, tokens, filing }: Ground): Promise<readonly Measurement[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const kinds = ['bare', ...hostNames] as const;
  const times = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const kind of kinds) {
      const page = await openHostPage(context, url, kind === 'bare' ? 'es-module' : kind, tokens['school-college'] ?? '');
      const took = await page.evaluate(untilThere, [kind, formOf(filing), field] as const);
      if (turn > 0) times.get(kind)?.push(took);
      await page.close();
    }
  }
  await context.close();
  const middle = (kind: (typeof kinds)[number]) => percentile(times.get(kind) ?? [], 0.5);
  return [
    { what: `mount alone to the first field, p50 of ${turns}`, value: rounded(middle('bare')), unit: 'ms' },
    ...hostNames.flatMap((name: HostName) => [
      { what: `${name}, from the host's call to the first field, p50 of ${turns}`, value: rounded(middle(name)), unit: 'ms' },
      { what: `${name} beside mount alone`, value: rounded(middle(name) / middle('bare')), unit: '×' },
    ]),
  ];
}

/** What a browser that has nothing yet asks for of the plugin until the view stands. */
async function firstLoads({ browser, url, tokens, filing }: Ground): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const [view, person, sought] of views) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await openHostPage(context, url, 'es-module', tokens[person] ?? '');
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(`${url}plugin/`) && asked.push(request.url())));
    await page.evaluate(untilThere, ['bare', { ...formOf(filing), view, ...(person ? {} : { token: undefined }) }, sought] as const);
    const files = [...new Set(asked)];
    await context.close();
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await (await fetch(file)).bytes(), { level: 9 }).length / 1_000));
    measured.push({ what: `view ${view} loads first, ${files.length} files, gzip`, value: rounded(sizes.reduce((sum, size) => sum + size, 0)), unit: 'kB' });
  }
  return measured;
}

async function heapAfter({ browser, url, tokens, filing }: Ground): Promise<readonly Measurement[]> {
  const context = await browser.newContext();
  const page = await openHostPage(context, url, 'es-module', tokens['school-college'] ?? '');
  const devtools = await context.newCDPSession(page);
  const heap = async () => {
    await page.waitForLoadState('networkidle');
    for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
  };
  const cycles = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await page.evaluate(untilThere, ['es-module', formOf(filing), field] as const);
      await page.evaluate(() => window.portal.hide());
    }
    return heap();
  };
  const [tenth, fiftieth] = [await cycles(10), await cycles(40)];
  await context.close();
  return [
    { what: 'heap after 10 mounts and unmounts of a form', value: rounded(tenth), unit: 'MB' },
    { what: 'heap after 50', value: rounded(fiftieth), unit: 'MB' },
  ];
}
