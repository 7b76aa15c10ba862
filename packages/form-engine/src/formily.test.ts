import { createForm, isVoidField, type Form as FormilyForm, type GeneralField } from '@formily/core';
import { Schema } from '@formily/json-schema';
import fc from 'fast-check';
import type { Form, FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { checkForm, formilySchema, registerFormily } from './index.ts';

registerFormily(Schema);

const context = { applicant: { kind: 'a' } };

/** Mounts every field of a schema without a screen, as a renderer would. */
function mount(form: FormilyForm, schema: Schema, basePath: string): void {
  for (const child of Object.values(schema.properties ?? {}) as Schema[]) {
    const options = { ...child.toFieldProps({ scope: context }), basePath, name: String(child.name) };
    const path = basePath === '' ? String(child.name) : `${basePath}.${String(child.name)}`;
    if (child.type === 'void') {
      form.createVoidField(options as never);
      mount(form, child, path);
    } else if (child.type === 'object') {
      form.createObjectField(options as never);
      mount(form, child, path);
    } else if (child.type === 'array') {
      form.createArrayField(options as never);
    } else {
      form.createField(options as never);
    }
  }
}

/** Rows are mounted as they appear, after their list. */
function mountRows(form: FormilyForm, schema: Schema, name: string): void {
  const rows: unknown = form.getValuesIn(name);
  const items = (schema.properties as Record<string, Schema>)[name]?.items as Schema;
  (Array.isArray(rows) ? rows : []).forEach((_, index) => {
    form.createObjectField({ ...items.toFieldProps({ scope: context }), basePath: name, name: String(index) } as never);
    mount(form, items, `${name}.${index}`);
  });
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => pruned(each) ?? {});
  if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value;
  const kept = Object.entries(value).map(([key, each]) => [key, pruned(each)] as const).filter(([, each]) => each !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function valueIn(answers: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], answers);
}

async function mounted(schema: Form, answers: unknown) {
  const form = createForm();
  const root = new Schema(formilySchema(schema) as never);
  mount(form, root, '');
  form.setValues(structuredClone(answers) as object);
  mountRows(form, root, 'rows');
  await form.validate().catch(() => undefined);
  const fields = Object.values(form.fields) as GeneralField[];
  const missing = form.queryFeedbacks({ type: 'error' }).map((feedback) => String(feedback.path));
  const hidden = fields.filter((field) => !isVoidField(field) && !field.visible).map((field) => field.path.toString());
  return { values: pruned(JSON.parse(JSON.stringify(form.values))) ?? {}, missing: missing.toSorted(), hidden };
}

function walked(schema: Form, answers: unknown) {
  const check = checkForm(schema, answers, context);
  const required = check.problems.filter((problem) => problem.code === 'required').map((problem) => problem.path);
  expect(check.problems.filter((problem) => problem.code !== 'required')).toEqual([]);
  return { values: pruned(check.answers) ?? {}, missing: required.toSorted(), answers: check.answers };
}

// The shared subset. Left out because Formily itself differs with the order of keystrokes there: computed fields inside layout
// that can hide (Formily misses a recomputation when the layout comes back), computed fields that can turn empty (it keeps the
// old value), entries into computed fields (the screen shows them read-only), fields mounted inside something already hidden.
// Generated forms: fields in an order in which each may look back at those before it, so that nothing loops.
type Leaf = 'string' | 'number' | 'boolean';
const condition = (name: string, type: Leaf): fc.Arbitrary<string> => {
  if (type === 'boolean') return fc.constantFrom(`${name} == true`, `${name} != true`);
  if (type === 'number') return fc.constantFrom(`${name} > 2`, `${name} == 1`, `!filled(${name})`);
  return fc.constantFrom(`${name} == "x"`, `filled(${name})`, `${name} != "y" && applicant.kind == "a"`);
};

const fieldsOf = (prefix: string, size: number): fc.Arbitrary<Record<string, FormSchema>> =>
  fc.array(fc.record({ type: fc.constantFrom<Leaf>('string', 'number', 'boolean'), role: fc.constantFrom('plain', 'required', 'when', 'visible', 'visible', 'compute') }), { minLength: 1, maxLength: size })
    .chain((wanted) => fc.tuple(...wanted.map(({ type, role }, index) => {
      const before = index === 0 ? null : fc.nat(index - 1).chain((at) => condition(`${prefix}${at}`, wanted[at]?.role === 'compute' ? 'number' : (wanted[at]?.type ?? 'string')));
      const base = { type, title: `${prefix}${index}` };
      if (role === 'compute') {
        const numbers = wanted.slice(0, index).flatMap((each, at) => (each.type === 'number' || each.role === 'compute' ? [`${prefix}${at}`] : []));
        return fc.constant({ ...base, type: 'number' as const, ...(numbers.length > 0 ? { 'x-compute': `filled(${numbers.at(-1)}) ? ${numbers.at(-1)} * 2 + 1 : 0` } : {}) });
      }
      if (role === 'required' || !before) return fc.constant({ ...base, required: role === 'required' });
      if (role === 'when') return before.map((source) => ({ ...base, 'x-required': source }));
      return before.chain((source) => fc.boolean().map((required) => ({ ...base, required, 'x-visible': role === 'visible' ? source : true })));
    })))
    .map((schemas) => Object.fromEntries(schemas.map((schema, index) => [`${prefix}${index}`, schema as FormSchema])));

const answersFor = (properties: Record<string, FormSchema>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(properties).filter(([, schema]) => schema['x-compute'] === undefined).map(([name, { type }]) => [name, type === 'boolean' ? fc.boolean() : type === 'number' ? fc.integer({ min: 0, max: 4 }) : fc.constantFrom('', 'x', 'y')])), { requiredKeys: [] });

const filled = fc.record({ top: fieldsOf('a', 6), group: fieldsOf('g', 4), row: fieldsOf('r', 4), gate: fc.constantFrom<string | undefined>(undefined, 'a0 != "never"', 'filled(a0)') }).chain(({ top, group, row, gate }) => {
  const form: Form = {
    type: 'object', title: 'generated', 'x-form': 'generated',
    properties: {
      ...top,
      layout: { type: 'void', title: 'layout', ...(gate && !Object.values(group).some((each) => 'x-compute' in each) ? { 'x-visible': gate } : {}), properties: { group: { type: 'object', title: 'group', properties: group } } },
      rows: { type: 'array', title: 'rows', items: { type: 'object', title: 'row', properties: row } },
    },
  };
  return fc.record({ form: fc.constant(form), answers: fc.record({ top: answersFor(top), group: answersFor(group), rows: fc.array(answersFor(row), { maxLength: 3 }) }) })
    .map(({ form: each, answers }) => ({ form: each, answers: { ...answers.top, group: answers.group, rows: answers.rows } }));
});

describe('the walk and mounted Formily', () => {
  it('agree on values, visibility and what is required', async () => {
    await fc.assert(fc.asyncProperty(filled, async ({ form, answers }) => {
      const [screen, walk] = [await mounted(form, answers), walked(form, answers)];
      expect(walk.values).toEqual(screen.values);
      expect(walk.missing).toEqual(screen.missing);
      expect(screen.hidden.filter((path) => valueIn(walk.answers, path) !== undefined)).toEqual([]);
    }), { numRuns: 200 });
  });
});

describe('registerFormily', () => {
  it.each(['function(){ return 1 }', '() => 1', 'value.constructor.constructor("x")()', 'process.exit(1)'])('makes no function of %s', (source) => {
    const field = new Schema({ type: 'string', name: 'a', 'x-value': `{{ ${source} }}` } as never).toFieldProps({ scope: {} });
    const form = createForm();
    let value: unknown;
    try {
      value = form.createField({ ...field, name: 'a' } as never).value;
    } catch {
      value = undefined;
    }
    expect(value ?? null).toBeNull();
  });

  it('registers once for a copy of Formily', () => {
    let times = 0;
    const copy = { registerCompiler: () => { times += 1; } };
    registerFormily(copy);
    registerFormily(copy);
    expect(times).toBe(1);
  });
});
