import { createServer } from 'node:net';

const isFree = (port: number) => new Promise<boolean>((resolve) => {
  const probe = createServer();
  probe.once('error', () => resolve(false));
  probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
});

/** The port asked for, else 8080 or the next one free; throws a sentence when the one asked for is taken. */
export async function freePort(asked: string | undefined): Promise<number> {
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT 应为 0 至 65535 的整数，现为 ${asked}。`);
    if (port !== 0 && !(await isFree(port))) throw new Error(`端口 ${port} 已被占用，请换一个 PORT。`);
    return port;
  }
  for (let port = 8080; port < 8180; port += 1) if (await isFree(port)) return port;
  throw new Error('端口 8080 至 8179 都被占用，请用 PORT 指定一个。');
}
