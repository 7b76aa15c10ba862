import type { Form, FormSchema } from '@filing/filing';

/** The field at a schema path (`rows.items.name`) of a form, layout seen through; undefined where there is none. */
export function fieldIn(form: Form | undefined, path: string): FormSchema | undefined {
  let place: FormSchema | undefined = form;
  for (const name of path.split('.')) place = place?.type === 'array' ? (name === 'items' ? place.items : undefined) : inside(place, name);
  return place;
}

function inside(schema: FormSchema | undefined, name: string): FormSchema | undefined {
  const own = Object.entries(schema?.properties ?? {});
  const found = own.find(([key, child]) => key === name && child.type !== 'void')?.[1];
  return found ?? own.map(([, child]) => (child.type === 'void' ? inside(child, name) : undefined)).find((each) => each !== undefined);
}
