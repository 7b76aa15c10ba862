import type { FormSchema } from '@filing/filing';

/** A field by its schema path, with the titles from the outside in; null where there is none. Sections of the screen do not count. */
export function fieldAt(form: FormSchema, path: string): { readonly schema: FormSchema; readonly titles: readonly string[] } | null {
  let schema = form;
  const titles: string[] = [];
  for (const name of path.split('.').filter((each) => each !== '')) {
    const next = name === 'items' && schema.items ? schema.items : propertyOf(schema, name);
    if (!next) return null;
    if (next !== schema.items && next.title) titles.push(next.title);
    schema = next;
  }
  return { schema, titles };
}

/** The title of a field as sentences name it: its own, or its path. */
export function titleAt(form: FormSchema | undefined, path: string): string {
  return (form && fieldAt(form, path)?.titles.at(-1)) ?? path;
}

function propertyOf({ properties = {} }: FormSchema, name: string): FormSchema | null {
  if (Object.hasOwn(properties, name) && properties[name]?.type !== 'void') return properties[name] ?? null;
  for (const each of Object.values(properties)) {
    const inside = each.type === 'void' ? propertyOf(each, name) : null;
    if (inside) return inside;
  }
  return null;
}
