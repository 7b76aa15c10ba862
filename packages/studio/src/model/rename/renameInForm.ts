import type { Form, FormRule, FormSchema, PrintHints } from '@filing/filing';
import { objectOf, type FormNode } from '../formNode.ts';
import { replaceAt } from '../replaceAt.ts';
import { renameDotted } from './dottedUses.ts';
import { changedList, changedRecord, put as putIn } from './keepSame.ts';
import { renameInAnswers } from './renameInAnswers.ts';
import { renameInExpression } from './renameInExpression.ts';
import type { Renaming } from './renaming.ts';

const expressions = ['x-visible', 'x-required', 'x-compute', 'x-default', 'x-options'] as const;

/** A form in which everything that names the field calls it by its new name; the field itself is where it was. What a shared fragment says of it is left, and told. */
export function renameInForm(form: Form, name: string, renaming: Renaming): Form {
  return (renaming.index.nodes[name] ?? []).reduce((whole, node) => {
    const written = writtenAt(form, node.steps);
    const brought = written !== node.schema && (written === null || written['x-use'] !== undefined);
    if (brought) tellShared(written, node, name, renaming);
    return written === null ? whole : replaceAt(whole, node.steps, (schema) => renamedSchema(schema, { form: name, node, renaming }));
  }, form);
}

interface At {
  readonly form: string;
  readonly node: FormNode;
  readonly renaming: Renaming;
}

function renamedSchema(schema: FormSchema, at: At): FormSchema {
  const next: Record<string, unknown> = {};
  const put = (keyword: string, value: unknown) => {
    if (value !== schema[keyword]) next[keyword] = value;
  };
  const { form, node, renaming: { index, target, key, path, leave } } = at;
  const own = { target, key };
  const here = `${form}/${node.path}`;
  const dotted = (text: unknown, from: string) => (typeof text === 'string' ? renameDotted(index, from, text, own) : text);
  for (const keyword of expressions) {
    const text = schema[keyword];
    if (typeof text === 'string') put(keyword, renameInExpression(text, keyword, at));
  }
  const { 'x-rules': rules, 'x-print': print, 'x-letter': letter, 'x-distinct': distinct, 'x-totals': totals, 'x-sample': sample } = schema;
  if (Array.isArray(rules)) put('x-rules', changedList(rules as readonly FormRule[], (rule) => renamedRule(rule, here, at)));
  if (Array.isArray(print?.title)) put('x-print', putIn(print as PrintHints, 'title', changedList(print?.title ?? [], (line) => (line?.field === undefined ? line : putIn(line, 'field', dotted(line.field, here) as string)))));
  if (Array.isArray(distinct)) put('x-distinct', changedList(distinct as readonly string[], (each) => dotted(each, here) as string));
  const fills = (letter as { fills?: unknown } | undefined)?.fills;
  if (isRecord(fills)) {
    const filled = changedRecord(fills, (text) => (typeof text === 'string' ? text.replace(/\{(\w+)\}/g, (_all, field: string) => `{${String(dotted(field, here))}}`) : text));
    if (filled !== fills) put('x-letter', { ...(letter as object), fills: filled });
  }
  if (typeof totals === 'string') {
    const around = `${form}/${node.parent ? objectOf(node.parent).path : ''}`;
    put('x-totals', dotted(totals, around));
    const list = index.child(around, totals);
    if (target.startsWith(`${here}.`) || (list !== null && target.startsWith(`${list}.`))) leave({ why: 'totals', form, path: node.path });
  }
  const inside = target.startsWith(here.endsWith('/') ? here : `${here}.`) ? path.slice(node.path === '' ? 0 : node.path.length + 1) : null;
  if (inside !== null && node.path !== '') {
    put('default', renameInAnswers(schema.default, inside, key));
    const row = isRecord(sample) ? sample['row'] : undefined;
    if (isRecord(row)) {
      const keys = Object.fromEntries(Object.entries(row).map(([column, text]) => [String(dotted(column, index.rowOf(here) ?? here)), text]));
      if (Object.keys(keys).join() !== Object.keys(row).join()) put('x-sample', { ...(sample as object), row: keys });
    }
  }
  return Object.keys(next).length === 0 ? schema : { ...schema, ...next };
}

function renamedRule(rule: FormRule, here: string, at: At): FormRule {
  if (typeof rule?.assert !== 'string') return rule;
  const { index, target, key } = at.renaming;
  const assert = renameInExpression(rule.assert, 'x-rules', at);
  const point = typeof rule.at === 'string' ? renameDotted(index, here, rule.at, { target, key }) : rule.at;
  return assert === rule.assert && point === rule.at ? rule : { ...rule, assert, ...(point === undefined ? {} : { at: point }) };
}

/** What stands in a fragment cannot be changed here: it is shared. */
function tellShared(written: FormSchema | null, node: FormNode, form: string, renaming: Renaming): void {
  const brought = Object.fromEntries(Object.entries(node.schema).filter(([keyword]) => written === null || !Object.hasOwn(written, keyword))) as FormSchema;
  const quiet = { ...renaming, leave: () => undefined };
  if (renamedSchema(brought, { form, node, renaming: quiet }) !== brought) renaming.leave({ why: 'shared', form, path: node.path });
}

function writtenAt(form: Form, steps: readonly string[]): FormSchema | null {
  let at: unknown = form;
  for (const step of steps) at = isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  return isRecord(at) ? (at as FormSchema) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
