import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Problem } from '@filing/filing';
import type { ProcedureSource, PublishedRevision } from '@filing/filing/revisions';
import { packFiles, placeOf, revisionFiles, sourceOf } from '@filing/revisions';
import { CommandProblem } from './commandProblem.ts';
import { getProcedure } from './house.ts';
import { askServer, demoToken, serverAddress } from './serverDoor.ts';

/** What `filing export` prints. */
export interface ExportReport {
  readonly procedure: string;
  /** Number of the published revision; null where it is the repository's. */
  readonly revision: number | null;
  readonly to: string;
  readonly files: number;
}

/** Which revision, of which server. */
export interface ExportOptions {
  readonly revision?: string;
  readonly server?: string;
}

/** `filing export <procedure> <file.zip|folder>`: writes a procedure as the files it lies in; of the repository, or (with a server or a number) as a running server published it, the one in force where no number is given. An archive that exists is not written over; files of a folder are. Throws `CommandProblem` where it cannot. */
export async function exportProcedure(name: string, target: string, { revision, server }: ExportOptions): Promise<ExportReport> {
  if (revision !== undefined && !/^[1-9]\d{0,6}$/.test(revision)) throw new CommandProblem('request.malformed', `--revision 应为版本号（1、2、3 …），现为“${revision}”。`);
  const { source, number } = revision === undefined && server === undefined ? { source: sourceOf(await getProcedure(name)), number: null } : await published(name, revision, serverAddress(server));
  const files = revisionFiles(source);
  const stray = Object.keys(files).find((path) => placeOf(path) === null);
  if (stray !== undefined) throw new CommandProblem('file.unsafe', `${stray} 不是事项文件应有的路径，没有导出。`);
  const to = isAbsolute(target) ? target : resolve(process.env['INIT_CWD'] ?? '.', target);
  try {
    if (to.endsWith('.zip')) await writeFile(to, packFiles(files), { flag: 'wx' });
    else await Promise.all(Object.entries(files).map(([path, text]) => put(join(to, path), text)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandProblem('file.unsafe', code === 'EEXIST' ? `${to} 已经存在，请换一个名称。` : `写不了 ${to}：${message}`);
  }
  return { procedure: name, revision: number, to, files: Object.keys(files).length };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function published(name: string, wanted: string | undefined, server: string): Promise<{ readonly source: ProcedureSource; readonly number: number }> {
  const token = process.env['FILING_TOKEN'] || (await demoToken(server, 'policy-staff', '政策业务人员'));
  const path = `/api/procedures/${encodeURIComponent(name)}/revisions`;
  const ask = async <T>(at: string): Promise<T> => {
    const response = await askServer(server, at, { method: 'GET', headers: { authorization: `Bearer ${token}` } });
    const value = (await response.json().catch(() => null)) as (T & { readonly problems?: readonly Problem[] }) | null;
    if (response.ok && value) return value;
    const [problem] = value?.problems ?? [];
    throw new CommandProblem(problem?.code ?? 'unavailable', problem?.message ?? `服务 ${server} 没有给出版本（${response.status}）。`);
  };
  const number = wanted ?? (await ask<{ readonly items: readonly PublishedRevision[] }>(path)).items.find(({ inForce }) => inForce)?.number;
  if (number === undefined) throw new CommandProblem('not-found', `事项 ${name} 没有生效的版本，请用 --revision 指明。`);
  const { revision, source } = await ask<{ readonly revision: PublishedRevision; readonly source: ProcedureSource }>(`${path}/${number}`);
  return { source, number: revision.number };
}
