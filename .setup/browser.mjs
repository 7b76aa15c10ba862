import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Answers the path of a Chromium that can show Chinese; installs what is missing where it may, else says what to install. */
export async function ensureChromium() {
  let found = findChromium();
  const missing = [];
  if (!found) missing.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) missing.push('fonts-wqy-microhei');
  if (missing.length > 0) {
    aptInstall(missing);
    found = findChromium();
  }
  if (!found) throw new Error('Chromium was not found after its installation; set CHROMIUM_PATH to it.');
  return found;
}

function findChromium() {
  const { CHROMIUM_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, but there is nothing.`);
  }
  const places = {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
    darwin: ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) => join(folder, path))),
  };
  // On Ubuntu /usr/bin/chromium-browser may be a script that only points to a snap.
  return places[process.platform]?.find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0);
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function aptInstall(packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const possible = isDebian() && (sudo.length === 0 || spawnSync('sudo', ['-n', 'true']).status === 0);
  if (!possible) {
    throw new Error(
      `The browser tests need ${packages.join(' and ')}: install ${packages.length > 1 ? 'them' : 'it'} ` +
        '(Debian: apt-get install chromium fonts-noto-cjk; elsewhere Chromium or Chrome and a Chinese font), or set CHROMIUM_PATH to a Chromium.',
    );
  }
  process.stderr.write(`Installing ${packages.join(' and ')} …\n`);
  const wanted = [...packages, ...(packages.includes('chromium') ? ['fontconfig'] : [])];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...wanted]]) {
    const command = [...sudo, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
    const { status } = spawnSync(command[0], command.slice(1), {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`Installing ${packages.join(' and ')} failed: ${command.join(' ')}`);
  }
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
