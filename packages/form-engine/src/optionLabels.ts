import type { FormSchema } from '@filing/filing';

/** The label of each option listed (`enum`), by value; none where there is no list. */
export function optionsOf(schema: Pick<FormSchema, 'enum'>): ReadonlyMap<unknown, string> {
  return new Map((schema.enum ?? []).map((each) => (typeof each === 'object' ? [each.value, each.label] : [each, String(each)])));
}
