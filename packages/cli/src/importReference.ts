import { basename } from 'node:path';
import type { Problem } from '@filing/filing';
import { CommandProblem } from './commandProblem.ts';
import { readInput } from './readInput.ts';
import { askServer, demoToken, serverAddress } from './serverDoor.ts';

/** Where and as what a file is brought in. */
export interface ImportOptions {
  readonly edition?: string;
  readonly server?: string;
}

/** Brings a file into a running server as policy staff: `catalogue`, `calendar` or `organisations`; answers what changed, or every problem. Throws `CommandProblem` where the file cannot be read or nobody answers. */
export async function importReference(kind: string, file: string, options: ImportOptions): Promise<{ readonly problems?: readonly Problem[] }> {
  const input = await readInput(file);
  if ('problem' in input) throw new CommandProblem(input.problem.code, input.problem.message);
  const server = serverAddress(options.server);
  const token = process.env['FILING_TOKEN'] || (await demoToken(server, 'policy-staff', '政策业务人员'));
  const edition = options.edition ?? basename(file).replace(/\.json$/, '');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await askServer(server, `/api/reference/${kind}?edition=${encodeURIComponent(edition)}`, { method: 'POST', headers, body: JSON.stringify(input.value) });
  return (await response.json()) as { readonly problems?: readonly Problem[] };
}
