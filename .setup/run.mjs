// Runs a script of this project with Node 24: `node .setup/run.mjs <script> [arguments]`.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  refuse(`This project needs Node 20 or newer to start; this is Node ${process.versions.node}.`);
}

const [script, ...args] = process.argv.slice(2);
if (!script) refuse('Say which script to run: node .setup/run.mjs <script> [arguments]');

let node;
try {
  const { installed } = await import('./install.mjs');
  node = await installed(root);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

const follow = new URL('./follow.mjs', import.meta.url).href;
const child = spawn(node, ['--import', follow, join(root, script), ...args], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, FILING_RUNNER: String(process.pid) },
});

// In a terminal Ctrl-C reaches the child by itself; a second one would cut its shutdown short.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));

child.on('error', (error) => refuse(`Could not start ${node}: ${error.message}`));
child.on('exit', (code, signal) => {
  process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : code);
});
