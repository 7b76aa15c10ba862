// Loaded before the script: when the runner is killed, the script gets SIGTERM instead of living on alone.
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel && process.env.FILING_RUNNER === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
