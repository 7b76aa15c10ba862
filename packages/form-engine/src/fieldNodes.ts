import type { Form, FormSchema } from '@filing/filing';

/** A node of a form with what stands around it, for comparing two forms. */
export interface FieldNode {
  readonly role: 'root' | 'field' | 'item' | 'layout';
  readonly schema: FormSchema;
  /** Schema path: `projects.items.major`; layout leaves no trace in the paths of what it holds. */
  readonly path: string;
  readonly name: string;
  /** The object, row or list its answer belongs to; null for the root. */
  readonly owner: FieldNode | null;
  /** What it stands in on the screen, layout included. */
  readonly container: FieldNode | null;
  /** Required by itself or by the list of names of what holds it; or the expression that says when. */
  readonly required: boolean | string;
}

/** Every node of a form, what holds others before what it holds, in the form's order. */
export function fieldNodes(form: Form): readonly FieldNode[] {
  const nodes: FieldNode[] = [];
  const visit = (node: FieldNode): void => {
    nodes.push(node);
    const { schema, role } = node;
    const owner = role === 'layout' ? (node.owner ?? node) : node;
    const listed = new Set(Array.isArray(schema.required) ? (schema.required as readonly string[]) : []);
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const layout = child.type === 'void';
      visit({ role: layout ? 'layout' : 'field', schema: child, path: joined(owner.path, name), name, owner, container: node, required: requiredOf(child, listed.has(name)) });
    }
    if (schema.items) visit({ role: 'item', schema: schema.items, path: joined(node.path, 'items'), name: 'items', owner: node, container: node, required: false });
  };
  visit({ role: 'root', schema: form, path: '', name: '', owner: null, container: null, required: false });
  return nodes;
}

function requiredOf(schema: FormSchema, listed: boolean): boolean | string {
  const condition = schema['x-required'];
  return typeof condition === 'string' ? condition : listed || schema.required === true || condition === true;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
