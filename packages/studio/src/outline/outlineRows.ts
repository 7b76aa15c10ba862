import type { Form, Fragments } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';
import { formTree, holderIn, type FormNode } from '../model/formNode.ts';

/** One line of the outline. */
export interface OutlineRow {
  /** Its place in the JSON, which no two share. */
  readonly id: string;
  readonly node: FormNode;
  readonly title: string;
  /** 1 for the form itself. */
  readonly level: number;
  /** Its place among its neighbours, from 1, and how many these are. */
  readonly position: number;
  readonly of: number;
  /** It can hold fields. */
  readonly holds: boolean;
  readonly badges: readonly Badge[];
  readonly errors: number;
  readonly warnings: number;
}

/** What is worth seeing of a field in its line. */
export type Badge = 'required' | 'required.when' | 'conditional' | 'computed' | 'fact' | 'fragment';

/** The lines of a form in its order; a list's columns stand right under it, its row is no line of its own. Closed lines (by id) hide what they hold. */
export function outlineRows(form: Form, { english, fragments, findings, closed }: { readonly english: Readonly<Record<string, string>> | null; readonly fragments: Fragments; readonly findings: readonly RevisionFinding[]; readonly closed: ReadonlySet<string> }): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visit = (node: FormNode, level: number, position: number, of: number): void => {
    const id = node.steps.join('/');
    const holder = holderIn(node);
    const fragment = node.schema['x-use'] === undefined ? undefined : fragments[node.schema['x-use']];
    const own = findings.filter(({ path }) => path === node.path || (node.role !== 'root' && node.schema.items !== undefined && path === `${node.path}.items`));
    const title = english?.[`${node.path}#title`] ?? node.schema.title ?? fragment?.title;
    rows.push({
      id, node, level, position, of, holds: holder !== null, badges: badgesOf(node),
      title: typeof title === 'string' && title.trim() !== '' ? title : node.key,
      errors: own.filter(({ severity }) => severity === 'error').length, warnings: own.filter(({ severity }) => severity !== 'error').length,
    });
    if (!holder || closed.has(id)) return;
    holder.children.forEach((child, index) => visit(child, level + 1, index + 1, holder.children.length));
  };
  visit(formTree(form), 1, 1, 1);
  return rows;
}

function badgesOf({ schema, key, parent }: FormNode): readonly Badge[] {
  const listed = Array.isArray(parent?.schema.required) && parent.schema.required.includes(key);
  return [
    ...(schema.required === true || listed || schema['x-required'] === true ? ['required' as const] : []),
    ...(typeof schema['x-required'] === 'string' ? ['required.when' as const] : []),
    ...(typeof schema['x-visible'] === 'string' ? ['conditional' as const] : []),
    ...(typeof schema['x-compute'] === 'string' ? ['computed' as const] : []),
    ...(schema['x-fact'] === undefined ? [] : ['fact' as const]),
    ...(schema['x-use'] === undefined ? [] : ['fragment' as const]),
  ];
}
