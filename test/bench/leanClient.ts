import { connect, type Socket } from 'node:net';

/** An answer: its status and, asked for, its body. */
export interface LeanAnswer {
  readonly status: number;
  readonly text: () => string;
}

/** Asks one server over kept connections. */
export interface LeanClient {
  ask(method: string, path: string, body?: string): Promise<LeanAnswer>;
  close(): void;
}

/** Asks over plain sockets and reads no more of an answer than where it ends: on a small machine a real client takes its time from the server it measures. Knows only answers with a Content-Length. */
export function leanClient(address: string, headers: Readonly<Record<string, string>>): LeanClient {
  const { hostname, port, host } = new URL(address);
  const idle: Socket[] = [];
  const all = new Set<Socket>();
  const fixed = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const open = () => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    all.add(socket);
    return socket;
  };
  return {
    ask: (method, path, body) => new Promise((resolve, reject) => {
      const socket = idle.pop() ?? open();
      const chunks: Buffer[] = [];
      let [read, end, start] = [0, Infinity, 0];
      const take = (chunk: Buffer) => {
        chunks.push(chunk);
        read += chunk.length;
        if (end === Infinity) {
          const so = chunks.length === 1 ? chunk : Buffer.concat(chunks);
          const gap = so.indexOf('\r\n\r\n');
          if (gap < 0) return;
          start = gap + 4;
          end = start + Number(/\r\ncontent-length: (\d+)/i.exec(so.toString('latin1', 0, gap))?.[1]);
        }
        if (read < end) return;
        socket.off('data', take).off('error', reject);
        idle.push(socket);
        resolve({ status: Number(chunks[0]?.toString('latin1', 9, 12)), text: () => Buffer.concat(chunks).toString('utf8', start) });
      };
      socket.on('data', take).on('error', reject);
      const told = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
      socket.write(`${method} ${path} HTTP/1.1\r\n${fixed}${told}\r\n${body ?? ''}`);
    }),
    close: () => all.forEach((socket) => socket.destroy()),
  };
}
