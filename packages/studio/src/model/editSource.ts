import type { Answers, Form, FormSchema } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { migrateAnswers } from '@filing/form-engine';
import type { EditedForm } from './addField.ts';
import { findNode, nodesOf } from './formNode.ts';
import type { FormPlace } from './formPlace.ts';
import { moveField } from './moveField.ts';
import { copyTexts, dropTexts, moveTexts } from './pathTexts.ts';
import { removeField } from './removeField.ts';
import { renameField } from './rename/renameField.ts';

/** The source with one of its forms changed; the same source when the form stays, or there is none of that name. */
export function editForm(source: ProcedureSource, name: string, change: (form: Form) => Form): ProcedureSource {
  const form = source.forms[name];
  const next = form && change(form);
  return !next || next === form ? source : { ...source, forms: { ...source.forms, [name]: next } };
}

/** Removes a field with its English. */
export function removeFrom(source: ProcedureSource, name: string, path: string): ProcedureSource {
  const gone = new Map(pathsOf(source.forms[name], path, source.fragments).map((each) => [each, each]));
  return withTexts(editForm(source, name, (form) => removeField(form, path)), name, (texts) => dropTexts(texts, gone));
}

/** Moves a field; its English and the samples' answers go with it. */
export function moveIn(source: ProcedureSource, name: string, path: string, place: FormPlace): ProcedureSource {
  return carried(source, name, path, (form) => moveField(form, path, place));
}

/** Gives a field another key; everything in the procedure that names it follows. The same source where it cannot have that key. */
export function renameIn(source: ProcedureSource, name: string, path: string, key: string): ProcedureSource {
  return renameField(source, name, path, key)?.source ?? source;
}

/** Puts in a form in which a field was copied; the English of what was copied comes along. */
export function copiedIn(source: ProcedureSource, name: string, from: string, edited: EditedForm): ProcedureSource {
  const paths = pairs(source, name, from, edited);
  return withTexts(editForm(source, name, () => edited.form), name, (texts) => copyTexts(texts, paths));
}

function carried(source: ProcedureSource, name: string, path: string, change: (form: Form) => EditedForm | null): ProcedureSource {
  const form = source.forms[name];
  const edited = form && change(form);
  if (!edited) return source;
  const next = editForm(source, name, () => edited.form);
  const paths = pairs(source, name, path, edited);
  if (![...paths].some(([from, to]) => from !== to)) return next;
  const moved = withTexts(next, name, (texts) => moveTexts(texts, paths));
  const isField = findNode(form, path)?.role === 'field';
  const steps = isField ? [[path, edited.path] as const] : [...paths].filter(([from]) => findNode(form, from)?.role === 'field');
  return { ...moved, samples: moved.samples.map((sample) => (sample.form === name ? { ...sample, answers: migrated(sample.answers, name, steps) } : sample)) };
}

/** A sample's answers at their new places; as they were where they cannot go there by themselves. */
function migrated(answers: Answers, form: string, paths: readonly (readonly [string, string])[]): Answers {
  const done = migrateAnswers({ form, steps: paths.map(([from, to]) => ({ step: 'rename', from, to })) }, answers);
  return done.problems.length === 0 ? done.answers : answers;
}

/** Where each node of an edited subtree was and is. */
function pairs(source: ProcedureSource, name: string, from: string, edited: EditedForm): ReadonlyMap<string, string> {
  const before = pathsOf(source.forms[name], from, source.fragments);
  const after = pathsOf(edited.form, edited.path, source.fragments);
  return new Map(before.map((path, index) => [path, after[index] ?? path]));
}

/** The schema paths of a node and all in it, those a fragment brings too. */
function pathsOf(form: Form | undefined, path: string, fragments: ProcedureSource['fragments']): readonly string[] {
  const node = form && findNode(form, path);
  if (!node) return [];
  const brought = node.schema['x-use'] === undefined ? undefined : fragments[node.schema['x-use']];
  return [...nodesOf(node).map((each) => each.path), ...(brought ? broughtPaths(brought, brought.type === 'void' ? path.split('.').slice(0, -1).join('.') : path) : [])];
}

function broughtPaths({ properties, items }: FormSchema, at: string): readonly string[] {
  const under = (key: string) => (at === '' ? key : `${at}.${key}`);
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, child]) => [under(key), ...broughtPaths(child, child.type === 'void' ? at : under(key))]),
    ...(items ? [under('items'), ...broughtPaths(items, under('items'))] : []),
  ];
}

function withTexts(source: ProcedureSource, name: string, change: (texts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>): ProcedureSource {
  const texts = source.english[name];
  return texts ? { ...source, english: { ...source.english, [name]: change(texts) } } : source;
}
