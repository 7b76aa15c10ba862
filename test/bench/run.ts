import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from './measurement.ts';

const root = join(import.meta.dirname, '..', '..');
const wanted = process.argv.slice(2);

const parts: readonly [name: string, measure: () => Promise<readonly Measurement[]>][] = [
  ['validation', async () => (await import('./validation.ts')).benchValidation()],
  ['bundle', async () => (await import('./bundle.ts')).benchBundle()],
  ['commands', async () => (await import('./commands.ts')).benchCommands()],
  ['lint', async () => (await import('./lint.ts')).benchLint()],
  ['impact', async () => (await import('./impact.ts')).benchImpact()],
  ['studio', async () => (await import('./studio.ts')).benchStudio()],
  ['hosts', async () => (await import('./hosts.ts')).benchHosts()],
  ['forms', async () => (await import('./formRenderer.ts')).benchForms()],
];

const measured: Measurement[] = [];
for (const [name, measure] of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  measured.push(...(await measure()));
}

const file = join(root, '.cache', 'bench.json');
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(file, `${JSON.stringify({ node: process.version, cores: cpus().length, measured }, null, 2)}\n`);
for (const { what, value, unit } of measured) process.stdout.write(`${String(value).padStart(10)} ${unit.padEnd(10)} ${what}\n`);
process.stdout.write(`\n${file}\n`);
