import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs one step of the check, says how long it took, and answers whether it held. */
export async function runStep(name: string, work: () => Promise<boolean>): Promise<boolean> {
  const start = performance.now();
  process.stdout.write(`── ${name}\n`);
  const held = await work().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`── ${name} ${held ? 'held' : 'failed'} after ${seconds} s\n\n`);
  return held;
}

/** Runs a tool of node_modules with this Node in `root`; answers whether it ended well. A signal ends the tool first. */
export function runTool(root: string, tool: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGTERM', pass);
  process.on('SIGINT', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', pass);
      resolve(code === 0);
    });
  });
}
