import type { Form, FormSchema } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { translateForm } from '@filing/form-engine';
import { findNode, formTree, holderIn, keysIn, nodesOf, objectOf, type FormNode } from '../model/formNode.ts';
import type { StudioLocale } from '../texts/texts.ts';
import { memberPath } from './operand.ts';

/** A field an expression may name: how it is read from there, and what people call it. */
export interface NamedField {
  /** `level`, `known(root.level)`, `known(forms.plan.rows)`. */
  readonly field: string;
  /** Title with those around it: `基本情况 › 等级`. */
  readonly title: string;
  readonly type: string;
  /** What it may be answered with. */
  readonly options: readonly { readonly label: string; readonly value: string | number | boolean }[];
  /** Of a list of rows: its columns, `assessed.total`. */
  readonly columns: readonly { readonly field: string; readonly title: string; readonly type: string }[];
}

/** Every field an expression of the field at a path may name: those beside it first, then those of the form, then of the other forms. `own`: a rule of an object names the object's own. */
export function namesAround(source: ProcedureSource, form: string, path: string, locale: StudioLocale, own = false): readonly NamedField[] {
  const here = called(source, form, locale);
  const node = here && findNode(here, path);
  if (!here || !node) return [];
  const beside = objectFor(node, own);
  const near = fieldsIn(beside, [], []).map(({ names, ...rest }) => ({ ...rest, field: names.length === 1 ? memberPath(names) : `known(${memberPath(names)})` }));
  const root = beside.path === '' ? [] : fieldsIn(formTree(here), [], []).map(({ names, ...rest }) => ({ ...rest, field: `known(${memberPath(['root', ...names])})` }));
  const others = Object.keys(source.forms).filter((name) => name !== form).flatMap((name) => {
    const other = called(source, name, locale);
    return other ? fieldsIn(formTree(other), [], [other.title]).map(({ names, ...rest }) => ({ ...rest, field: `known(${memberPath(['forms', name, ...names])})` })) : [];
  });
  return [...near, ...root, ...others];
}

/** The names an expression may begin with besides the reserved ones. */
export function besideNames(source: ProcedureSource, form: string, path: string, own = false): readonly string[] {
  const here = expandedTree(source, form);
  const node = here && findNode(here, path);
  return node ? keysIn(objectFor(node, own)) : [];
}

/** A rule of an object sees the object's own fields. */
function objectFor(node: FormNode, own: boolean): FormNode {
  if (node.role === 'root' || (own && node.schema.type === 'object')) return node;
  const parent = node.parent && objectOf(node.parent);
  return parent ? (parent.schema.type === 'array' ? holderIn(parent) ?? parent : parent) : node;
}

interface Found extends Omit<NamedField, 'field'> {
  readonly names: readonly string[];
}

function fieldsIn(node: FormNode, names: readonly string[], titles: readonly string[]): readonly Found[] {
  return node.children.flatMap((child): readonly Found[] => {
    const { schema } = child;
    const around = schema.title ? [...titles, schema.title] : titles;
    if (child.role === 'layout') return fieldsIn(child, names, around);
    if (child.role === 'item') return [];
    const inside = [...names, child.key];
    if (schema.type === 'object') return fieldsIn(child, inside, around);
    return [{ names: inside, title: around.join(' › ') || child.key, type: schema.type ?? '', options: optionsOf(schema), columns: columnsOf(child) }];
  });
}

function columnsOf(node: FormNode): NamedField['columns'] {
  const row = node.children.find(({ role }) => role === 'item');
  return row?.schema.type === 'object' ? fieldsIn(row, [], []).map(({ names, title, type }) => ({ field: names.join('.'), title, type })) : [];
}

function optionsOf(schema: FormSchema): NamedField['options'] {
  const offered = schema.enum ?? (schema.items?.type === 'object' ? undefined : schema.items?.enum) ?? [];
  return offered.map((each) => (typeof each === 'object' ? each : { label: each, value: each }));
}

/** The form with its titles in the language of the screen. */
function called(source: ProcedureSource, name: string, locale: StudioLocale): Form | null {
  const form = expandedTree(source, name);
  try {
    return form && locale === 'en' ? translateForm(form, source.english[name] ?? {}) : form;
  } catch {
    return form;
  }
}

/** The form with each fragment at its place; one that is missing stays away. */
function expandedTree(source: ProcedureSource, name: string): Form | null {
  const form = source.forms[name];
  if (!form) return null;
  return nodesOf(formTree(form)).some(({ schema }) => schema['x-use'] !== undefined) ? (filled(form, source, 0) as Form) : form;
}

function filled(schema: FormSchema, source: ProcedureSource, depth: number): FormSchema {
  const use = schema['x-use'];
  const fragment = use !== undefined && depth < 12 && Object.hasOwn(source.fragments, use) ? source.fragments[use] : undefined;
  const whole: FormSchema = fragment ? { ...filled(fragment, source, depth + 1), ...schema } : schema;
  return {
    ...whole,
    ...(whole.properties ? { properties: Object.fromEntries(Object.entries(whole.properties).map(([key, child]) => [key, filled(child, source, depth + 1)])) } : {}),
    ...(whole.items ? { items: filled(whole.items, source, depth + 1) } : {}),
  };
}
