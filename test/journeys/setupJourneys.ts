import { join } from 'node:path';
import { buildSite } from '@filing/playground/src/siteBuild.ts';
import { startPostgres } from '@filing/server';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../.setup/browser.mjs';
import { chromiumFlags } from '../chromiumFlags.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the database server that all journeys share. */
    readonly journeyDatabase: string;
    /** Where the one Chromium is reached. */
    readonly journeyBrowser: string;
  }
}

/** Starts what all journeys share, once: the tests' database server (one that a killed run left is joined), one Chromium, the built site. */
export default async function setupJourneys(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['FILING_TEST_DATABASE_URL'];
  const [postgres, browser] = await Promise.all([
    given ? { url: given, stop: async () => undefined } : startPostgres({ dataDir: join(import.meta.dirname, '..', '..', '.data', 'test') }),
    ensureChromium().then((executablePath) => chromium.launchServer({ executablePath, args: [...chromiumFlags] })),
    buildSite(() => process.stderr.write('Building the plugin and the portal …\n')),
  ]);
  project.provide('journeyDatabase', postgres.url);
  project.provide('journeyBrowser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await postgres.stop();
  };
}
