import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expandForm } from '@filing/form-engine';
import type { Answers, Form } from '@filing/filing';
import { loadClauses, loadProcedures } from '@filing/procedures';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { ensureChromium } from '../../.setup/browser.mjs';
import { antdStyle } from '../../packages/plugin/antdStyle.ts';
import { chromiumFlags } from '../chromiumFlags.ts';
import type { Shown } from './page.tsx';

const root = join(import.meta.dirname, '..', '..');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'";
const html = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>表单</title><script type="module" src="/page.js"></script></head><body></body></html>';

/** Builds the test page as it would be shipped, and serves it for as long as the process runs; answers its address. */
export async function buildPage(): Promise<string> {
  const out = await build({
    root: import.meta.dirname,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [antdStyle()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', modulePreload: false, chunkSizeWarningLimit: 4_000, rolldownOptions: { input: join(import.meta.dirname, 'page.tsx'), output: { entryFileNames: 'page.js', chunkFileNames: '[name]-[hash].js' } } },
  });
  const { output } = (Array.isArray(out) ? out[0] : out) as { output: readonly { fileName: string; code?: string; source?: string | Uint8Array }[] };
  const files = new Map(output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? String(source)]));
  const server = createServer(({ url = '/' }, answer) => {
    const code = files.get(url);
    if (url === '/favicon.ico') answer.writeHead(204).end();
    else if (url === '/') answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(html);
    else answer.writeHead(code === undefined ? 404 : 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' }).end(code);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A browser page under a strict policy that draws forms, and what went wrong in it. */
export interface FormPage {
  readonly page: Page;
  readonly faults: string[];
  readonly show: (shown: Shown) => Promise<void>;
}

/** Starts Chromium. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
}

/** All pages of a browser in one context, which keeps the script. */
const contexts = new WeakMap<Browser, Promise<BrowserContext>>();

/** Opens the page at a size. */
export async function openPage(browser: Browser, url: string, size: { readonly width: number; readonly height: number }): Promise<FormPage> {
  const context = contexts.get(browser) ?? browser.newContext();
  contexts.set(browser, context);
  const page = await (await context).newPage();
  await page.setViewportSize(size);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()); });
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)));
  await page.goto(url);
  await page.waitForFunction(() => typeof window.show === 'function');
  return {
    page,
    faults,
    async show(shown) {
      await page.evaluate((what) => window.show(what), shown);
      await page.locator('.fr-form').waitFor();
    },
  };
}

/** The real forms, samples and clauses to draw. */
export async function realForms() {
  const procedures = await loadProcedures(root, expandForm);
  const { clauses, notices } = await loadClauses(root);
  const procedure = procedures.find(({ name }) => name === 'course-certificate');
  if (!procedure) throw new Error('the procedure is missing');
  const numbers = new Map((notices as readonly { filing: string; number: string }[]).map((notice) => [notice.filing, notice.number]));
  const texts = Object.fromEntries(clauses.map((clause) => [clause.id, { notice: numbers.get(clause.filing), at: clause.at, says: clause.says }]));
  const occupations = JSON.parse(await readFile(join(root, 'forms/shared/catalogue/occupations.json'), 'utf8')) as { occupations: { code: string; name: string }[] };
  return {
    occupations: occupations.occupations,
    clauses: texts,
    policy: procedure.policy as never as Readonly<Record<string, unknown>>,
    form: (name: string): Form => procedure.forms[name] as Form,
    english: (name: string) => procedure.english[name] ?? {},
    sample: (name: string) => procedure.samples.find((each) => each.name === name) as { answers: Answers; applicant?: Readonly<Record<string, unknown>>; forms?: Readonly<Record<string, Answers>> },
  };
}
