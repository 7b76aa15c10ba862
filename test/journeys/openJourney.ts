import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilingApi, createTransport, type FilingApi } from '@filing/client';
import { startPortal, type Portal } from '@filing/playground/src/startPortal.ts';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { ownDatabase } from './ownDatabase.ts';
import { tellOnFailure } from './tellOnFailure.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** A portal of a journey's own, as `npm start` starts it, with its own database and its own clock. */
export interface Journey {
  readonly portal: Portal;
  /** The API as a demo person, or as somebody without a token. */
  api(person?: string): FilingApi;
  /** A person at a browser of their own; the same person twice is two browsers. */
  visit(person: string, place?: string): Promise<Visitor>;
  /** Moves the clock of the portal, forward only: `2026-09-05T09:00`, Shanghai time. */
  moveTo(time: string): Promise<void>;
  /** Ends it all; throws what went wrong in the pages and was not expected. */
  close(): Promise<void>;
}

const everyVisitor: Visitor[] = [];
tellOnFailure(everyVisitor);

/** Opens a portal whose clock stands at 9 o'clock on 1 June 2026 unless said otherwise; `root`: where other forms and flows than the repository's lie. */
export async function openJourney(start = '2026-06-01T09:00', root?: string): Promise<Journey> {
  const database = await ownDatabase(inject('journeyDatabase'), 'journey');
  const folder = await mkdtemp(join(tmpdir(), 'filing-journey-'));
  const portal = await startPortal({ dataDir: folder, databaseUrl: database.url, port: '0', demoStart: `${start}:00+08:00`, root, say: (line) => process.stderr.write(`${line}\n`) });
  const visitors: Visitor[] = [];
  let browser: Browser | undefined;
  const apiBase = `${portal.url}api`;
  const tokens = new Map<string, Promise<string>>();
  const open = createFilingApi(createTransport({ apiBase }));
  const tokenOf = (person: string) => {
    const token = tokens.get(person) ?? open.demoToken(person).then((answer) => answer.token);
    tokens.set(person, token);
    return token;
  };
  return {
    portal,
    api: (person) => (person ? createFilingApi(createTransport({ apiBase, token: () => tokenOf(person) })) : open),
    async visit(person, place = '') {
      browser ??= await chromium.connect(inject('journeyBrowser'));
      const visitor = await openVisitor(browser, portal.url, person);
      visitors.push(visitor);
      everyVisitor.push(visitor);
      await visitor.go(place);
      return visitor;
    },
    async moveTo(time) {
      await open.moveDemoClock({ to: `${time}:00+08:00` });
    },
    async close() {
      const faults: string[] = [];
      for (const visitor of visitors) faults.push(...(await visitor.leave()).map((fault) => `${visitor.person}: ${fault}`));
      await browser?.close();
      await portal.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`went wrong in the pages:\n${faults.join('\n')}`);
    },
  };
}
