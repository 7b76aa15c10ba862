import type { FormSchema } from '@filing/filing';

/** How a node of a form is drawn: layout, a list of cards or rows, a nested group, or one control. */
export type FieldKind = 'section' | 'cards' | 'table' | 'group' | 'control';

/** How the node is drawn, from its type and component. */
export function fieldKind(schema: FormSchema): FieldKind {
  if (schema.type === 'void') return 'section';
  if (schema['x-component'] === 'Upload') return 'control';
  const rows = schema.type === 'array' && schema.items?.properties !== undefined;
  if (rows) return schema['x-component'] === 'Cards' ? 'cards' : 'table';
  return schema.properties ? 'group' : 'control';
}

/** The data fields of an object with their names, those inside layout nodes lifted up. */
export function dataFields(schema: FormSchema): readonly (readonly [string, FormSchema])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => (child.type === 'void' ? dataFields(child) : [[name, child] as const]));
}

/** The path of the drawn thing that shows what concerns a path: `industries.2` → `industries`, `materials.0.size` → `materials`. */
export function homePath(form: FormSchema, path: string): string {
  let schema = form;
  const home: string[] = [];
  for (const part of path === '' ? [] : path.split('.')) {
    const kind = home.length === 0 ? 'group' : fieldKind(schema);
    if (kind === 'control') break;
    const rows = kind === 'table' || kind === 'cards';
    const next = rows && /^\d+$/.test(part) ? schema.items : dataFields(schema).find(([name]) => name === part)?.[1];
    if (!next) break;
    home.push(part);
    schema = rows ? { ...next, type: 'object' } : next;
  }
  return home.join('.');
}
