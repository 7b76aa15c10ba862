import { CommandProblem } from './commandProblem.ts';

const defaultServer = 'http://localhost:8080';

/** The running server to speak to: the one given, else `FILING_SERVER`, else the one at home. */
export function serverAddress(given?: string): string {
  return (given ?? process.env['FILING_SERVER'] ?? '').replace(/\/+$/, '') || defaultServer;
}

/** Asks a running server; `CommandProblem` where nobody answers. */
export async function askServer(server: string, path: string, request: Pick<RequestInit, 'method' | 'headers' | 'body'>): Promise<Response> {
  try {
    return await fetch(`${server}${path}`, { ...request, signal: AbortSignal.timeout(120_000) });
  } catch {
    throw new CommandProblem('unavailable', `连不上服务 ${server}：请先启动服务（npm start），或用 --server 给出地址。`);
  }
}

/** A demonstration lets anybody be its people; a real server wants a token. */
export async function demoToken(server: string, person: string, who: string): Promise<string> {
  const response = await askServer(server, '/api/demo/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) });
  const { token } = (await response.json()) as { readonly token?: string };
  if (!token) throw new CommandProblem('token.missing', `请在环境变量 FILING_TOKEN 中给出${who}的令牌。`);
  return token;
}
