import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Form, FormSchema, Fragments } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { CommandProblem } from './commandProblem.ts';
import { readJson } from './readJson.ts';

/** A procedure as files say it, for comparing; null where a part is missing. */
export interface EditionProcedure {
  readonly forms: Readonly<Record<string, Form>>;
  readonly policy: unknown;
  readonly flow: unknown;
}

/** Reads every procedure of a folder in the layout `forms/<procedure>` + `flows/<procedure>`; the flow as `flow.json`, else what `flow.ts` exports. From where the command stands, else from where npm was called. Throws `CommandProblem` where something cannot be read. */
export async function readEdition(given: string): Promise<ReadonlyMap<string, EditionProcedure>> {
  return readFolder((await foldersIn(given)) ? given : resolve(process.env['INIT_CWD'] ?? '.', given));
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, EditionProcedure>> {
  const [forms, flows] = await Promise.all([foldersIn(join(folder, 'forms')), foldersIn(join(folder, 'flows'))]);
  if (!forms && !flows) throw new CommandProblem('json.malformed', `${folder} 中没有 forms 与 flows 文件夹。`);
  const names = [...new Set([...(forms ?? []), ...(flows ?? [])])].filter((name) => name !== 'shared' && name !== 'node_modules').toSorted();
  const fragments = Object.fromEntries((await filesIn(join(folder, 'forms', 'shared'), '.json')) as readonly (readonly [string, FormSchema])[]);
  return new Map(await Promise.all(names.map(async (name) => [name, await readProcedure(folder, name, fragments)] as const)));
}

async function readProcedure(folder: string, name: string, fragments: Fragments): Promise<EditionProcedure> {
  const forms = (await filesIn(join(folder, 'forms', name), '.form.json')) as readonly (readonly [string, Form])[];
  const [policy] = await filesIn(join(folder, 'flows', name), 'policy.json');
  return {
    forms: Object.fromEntries(forms.map(([form, schema]) => [form, expanded(`${folder}/forms/${name}/${form}.form.json`, schema, fragments)])),
    policy: policy?.[1] ?? null,
    flow: await readFlow(join(folder, 'flows', name)),
  };
}

function expanded(file: string, schema: Form, fragments: Fragments): Form {
  try {
    return expandForm(schema, fragments);
  } catch (error) {
    throw new CommandProblem('json.malformed', `${file}：${(error as Error).message}`);
  }
}

async function readFlow(folder: string): Promise<unknown> {
  const [stored] = await filesIn(folder, 'flow.json');
  if (stored) return stored[1];
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (!names.includes('flow.ts')) return null;
  try {
    const { flow } = (await import(pathToFileURL(join(folder, 'flow.ts')).href)) as { readonly flow?: unknown };
    return flow === undefined ? null : JSON.parse(JSON.stringify(flow));
  } catch (error) {
    throw new CommandProblem('json.malformed', `${join(folder, 'flow.ts')} 读不了，可改放 flow.json：${(error as Error).message}`);
  }
}

async function foldersIn(folder: string): Promise<readonly string[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  return entries && entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** What files with an ending hold, by their name without it. */
async function filesIn(folder: string, ending: string): Promise<readonly (readonly [string, unknown])[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).toSorted();
  return Promise.all(names.map(async (name) => {
    const input = readJson(await readFile(join(folder, name)));
    if ('problem' in input) throw new CommandProblem(input.problem.code, `${join(folder, name)}：${input.problem.message}`);
    if (typeof input.value !== 'object' || input.value === null || Array.isArray(input.value)) throw new CommandProblem('json.malformed', `${join(folder, name)} 应为一组键值。`);
    return [name.slice(0, -ending.length), input.value] as const;
  }));
}
