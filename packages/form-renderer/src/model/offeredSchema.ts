import type { FormContext, FormSchema } from '@filing/filing';
import { optionsFrom } from '@filing/form-engine';
import { expressionValue } from './expressionScope.ts';

/** The expression that yields a field's options, or those of a list's items. */
export function offersOf(schema: FormSchema): string | undefined {
  return schema['x-options'] ?? schema.items?.['x-options'];
}

/** A field with its worked out options (`x-options`) as `enum`, as they are where it stands; any other field as it is. */
export function offeredSchema(schema: FormSchema, answers: unknown, around: string, context: FormContext): FormSchema {
  const source = offersOf(schema);
  return source === undefined ? schema : withOptions(schema, optionsFrom(expressionValue(source, answers, around, context)));
}

/** A field with these options. */
export function withOptions(schema: FormSchema, options: NonNullable<FormSchema['enum']>): FormSchema {
  return schema['x-options'] === undefined && schema.items ? { ...schema, items: { ...schema.items, enum: options } } : { ...schema, enum: options };
}
