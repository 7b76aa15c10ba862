import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FlowDefinition, Form, FormSchema, Fragments, Invariant, Policy, Procedure, Sample } from '@filing/filing';
import { readSample } from './readSample.ts';

/** Puts shared fragments into a form; the form engine's `expandForm`. */
export type ExpandForm = (form: Form, fragments: Fragments) => Form;

/** Reads every procedure under `root`: a folder in `flows/` with a `flow.json` (what the policy desk exports; it counts where both are there) or `flow.ts`, and its namesake in `forms/`. Sorted by name; throws with the file's name when one cannot be read. */
export async function loadProcedures(root: string, expand: ExpandForm): Promise<readonly Procedure[]> {
  const fragments = await readFolder<FormSchema>(join(root, 'forms', 'shared'), '.json');
  const names = (await readdir(join(root, 'flows'), { withFileTypes: true })).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules').map((entry) => entry.name);
  const procedures = await Promise.all(names.toSorted().map((name) => loadProcedure(root, name, fragments, expand)));
  return procedures.filter((procedure) => procedure !== null);
}

async function loadProcedure(root: string, name: string, fragments: Fragments, expand: ExpandForm): Promise<Procedure | null> {
  const flows = await readdir(join(root, 'flows', name));
  if (!flows.includes('flow.json') && !flows.includes('flow.ts')) return null;
  const flow = flows.includes('flow.json') ? await readJson<FlowDefinition>(join(root, 'flows', name, 'flow.json')) : await importFlow(join(root, 'flows', name, 'flow.ts'));
  const folder = join(root, 'forms', name);
  const forms = await readFolder<Form>(folder, '.form.json');
  return {
    name,
    flow,
    policy: await readJson<Policy>(join(root, 'flows', name, 'policy.json')),
    ...(flows.includes('invariants.json') ? { invariants: await readJson<readonly Invariant[]>(join(root, 'flows', name, 'invariants.json')) } : {}),
    forms: Object.fromEntries(Object.entries(forms).map(([form, schema]) => [form, expand(schema, fragments)])),
    english: await readFolder<Readonly<Record<string, string>>>(folder, '.en.json'),
    samples: await loadSamples(join(folder, 'samples')),
    written: { forms, fragments },
  };
}

async function importFlow(file: string): Promise<FlowDefinition> {
  const { flow } = (await import(pathToFileURL(file).href)) as { flow?: FlowDefinition };
  if (!flow) throw new Error(`${file} 应导出 flow`);
  return flow;
}

async function loadSamples(folder: string): Promise<readonly Sample[]> {
  return Object.entries(await readFolder<unknown>(folder, '.json')).map(([name, content]) => readSample(name, content));
}

async function readFolder<T>(folder: string, ending: string): Promise<Readonly<Record<string, T>>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).toSorted();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(0, -ending.length), await readJson<T>(join(folder, name))] as const)));
}

async function readJson<T>(file: string): Promise<T> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${file} 不是合法的 JSON：${(error as Error).message}`, { cause: error });
  }
}
