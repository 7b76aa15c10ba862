import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longestFirst.ts';

const root = join(import.meta.dirname, '..');
const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**', '**/.cache/**'];

/** Unit and database tests first, then what drives a browser or the whole server, two files at a time: each has its own portal and database, and mostly waits. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: [
            'packages/**/src/**/*.test.{ts,tsx}',
            'flows/**/*.test.ts',
            'forms/**/*.test.ts',
            'playground/**/*.test.{ts,tsx}',
          ],
          exclude: ignored,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          globalSetup: ['test/journeys/setupJourneys.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ignored,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // What is waited for comes when a busy machine gets to it.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
