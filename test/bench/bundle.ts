import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '@filing/playground/src/siteBuild.ts';
import { rounded, type Measurement } from './measurement.ts';

const imports = /\bfrom\s*["'](\.\/[^"']+)["']|\bimport\s*["'](\.\/[^"']+)["']/g;
const kB = (text: string) => gzipSync(text, { level: 9 }).length / 1_000;

/** Size of the applicant's first screen, gzip: the ESM entry with all it imports statically, styles included; and of what comes later. */
export async function benchBundle(): Promise<readonly Measurement[]> {
  const site = await buildSite(() => process.stderr.write('Building the plugin and the portal …\n'));
  const folder = join(site, 'plugin', 'esm');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const first = new Map<string, string>();
  const take = (name: string): void => {
    if (first.has(name)) return;
    const code = read(name);
    first.set(name, code);
    for (const [, from, alone] of code.matchAll(imports)) take((from ?? alone ?? '').slice(2));
  };
  take('filing-plugin.js');
  const later = readdirSync(folder).filter((name) => name.endsWith('.js') && !first.has(name));
  const loose = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const script = (name: string) => rounded(kB(readFileSync(join(site, 'plugin', 'iife', name), 'utf8')));
  const sum = (codes: Iterable<string>) => rounded([...codes].reduce((total, code) => total + kB(code), 0));
  const draws = (code: string) => /className:[`"']fp-diagram[`"']/.test(code);
  if (![...first.values(), ...later.map(read)].some(draws)) throw new Error('nothing in the build draws a diagram; its mark has changed');
  const diagram = [...first.values()].some(draws);
  return [
    { what: `first screen of the applicant, ${first.size} files with styles, gzip`, value: sum([...first.values(), ...loose.map(read)]), unit: 'kB' },
    { what: `loaded later, ${later.length} files, gzip`, value: sum(later.map(read)), unit: 'kB' },
    { what: 'single script, all but the policy desk, gzip', value: script('filing-plugin.js'), unit: 'kB' },
    { what: 'policy desk beside the single script, gzip', value: script('filing-studio.js'), unit: 'kB' },
    { what: 'diagram code in the first screen (0 no, 1 yes)', value: diagram ? 1 : 0, unit: '' },
  ];
}
