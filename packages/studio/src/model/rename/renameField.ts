import type { Form, Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { schemaPath } from '@filing/form-engine';
import { findNode, keysIn, objectOf, type FormNode } from '../formNode.ts';
import { pathIn } from '../formPlace.ts';
import { moveTexts } from '../pathTexts.ts';
import { replaceAt } from '../replaceAt.ts';
import { indexForms } from './formIndex.ts';
import { changedList, changedRecord, put } from './keepSame.ts';
import { renameInAnswers } from './renameInAnswers.ts';
import { renameInFlow, renameInPolicy } from './renameInFlow.ts';
import { renameInForm } from './renameInForm.ts';
import type { Renaming, RenamingLeft } from './renaming.ts';

/** A source after a field got another key, where the field is now, and what names it and could not go along. */
export interface RenamedField {
  readonly source: ProcedureSource;
  readonly path: string;
  readonly left: readonly RenamingLeft[];
}

/** What a key may be. */
export const fieldKey = /^[A-Za-z][A-Za-z0-9]{0,59}$/;

/** Gives a field another key in the whole procedure: where it stands, in every expression of every form, English, samples, flow and periods. Null where the key is taken, is no key, or there is no field. */
export function renameField(source: ProcedureSource, form: string, path: string, key: string): RenamedField | null {
  const written = source.forms[form];
  const node = written && findNode(written, path);
  if (!written || !node?.parent || node.role === 'item' || node.key === key || !fieldKey.test(key) || keysIn(objectOf(node.parent)).includes(key)) return null;
  const to = pathIn(node.parent, key);
  if (node.role === 'layout') return { source: withEnglish({ ...source, forms: { ...source.forms, [form]: rekeyed(written, node, key) } }, form, new Map([[path, to]])), path: to, left: [] };
  const left = new Map<string, RenamingLeft>();
  const index = indexForms(source);
  const renaming: Renaming = { index, target: `${form}/${path}`, form, path, key, leave: (place) => left.set(JSON.stringify(place), place) };
  const forms = changedRecord(source.forms, (each, name) => renameInForm(each as Form, name, renaming)) as ProcedureSource['forms'];
  const moved = new Map((index.nodes[form] ?? []).flatMap(({ path: at }) => (at === path || at.startsWith(`${path}.`) ? [[at, to + at.slice(path.length)] as const] : [])));
  const renamed: ProcedureSource = {
    ...source,
    forms: { ...forms, [form]: rekeyed(forms[form] ?? written, node, key) },
    flow: renameInFlow(source.flow, renaming),
    policy: renameInPolicy(source.policy, renaming),
    samples: changedList(source.samples, (sample) => renamedSample(sample, { form, path, key })),
  };
  return { source: withEnglish(renamed, form, moved), path: to, left: [...left.values()] };
}

/** A form in which a field stands under another key, required as it was. */
export function rekeyed(form: Form, { key: from, parent }: FormNode, key: string): Form {
  return replaceAt(form, parent?.steps ?? [], (schema) => ({
    ...schema,
    ...(Array.isArray(schema.required) ? { required: (schema.required as readonly string[]).map((name) => (name === from ? key : name)) } : {}),
    properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, child]) => [name === from ? key : name, child])),
  }));
}

function withEnglish(source: ProcedureSource, form: string, moved: ReadonlyMap<string, string>): ProcedureSource {
  const texts = source.english[form];
  return texts ? { ...source, english: { ...source.english, [form]: moveTexts(texts, moved) } } : source;
}

interface Moved {
  readonly form: string;
  readonly path: string;
  readonly key: string;
}

function renamedSample(sample: Sample, to: Moved): Sample {
  const { form, path, key } = to;
  const others = sample.forms?.[form];
  const copies = (answers: unknown): unknown => (Array.isArray(answers) ? changedList(answers, copies) : renameInAnswers(answers, path, key));
  const withOthers = others === undefined || !sample.forms ? sample : put(sample, 'forms', put(sample.forms, form, copies(others) as typeof others));
  if (sample.form !== form) return withOthers;
  const answered = put(withOthers, 'answers', renameInAnswers(sample.answers, path, key));
  return sample.expects ? put(answered, 'expects', changedList(sample.expects, (expected) => put(expected, 'path', expectedPath(expected.path, to)))) : answered;
}

/** `rows.0.level` → `rows.0.grade`: a path of answers that leads to the field, or through it. */
function expectedPath(path: string, { path: from, key }: Moved): string {
  const names = path.split('.');
  const depth = from.split('.').length;
  return schemaPath(names.slice(0, depth).join('.')) === from ? [...names.slice(0, depth - 1), key, ...names.slice(depth)].join('.') : path;
}
