import type { Answers, FormContext, FormSchema } from '@filing/filing';
import { expressionValue } from './expressionScope.ts';

/** What a new row or an empty form begins with: `default` and `x-default` of its fields. */
export function defaultRow(item: FormSchema, context: FormContext): Readonly<Record<string, unknown>> {
  return filled(item, {}, context);
}

/** The answers with the defaults of those top fields that have no answer yet. */
export function withDefaults(form: FormSchema, answers: Answers, context: FormContext): Answers {
  return filled(form, answers, context);
}

function filled(schema: FormSchema, answers: Readonly<Record<string, unknown>>, context: FormContext): Readonly<Record<string, unknown>> {
  let all = { ...answers };
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    if (child.type === 'void') {
      all = { ...filled(child, all, context) };
      continue;
    }
    if (all[name] !== undefined) continue;
    const source = child['x-default'];
    const value = child.default ?? (typeof source === 'string' ? expressionValue(source, {}, '', context) : undefined);
    if (value !== undefined && value !== null) all[name] = value;
  }
  return all;
}
