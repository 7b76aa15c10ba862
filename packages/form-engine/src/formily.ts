import type { Form, FormSchema } from '@filing/filing';
import { compileExpression, evaluate, type Scope } from './expression.ts';

/** The part of Formily's `Schema` class that is replaced. */
export interface FormilySchemaClass {
  registerCompiler(compiler: (expression: string, scope: unknown) => unknown): void;
}

interface FormilyField {
  readonly value?: unknown;
  readonly record?: unknown;
  readonly index?: number;
  readonly path: { parent(): { concat(name: string): unknown } };
}

interface FormilyScope extends Readonly<Record<string, unknown>> {
  readonly $self?: FormilyField;
  readonly $form?: { readonly values: unknown; getValuesIn(path: unknown): unknown };
}

const registered = new WeakSet<FormilySchemaClass>();
const given = new Set(['applicant', 'forms', 'policy', 'today']);

/** Puts the safe language in the place of Formily's own compiler (which makes functions of texts), once per copy of Formily, before any schema is made. Whatever is no expression of the safe language — a function, a reaction's `run` — throws a SyntaxError. */
export function registerFormily(schemaClass: FormilySchemaClass): void {
  if (registered.has(schemaClass)) return;
  registered.add(schemaClass);
  schemaClass.registerCompiler((source, scope) => {
    if (/^\s*(?:async\s+)?function\b|=>/.test(source)) throw new SyntaxError('表单中的文字不作函数执行');
    return evaluate(compileExpression(source), fieldScope((scope ?? {}) as FormilyScope, compileExpression(source).reads));
  });
}

/** The names an expression reads, as getters, so that Formily tracks only what was read. */
function fieldScope(scope: FormilyScope, names: readonly string[]): Scope {
  const found: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of names) Object.defineProperty(found, name, { enumerable: true, get: () => lookUp(scope, name) });
  return found;
}

function lookUp(scope: FormilyScope, name: string): unknown {
  const { $self: field, $form: form } = scope;
  if (given.has(name)) return name === 'today' ? scope[name] : (scope[name] ?? {});
  switch (name) {
    case 'basis': return (field && form?.getValuesIn(field.path.parent().concat(name))) ?? scope[name];
    case 'value': return field?.value;
    case 'root': return form?.values;
    case 'row': return field?.index === undefined ? null : field.record;
    case 'index': return field?.index;
    default: return field && form?.getValuesIn(field.path.parent().concat(name));
  }
}

/** A form as Formily reads it: our expressions wrapped in `{{ }}` under Formily's own keywords (`x-visible`, `required`, `x-value`). The renderer gives `applicant`, `forms`, `policy`, `basis`, `today` as schema scope. */
export function formilySchema(form: Form): Form {
  return wrapped(form) as Form;
}

function wrapped(schema: FormSchema): FormSchema {
  const { 'x-visible': visible, 'x-required': required, 'x-compute': compute } = schema;
  return {
    ...schema,
    ...(typeof visible === 'string' ? { 'x-visible': braced(`(${bare(visible)}) == true`) } : {}),
    ...(typeof required === 'string' ? { required: braced(`(${bare(required)}) == true`) as unknown as boolean } : {}),
    ...(compute === undefined ? {} : { 'x-value': braced(bare(compute as string)) }),
    ...(schema.properties ? { properties: Object.fromEntries(Object.entries(schema.properties).map(([name, child]) => [name, wrapped(child)])) } : {}),
    ...(schema.items ? { items: wrapped(schema.items) } : {}),
  };
}

function braced(source: string): string {
  return `{{ ${source} }}`;
}

function bare(source: string): string {
  return /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(source)?.[1] ?? source;
}
