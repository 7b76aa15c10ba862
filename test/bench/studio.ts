import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilingApi, createStudioApi, createTransport } from '@filing/client';
import { expandForm } from '@filing/form-engine';
import type { Sample } from '@filing/filing';
import { loadProcedures } from '@filing/procedures';
import { startPortal } from '@filing/playground/src/startPortal.ts';
import { startPostgres } from '@filing/server';
import type { Browser } from 'playwright-core';
import { buildPage, openPage, realForms, startBrowser } from '../formRenderer/formPage.ts';
import { ownDatabase } from '../journeys/ownDatabase.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const root = join(import.meta.dirname, '..', '..');
const times = 15;

/** Time from asking for the largest form to its first field on the screen: in the studio, with outline, preview and properties, beside the renderer alone; in turns, in Chromium. */
export async function benchStudio(): Promise<readonly Measurement[]> {
  const { procedure, form, sample } = await largestForm();
  // The portal first: a build says `production`, where there is no demonstration.
  const portal = await openPortal(procedure.name);
  const [url, real, browser] = await Promise.all([buildPage(), realForms(), startBrowser()]);
  try {
    const studio = await studioPage(browser, portal.url, { form, title: procedure.forms[form]?.title ?? '', other: Object.keys(procedure.forms).find((name) => name !== form) ?? '', titles: Object.fromEntries(Object.entries(procedure.forms).map(([name, each]) => [name, each.title])) }, portal.draft);
    const { page, show } = await openPage(browser, url, { width: 1440, height: 900 });
    const shown = { schema: procedure.forms[form]!, answers: sample?.answers ?? {}, access: 'write' as const, context: { policy: procedure.policy as never as Readonly<Record<string, unknown>>, ...(sample?.applicant ? { applicant: sample.applicant } : {}), ...(sample?.forms ? { forms: sample.forms } : {}) }, clauses: real.clauses };
    const small = { ...shown, schema: { type: 'object' as const, title: '空', 'x-form': 'none', properties: { one: { type: 'string' as const, title: '一', 'x-component': 'Input' } } }, answers: {} };
    const [alone, within]: [number[], number[]] = [[], []];
    for (let time = 0; time < times; time += 1) {
      await show(small);
      alone.push(await page.evaluate((what) => new Promise<number>((done) => {
        const begun = performance.now();
        window.show(what);
        const look = () => (document.querySelector('main')?.shadowRoot?.querySelector(`[data-form="${what.schema['x-form']}"] :is(input, textarea)`) ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun))) : requestAnimationFrame(look));
        look();
      }), shown));
      within.push(await studio());
    }
    const [one, other] = [percentile(alone.slice(2), 0.5), percentile(within.slice(2), 0.5)];
    return [
      { what: `${procedure.name}/${form}, the largest form, renderer alone to first field, p50`, value: rounded(one), unit: 'ms' },
      { what: `${procedure.name}/${form}, opened in the studio to first field, p50`, value: rounded(other), unit: 'ms' },
      { what: 'studio beside renderer alone', value: rounded(other / one), unit: '×' },
    ];
  } finally {
    await browser.close();
    await portal.stop();
  }
}

/** The form with the most text of all procedures, with a sample that holds. */
async function largestForm() {
  const all = (await loadProcedures(root, expandForm)).flatMap((procedure) => Object.entries(procedure.forms).map(([form, schema]) => ({ procedure, form, size: JSON.stringify(schema).length })));
  const largest = all.reduce((one, other) => (other.size > one.size ? other : one));
  const sample: Sample | undefined = largest.procedure.samples.find(({ form, expects }) => form === largest.form && (expects ?? []).length === 0);
  return { ...largest, sample };
}

async function openPortal(procedure: string) {
  const postgres = await startPostgres({ dataDir: join(root, '.data', 'test') });
  const database = await ownDatabase(postgres.url, 'bench');
  const folder = await mkdtemp(join(tmpdir(), 'filing-bench-'));
  const portal = await startPortal({ dataDir: folder, databaseUrl: database.url, port: '0', demoStart: '2026-06-01T09:00:00+08:00', root: undefined, say: (line) => process.stderr.write(`${line}\n`) });
  const apiBase = `${portal.url}api`;
  const { token } = await createFilingApi(createTransport({ apiBase })).demoToken('policy-staff');
  const { id } = await createStudioApi(createTransport({ apiBase, token: () => token })).startDraft({ procedure, title: 'bench' });
  return {
    url: portal.url, draft: id,
    async stop() {
      await portal.stop();
      await database.drop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Wanted {
  readonly form: string;
  readonly title: string;
  readonly other: string;
  readonly titles: Readonly<Record<string, string>>;
}

/** A draft open at another form; answers how to open the wanted one, measured. */
async function studioPage(browser: Browser, url: string, { form, title, other, titles }: Wanted, draft: string): Promise<() => Promise<number>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(`${url}#policy-staff/studio/draft/${draft}/forms/${other}`);
  const forms = page.locator('.st-form-list');
  const choice = (of: string) => forms.getByRole('button', { name: of }).first();
  await page.locator(`[data-form="${other}"]`).waitFor();
  return async () => {
    await choice(titles[other] ?? '').click();
    await page.locator(`[data-form="${other}"]`).waitFor();
    await page.waitForTimeout(500);
    return choice(title).evaluate((button: HTMLElement, wanted) => new Promise<number>((done) => {
      const within = button.getRootNode() as Document | ShadowRoot;
      const begun = performance.now();
      button.click();
      const look = () => (within.querySelector(`.st-canvas [data-form="${wanted}"] :is(input, textarea)`) ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun))) : requestAnimationFrame(look));
      look();
    }), form);
  };
}
