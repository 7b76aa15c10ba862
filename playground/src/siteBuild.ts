import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const sources = [...['filing', 'form-engine', 'flow-runtime', 'client', 'documents', 'revisions', 'form-renderer', 'studio', 'plugin'].map((name) => `packages/${name}`), 'playground'];
const sites = join(root, '.cache', 'site');
const week = 7 * 86_400_000;

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  for (const folder of sources) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css|json|html|js)$/.test(name) && !/(^|[/\\])(node_modules|dist)([/\\]|$)|\.test\./.test(name)).toSorted();
    for (const name of names) hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Answers the folder with plugin and portal built from the sources as they are, building them first when they changed. A build that is cut short or runs twice at once harms nobody: it becomes visible by one rename. */
export async function buildSite(onBuild: () => void): Promise<string> {
  const site = join(sites, sourceHash());
  if (existsSync(site)) return site;
  onBuild();
  const fresh = `${site}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'buildNow.ts'), fresh], { stdio: ['ignore', 'inherit', 'inherit'], env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('The pages could not be built; see the lines above.');
  }
  if (existsSync(site)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, site);
  dropOld();
  return site;
}

function dropOld(): void {
  for (const name of readdirSync(sites)) {
    const path = join(sites, name);
    if (Date.now() - statSync(path).mtimeMs > week) rmSync(path, { recursive: true, force: true });
  }
}
