import { basename } from 'node:path';
import type { Problem } from '@filing/filing';
import { CommandProblem } from './commandProblem.ts';
import { readInput } from './readInput.ts';

/** Where and as what a file is brought in. */
export interface ImportOptions {
  readonly edition?: string;
  readonly server?: string;
}

const defaultServer = 'http://localhost:8080';

/** Brings a file into a running server as policy staff: `catalogue`, `calendar` or `organisations`; answers what changed, or every problem. Throws `CommandProblem` where the file cannot be read or nobody answers. */
export async function importReference(kind: string, file: string, options: ImportOptions): Promise<{ readonly problems?: readonly Problem[] }> {
  const input = await readInput(file);
  if ('problem' in input) throw new CommandProblem(input.problem.code, input.problem.message);
  const server = (options.server ?? process.env['FILING_SERVER'] ?? '').replace(/\/+$/, '') || defaultServer;
  const token = process.env['FILING_TOKEN'] || (await demoToken(server));
  const edition = options.edition ?? basename(file).replace(/\.json$/, '');
  const response = await ask(server, `/api/reference/${kind}?edition=${encodeURIComponent(edition)}`, { authorization: `Bearer ${token}` }, input.value);
  return (await response.json()) as { readonly problems?: readonly Problem[] };
}

/** A demonstration lets anybody be its policy staff; a real server wants a token. */
async function demoToken(server: string): Promise<string> {
  const response = await ask(server, '/api/demo/token', {}, { person: 'policy-staff' });
  const { token } = (await response.json()) as { readonly token?: string };
  if (!token) throw new CommandProblem('token.missing', '请在环境变量 FILING_TOKEN 中给出政策业务人员的令牌。');
  return token;
}

async function ask(server: string, path: string, headers: Readonly<Record<string, string>>, body: unknown): Promise<Response> {
  try {
    return await fetch(`${server}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body), signal: AbortSignal.timeout(120_000) });
  } catch {
    throw new CommandProblem('unavailable', `连不上服务 ${server}：请先启动服务（npm start），或用 --server 给出地址。`);
  }
}
