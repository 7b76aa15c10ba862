import type { Form, FormSchema } from '@filing/filing';

/** A node of a form with what its expressions can name. */
export interface SchemaNode {
  readonly schema: FormSchema;
  /** Schema path: `projects.items.major`. */
  readonly path: string;
  readonly name: string;
  /** Names of the fields beside it, layout nodes seen through. */
  readonly siblings: readonly string[];
  /** Names of the fields of its own object (for objects and layout). */
  readonly fields: readonly string[];
  /** Names in the nearest row, null outside lists. */
  readonly row: readonly string[] | null;
  /** Path of the object it belongs to. */
  readonly owner: string;
  /** The conditions under which what it stands in is shown, layout included; names in each belong to its `owner`. */
  readonly gates: readonly { readonly source: string; readonly owner: string }[];
}

/** Every node of a form, depth first, the root first. Layout (`void`) leaves no trace in the paths of what it holds: its fields belong to the object around it. */
export function schemaNodes(form: Form): readonly SchemaNode[] {
  const nodes: SchemaNode[] = [];
  const visit = (given: FormSchema, path: string, name: string, owner: string, siblings: readonly string[], row: readonly string[] | null, gates: SchemaNode['gates']): void => {
    const schema = asSchema(given);
    const isLayout = schema.type === 'void';
    const fields = isLayout ? siblings : dataNames(schema);
    const inside = isLayout ? owner : path;
    nodes.push({ schema, path, name, siblings, fields, row, owner, gates });
    const condition = schema['x-visible'];
    const within = typeof condition === 'string' ? [...gates, { source: condition, owner }] : gates;
    for (const [key, child] of Object.entries(schema.properties ?? {})) {
      visit(child, joined(inside, key), key, inside, fields, row, within);
    }
    if (schema.items) {
      const inRow = dataNames(asSchema(schema.items));
      visit(schema.items, joined(path, 'items'), '', path, inRow, inRow, within);
    }
  };
  visit(form, '', '', '', dataNames(form), null, []);
  return nodes;
}

/** What stands where a field should, as a field: anything else than an object has no type, which lint says. */
function asSchema(given: unknown): FormSchema {
  return typeof given === 'object' && given !== null ? (given as FormSchema) : {};
}

function dataNames(schema: FormSchema): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => (asSchema(child).type === 'void' ? dataNames(child) : [name]));
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
