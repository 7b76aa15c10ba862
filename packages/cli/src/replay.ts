import { createHash } from 'node:crypto';
import { checkForm } from '@filing/form-engine';
import { replayExport, type ReplayReport } from '@filing/flow-runtime/history';
import { formMoves } from '@filing/revisions';
import { errorProblem, type CheckForm, type Form, type Problem } from '@filing/filing';
import { CommandProblem } from './commandProblem.ts';
import { readInput } from './readInput.ts';
import { askServer, demoToken, serverAddress } from './serverDoor.ts';

/** The largest export read: histories hold every submission whole. */
const largest = 256 * 1024 * 1024;
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Builds a filing again from its export under its own revision and compares it with what was kept; an id is fetched from a running server first, as its auditor. Throws `CommandProblem` where there is nothing to read. */
export async function replay(source: string, options: { readonly server?: string }): Promise<ReplayReport | { readonly agrees: false; readonly problems: readonly Problem[] }> {
  const input = idForm.test(source) ? await fetched(source, options.server) : await readInput(source, largest);
  if ('problem' in input) throw new CommandProblem(input.problem.code, input.problem.message);
  if ('problems' in input) return { agrees: false, problems: input.problems };
  return replayExport(input.value, { digest: (text) => createHash('sha256').update(text).digest('hex'), checkOf, moves: formMoves });
}

function checkOf(forms: Readonly<Record<string, Form>>): CheckForm {
  return (name, answers, context) => {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    return form ? checkForm(form, answers, context) : { answers: {}, problems: [errorProblem('form.not-found', name, `没有名为 ${name} 的表单。`)] };
  };
}

async function fetched(id: string, given: string | undefined): Promise<{ readonly value: unknown } | { readonly problems: readonly Problem[] }> {
  const server = serverAddress(given);
  const token = process.env['FILING_TOKEN'] || (await demoToken(server, 'auditor', '审计'));
  const response = await askServer(server, `/api/filings/${id}/export`, { method: 'GET', headers: { authorization: `Bearer ${token}` } });
  const value = (await response.json().catch(() => null)) as { readonly problems?: readonly Problem[] } | null;
  if (response.ok) return { value };
  return { problems: value?.problems ?? [errorProblem('unavailable', '', `服务 ${server} 没有给出导出文件（${response.status}）。`)] };
}
