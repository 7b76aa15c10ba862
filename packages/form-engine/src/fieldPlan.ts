import type { Form, FormRule, FormSchema } from '@filing/filing';
import { compileExpression, type Expression } from './expression.ts';
import { uploadedFile } from './uploadedFile.ts';

/** The data kinds a field can have. */
export type FieldKind = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** A rule with its parsed expression. */
export interface PlannedRule {
  readonly rule: FormRule;
  readonly assert: Expression;
  readonly message: string;
  /** The gates of the layout it stands on. */
  readonly gates: readonly Gate[];
}

/** A condition of being visible; all of a field's gates must hold. */
export type Gate = Expression | false;

/** A field of a form made ready for walking: layout nodes taken out, expressions parsed, options indexed. */
export interface FieldPlan {
  readonly name: string;
  readonly title: string;
  readonly kind: FieldKind;
  readonly schema: FormSchema;
  readonly gates: readonly Gate[];
  readonly required: boolean | Expression;
  readonly compute: Expression | null;
  /** What an empty field is filled with. */
  readonly initial: Expression | null;
  readonly pattern: RegExp | null;
  /** Label by value. */
  readonly options: ReadonlyMap<unknown, string> | null;
  /** What yields the options where they are worked out. */
  readonly offers: Expression | null;
  readonly rules: readonly PlannedRule[];
  readonly clause: string | null;
  /** Clause by problem code, where it differs from the field's own. */
  readonly clauses: Readonly<Record<string, string>>;
  readonly fields: readonly FieldPlan[];
  readonly byName: ReadonlyMap<string, FieldPlan>;
  readonly item: FieldPlan | null;
  /** True when anything in it is computed or may be hidden. */
  readonly moves: boolean;
}

const plans = new WeakMap<Form, FieldPlan>();

/** The plan of a form, made once; throws a SyntaxError when one of its expressions does not parse (lint says so before). */
export function formPlan(form: Form): FieldPlan {
  const known = plans.get(form);
  if (known) return known;
  const made = plan('', form, { clause: null, gates: [], required: false, messages: messagesOf(form) });
  plans.set(form, made);
  return made;
}

interface Around {
  readonly clause: string | null;
  readonly gates: readonly Gate[];
  readonly required: boolean;
  readonly messages: Readonly<Record<string, string>>;
}

function plan(name: string, schema: FormSchema, around: Around): FieldPlan {
  const clause = firstClause(schema) ?? around.clause;
  const inside = { ...around, clause, gates: [], required: false };
  const fields = schema.properties ? dataFields(schema, inside) : [];
  const itemSchema = schema.items ?? (schema['x-component'] === 'Upload' ? uploadedFile : null);
  const item = itemSchema ? plan('', itemSchema, inside) : null;
  const gates = [...around.gates, ...gatesOf(schema)];
  const compute = expressionOf(schema['x-compute']);
  return {
    name,
    title: schema.title ?? name,
    kind: kindOf(schema),
    schema,
    gates,
    required: expressionOf(schema['x-required']) ?? (around.required || schema.required === true),
    compute,
    initial: expressionOf(schema['x-default']),
    pattern: typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : null,
    options: optionsOf(schema),
    offers: expressionOf(schema['x-options']),
    rules: [...rulesOf(schema, around.messages), ...layoutRules(schema, around.messages)],
    clause,
    clauses: (schema['x-clauses'] as Record<string, string> | undefined) ?? {},
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    item,
    moves: compute !== null || gates.length > 0 || fields.some((field) => field.moves) || item?.moves === true,
  };
}

/** The fields of an object, those inside layout nodes (`void`) lifted up with the layout's gates. */
function dataFields(schema: FormSchema, around: Around): FieldPlan[] {
  const listed = Array.isArray(schema.required) ? new Set(schema.required as readonly string[]) : new Set<string>();
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    if (child.type !== 'void') return [plan(name, child, { ...around, required: listed.has(name) })];
    return dataFields(child, { ...around, clause: firstClause(child) ?? around.clause, gates: [...around.gates, ...gatesOf(child)] });
  });
}

function layoutRules(schema: FormSchema, messages: Around['messages'], around: readonly Gate[] = []): PlannedRule[] {
  const layouts = Object.values(schema.properties ?? {}).filter((child) => child.type === 'void');
  return layouts.flatMap((layout) => {
    const gates = [...around, ...gatesOf(layout)];
    return [...rulesOf(layout, messages, firstClause(layout), gates), ...layoutRules(layout, messages, gates)];
  });
}

function rulesOf(schema: FormSchema, messages: Around['messages'], clause: string | null = null, gates: readonly Gate[] = []): PlannedRule[] {
  return (schema['x-rules'] ?? []).map((rule) => ({
    gates,
    rule: clause && !rule.clause ? { ...rule, clause } : rule,
    assert: compileExpression(rule.assert),
    message: (Object.hasOwn(messages, rule.message) ? messages[rule.message] : undefined) ?? rule.message,
  }));
}

function gatesOf(schema: FormSchema): Gate[] {
  const visible = schema['x-visible'];
  if (visible === false) return [false];
  return typeof visible === 'string' ? [compileExpression(visible)] : [];
}

function optionsOf(schema: FormSchema): ReadonlyMap<unknown, string> | null {
  if (!schema.enum) return null;
  return new Map(schema.enum.map((each) => (typeof each === 'object' ? [each.value, each.label] : [each, String(each)])));
}

function expressionOf(source: unknown): Expression | null {
  return typeof source === 'string' ? compileExpression(source) : null;
}

function kindOf(schema: FormSchema): FieldKind {
  if (schema.type && schema.type !== 'void') return schema.type;
  return schema.properties ? 'object' : schema.items ? 'array' : 'string';
}

function messagesOf(form: Form): Readonly<Record<string, string>> {
  return (form['x-messages'] as Record<string, string> | undefined) ?? {};
}

function firstClause(schema: FormSchema): string | null {
  const clause = schema['x-clause'];
  return (typeof clause === 'string' ? clause : clause?.[0]) ?? null;
}
