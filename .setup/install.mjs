import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

const pnpm = 'pnpm@12.21.0';

/** Installs the dependencies when they changed and answers the path of the Node to run the project with. */
export async function installed(root) {
  const hash = wantedHash(root);
  return readStamp(root, hash) ?? withLock(join(root, '.cache', 'setup-lock'), async () => {
    const ready = readStamp(root, hash);
    if (ready) return ready;
    await install(root);
    const node = findNode(root);
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stampPath(root), JSON.stringify({ hash, node }));
    return node;
  });
}

const stampPath = (root) => join(root, 'node_modules', '.setup-stamp');

function readStamp(root, hash) {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(root), 'utf8'));
    return stamp.hash === hash && existsSync(stamp.node) ? stamp.node : undefined;
  } catch {
    return undefined;
  }
}

function wantedHash(root) {
  const folders = ['.', 'forms', 'flows', 'playground', 'test', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)];
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.mjs', ...folders.map((folder) => `${folder}/package.json`)];
  const hash = createHash('sha256').update(`${root} ${process.platform} ${process.arch}`);
  for (const file of files.sort()) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function install(root) {
  process.stderr.write('Installing dependencies …\n');
  const { NODE_ENV: _, npm_config_loglevel: __, ...env } = process.env;
  const windows = process.platform === 'win32';
  const args = ['-y', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', '--config.confirm-modules-purge=false'];
  const child = spawn(windows ? 'npx.cmd' : 'npx', args, { cwd: root, env, shell: windows, stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Error('npx was not found; install npm together with Node.')));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('Installing the dependencies failed; see the lines above.'));
    });
  });
}

function findNode(root) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const bundled = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled) && spawnSync(bundled, ['-v']).status === 0) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `There is no bundled Node for ${process.platform} ${process.arch}, and Node ${process.versions.node} is too old; install Node 24.`,
  );
}
