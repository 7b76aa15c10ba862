import type { Answers, Form, FormContext, FormSchema } from '@filing/filing';
import { compileExpression } from './expression.ts';
import { optionsFrom, type OfferedOption } from './offeredOptions.ts';
import { outsideNames, valueAt, type Surroundings } from './surroundings.ts';

const offering = new WeakMap<FormSchema, boolean>();

/** A form whose worked out options (`x-options`) stand as `enum` beside it, for whoever only reads and prints the answers (one copy, or several): the options of every row together. A form without any is given back as it is. */
export function labelledForm(form: Form, answers: unknown, context: FormContext): Form {
  if (!offers(form)) return form;
  const copies = [answers].flat().map(recordOf);
  return labelled(form, copies.map((root) => ({ context, root, siblings: root, row: null, index: null })), copies) as Form;
}

function offers(schema: FormSchema): boolean {
  const known = offering.get(schema);
  if (known !== undefined) return known;
  const found = typeof schema['x-options'] === 'string' || Object.values(schema.properties ?? {}).some(offers) || (schema.items !== undefined && offers(schema.items));
  offering.set(schema, found);
  return found;
}

/** `places` are where the node stands, `values` what stands there. */
function labelled(schema: FormSchema, places: readonly Surroundings[], values: readonly unknown[]): FormSchema {
  if (!offers(schema)) return schema;
  const { properties, items } = schema;
  return {
    ...schema,
    ...(typeof schema['x-options'] === 'string' ? { enum: optionsAt(schema['x-options'], places) } : {}),
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, child.type === 'void' ? labelled(child, places, values) : labelledField(name, child, places, values)])) } : {}),
    ...(items ? { items: labelledRows(items, places, values) } : {}),
  };
}

function labelledField(name: string, child: FormSchema, places: readonly Surroundings[], values: readonly unknown[]): FormSchema {
  const inside = places.map((place, index) => ({ ...place, siblings: recordOf(values[index]) }));
  return labelled(child, inside, inside.map(({ siblings }) => (Object.hasOwn(siblings, name) ? siblings[name] : undefined)));
}

function labelledRows(items: FormSchema, places: readonly Surroundings[], values: readonly unknown[]): FormSchema {
  const rows = places.flatMap((place, at) => {
    const list = values[at];
    return Array.isArray(list) ? list.map((row: unknown, index) => ({ place: { ...place, row, index }, row })) : [];
  });
  return labelled(items, rows.map(({ place }) => place), rows.map(({ row }) => row));
}

function optionsAt(source: string, places: readonly Surroundings[]): readonly OfferedOption[] {
  const expression = compileExpression(source);
  const outside = expression.reads.every((name) => outsideNames.has(name));
  const asked = outside ? places.slice(0, 1) : places;
  return optionsFrom(asked.flatMap((place) => valueAt(expression, place) ?? []));
}

function recordOf(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
}
