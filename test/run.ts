import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../.setup/browser.mjs';
import { countTests } from './countTests.ts';
import { runStep, runTool } from './runStep.ts';

const root = join(import.meta.dirname, '..');
const report = join(root, '.cache', 'tests.json');
const filters = process.argv.slice(2);

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const steps: readonly [name: string, work: () => Promise<boolean>][] = [
  ['types', () => runTool(root, 'typescript/bin/tsc', ['--noEmit'])],
  ['lint', () => runTool(root, 'oxlint/bin/oxlint', ['--deny-warnings', '.', '.setup'])],
  ['browser', async () => Boolean((process.env['CHROMIUM_PATH'] = await ensureChromium()))],
  ['tests', () => runTool(root, 'vitest/vitest.mjs', [
    'run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters,
  ])],
];

let failed: string | undefined;
for (const [name, work] of steps) {
  if (!(await runStep(name, work))) {
    failed = name;
    break;
  }
}

const counts = countTests(report);
if (failed && counts.failed === 0) counts.failed = 1;
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = failed ? 1 : 0;
