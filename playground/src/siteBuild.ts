import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const packages = ['filing', 'form-engine', 'client', 'form-renderer', 'plugin'];
const sources = [...packages.map((name) => `packages/${name}`), 'playground'];

/** Where the built pages and the built plugin lie. */
export const siteFolder = join(root, '.cache', 'site');

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  for (const folder of sources) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css|json|html|js)$/.test(name) && !/(^|[/\\])(node_modules|dist)([/\\]|$)|\.test\./.test(name)).sort();
    for (const name of names) hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex');
}

function isFresh(stamp: string, hash: string): boolean {
  try {
    return readFileSync(stamp, 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Builds plugin and portal when a source changed since the last build; answers whether it built. A build that was cut short is made again. */
export async function buildSite(onBuild: () => void): Promise<boolean> {
  const stamp = join(siteFolder, 'stamp');
  const hash = sourceHash();
  if (isFresh(stamp, hash)) return false;
  onBuild();
  rmSync(stamp, { force: true });
  mkdirSync(siteFolder, { recursive: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'buildNow.ts')], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The pages could not be built; see the lines above.');
  writeFileSync(stamp, hash);
  return true;
}
