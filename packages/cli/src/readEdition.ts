import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProcedureSource } from '@filing/filing/revisions';
import { readSample } from '@filing/procedures/sample';
import { fileLimits, placeOf, unpackFiles } from '@filing/revisions';
import { CommandProblem } from './commandProblem.ts';
import { readJson } from './readJson.ts';

type Entries = readonly (readonly [path: string, value: unknown])[];

/** Reads every procedure of a folder or zip archive in the layout `forms/<procedure>` + `flows/<procedure>`; the flow as `flow.json`, else (in a folder) what `flow.ts` exports. What is missing is empty. From where the command stands, else from where npm was called. Throws `CommandProblem` where something cannot be read. */
export async function readEdition(given: string): Promise<ReadonlyMap<string, ProcedureSource>> {
  const path = (await kindOf(given)) === null ? resolve(process.env['INIT_CWD'] ?? '.', given) : given;
  const entries = (await kindOf(path)) === 'file' ? await readArchive(path) : await readFolder(path);
  const fragments = Object.fromEntries(entries.flatMap(([file, value]) => (placeOf(file)?.kind === 'fragment' ? [[placeOf(file)?.name ?? '', value] as const] : [])));
  const names = [...new Set(entries.map(([file]) => placeOf(file)?.procedure ?? ''))].filter((name) => name !== '').toSorted();
  return new Map(names.map((name) => [name, sourceFrom(name, entries.filter(([file]) => placeOf(file)?.procedure === name), fragments)]));
}

function sourceFrom(name: string, entries: Entries, fragments: Readonly<Record<string, unknown>>): ProcedureSource {
  const of = (kind: string) => entries.flatMap(([file, value]) => (placeOf(file)?.kind === kind ? [[placeOf(file)?.name ?? '', value] as const] : []));
  const source = {
    name, fragments, forms: Object.fromEntries(of('form')), english: Object.fromEntries(of('english')), samples: of('sample').map(([sample, value]) => readSample(sample, value)),
    policy: of('policy')[0]?.[1] ?? {}, flow: of('flow')[0]?.[1] ?? {}, invariants: of('invariants')[0]?.[1] ?? [],
  };
  return source as unknown as ProcedureSource;
}

async function readArchive(file: string): Promise<Entries> {
  const unpacked = unpackFiles(await readFile(file));
  if ('problems' in unpacked) throw new CommandProblem(unpacked.problems[0]?.code ?? 'file.type', `${file}：${unpacked.problems.map(({ message }) => message).join('')}`);
  return Object.entries(unpacked.files).map(([path, text]) => [path, valueOf(`${file}/${path}`, path, new TextEncoder().encode(text))]);
}

async function readFolder(folder: string): Promise<Entries> {
  const [forms, flows] = await Promise.all([kindOf(join(folder, 'forms')), kindOf(join(folder, 'flows'))]);
  if (forms !== 'folder' && flows !== 'folder') throw new CommandProblem('json.malformed', `${folder} 中没有 forms 与 flows 文件夹。`);
  const names = (await Promise.all(['forms', 'flows'].map(async (room) => (await readdir(join(folder, room), { recursive: true }).catch(() => [])).map((name) => `${room}/${name.replaceAll('\\', '/')}`)))).flat().toSorted();
  const files = names.filter((name) => placeOf(name) !== null);
  if (files.length > fileLimits.count * 10) throw new CommandProblem('file.too-large', `${folder} 中的文件过多。`);
  const read = await Promise.all(files.map(async (name) => [name, valueOf(join(folder, name), name, await readFile(join(folder, name)))] as const));
  const written = names.filter((name) => /^flows\/[^/]+\/flow\.ts$/.test(name) && !names.includes(name.replace(/ts$/, 'json')));
  const flowsIn = await Promise.all(written.map(async (name) => [name.replace(/ts$/, 'json'), await importFlow(join(folder, name))] as const));
  return [...read, ...flowsIn.filter(([, flow]) => flow !== null)];
}

/** What a `flow.ts` exports, as JSON; null where it exports no flow. Throws `CommandProblem` where it cannot be loaded. */
export async function importFlow(file: string): Promise<unknown> {
  try {
    const { flow } = (await import(pathToFileURL(file).href)) as { readonly flow?: unknown };
    return flow === undefined ? null : JSON.parse(JSON.stringify(flow));
  } catch (error) {
    throw new CommandProblem('json.malformed', `${file} 读不了，可改放 flow.json：${(error as Error).message}`);
  }
}

function valueOf(shown: string, path: string, bytes: Uint8Array): unknown {
  const input = readJson(bytes);
  if ('problem' in input) throw new CommandProblem(input.problem.code, `${shown}：${input.problem.message}`);
  const list = placeOf(path)?.kind === 'invariants';
  if (typeof input.value !== 'object' || input.value === null || Array.isArray(input.value) !== list) throw new CommandProblem('json.malformed', `${shown} 应为${list ? '列表' : '一组键值'}。`);
  return input.value;
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : null;
}
