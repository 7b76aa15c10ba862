import type { Form, FormSchema } from '@filing/filing';

/** A node of a form as it is written, with its place in the tree. */
export interface FormNode {
  readonly role: 'root' | 'field' | 'layout' | 'item';
  readonly schema: FormSchema;
  /** Schema path: `projects.items.level`; layout leaves no trace in the paths of what it holds. */
  readonly path: string;
  readonly key: string;
  /** How to get there in the JSON: `properties`, `school`, `properties`, `name`. */
  readonly steps: readonly string[];
  readonly parent: FormNode | null;
  readonly children: readonly FormNode[];
}

/** A form as a tree; what stands where a field should and is none is left out. */
export function formTree(form: Form): FormNode {
  return nodeOf(form, { role: 'root', path: '', key: '', steps: [], parent: null }, '');
}

/** The node at a schema path; where layout and a field share one, the field. Null where there is none. */
export function findNode(form: Form, path: string): FormNode | null {
  let found: FormNode | null = null;
  for (const node of nodesOf(formTree(form))) {
    if (node.path !== path) continue;
    if (node.role !== 'layout') return node;
    found ??= node;
  }
  return found;
}

/** A node and everything in it, in the form's order. */
export function nodesOf(node: FormNode): readonly FormNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** The node fields of this one are put into: itself, of a list its row. Null where it can hold none. */
export function holderIn(node: FormNode): FormNode | null {
  if (node.role === 'root' || node.role === 'layout' || node.schema.type === 'object') return node;
  const row = node.children.find(({ role }) => role === 'item');
  return node.schema.type === 'array' && row?.schema.type === 'object' ? row : null;
}

/** The object a node's fields belong to: layout is seen through. */
export function objectOf(node: FormNode): FormNode {
  return node.role === 'layout' && node.parent ? objectOf(node.parent) : node;
}

/** Every key that stands in an object, those in its layout and the layout's own too. */
export function keysIn(object: FormNode): readonly string[] {
  return object.children.flatMap((child) => (child.role === 'item' ? [] : child.role === 'layout' ? [child.key, ...keysIn(child)] : [child.key]));
}

type Around = Omit<FormNode, 'schema' | 'children'>;

function nodeOf(schema: FormSchema, around: Around, owner: string): FormNode {
  const node: { -readonly [Key in keyof FormNode]: FormNode[Key] } = { ...around, schema, children: [] };
  const inside = around.role === 'layout' ? owner : around.path;
  const fields = Object.entries(isRecord(schema.properties) ? schema.properties : {}).filter(([, child]) => isRecord(child)).map(([key, child]) =>
    nodeOf(child, { role: child.type === 'void' ? 'layout' : 'field', path: joined(inside, key), key, steps: [...around.steps, 'properties', key], parent: node }, inside));
  const rows = isRecord(schema.items) ? [nodeOf(schema.items, { role: 'item', path: joined(around.path, 'items'), key: 'items', steps: [...around.steps, 'items'], parent: node }, around.path)] : [];
  node.children = [...fields, ...rows];
  return node;
}

function isRecord(value: unknown): value is Readonly<Record<string, FormSchema>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
