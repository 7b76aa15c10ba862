import type { Form, FormSchema, Fragments } from '@filing/filing';

const most = 20_000;

/** A form with the shared fragments its fields name (`x-use`) put in; a field's own keywords win over the fragment's, and its `x-id` stands before those of what the fragment holds (`contact` before `phone`: `contact.phone`), so that a fragment used twice brings no id twice. Throws when a fragment is missing or uses itself, or the whole grows beyond 20,000 fields. */
export function expandForm(form: Form, fragments: Fragments): Form {
  return expanded(form, fragments, [], { fields: 0 }) as Form;
}

function expanded(schema: FormSchema, fragments: Fragments, using: readonly string[], grown: { fields: number }): FormSchema {
  grown.fields += 1;
  if (grown.fields > most) throw new Error(using.length > 0 ? `放入共用片段后超过 ${most} 个字段：${using.join(' → ')}` : `放入共用片段后超过 ${most} 个字段`);
  const { 'x-use': name, ...own } = schema;
  if (name !== undefined) {
    const shared = Object.hasOwn(fragments, name) ? fragments[name] : undefined;
    if (!shared) throw new Error(`找不到共用片段 ${name}`);
    if (using.includes(name)) throw new Error(`共用片段 ${[...using, name].join(' → ')} 引用了自己`);
    const fragment = typeof own['x-id'] === 'string' ? within(shared, own['x-id']) : shared;
    const merged: FormSchema = { ...fragment, ...own, ...(fragment.properties || own.properties ? { properties: { ...fragment.properties, ...own.properties } } : {}) };
    return expanded(merged, fragments, [...using, name], grown);
  }
  return {
    ...own,
    ...(own.properties ? { properties: Object.fromEntries(Object.entries(own.properties).map(([key, child]) => [key, expanded(child, fragments, using, grown)])) } : {}),
    ...(own.items ? { items: expanded(own.items, fragments, using, grown) } : {}),
  };
}

/** A fragment with the ids of what it holds under that of the field that uses it. */
function within(schema: FormSchema, id: string): FormSchema {
  const named = (child: FormSchema): FormSchema => {
    if (typeof child !== 'object' || child === null) return child;
    return within(typeof child['x-id'] === 'string' ? { ...child, 'x-id': `${id}.${child['x-id']}` } : child, id);
  };
  return {
    ...schema,
    ...(schema.properties ? { properties: Object.fromEntries(Object.entries(schema.properties).map(([key, child]) => [key, named(child)])) } : {}),
    ...(schema.items ? { items: named(schema.items) } : {}),
  };
}
