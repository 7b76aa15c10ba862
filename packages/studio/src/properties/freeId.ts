import type { Form } from '@filing/filing';
import { formTree, nodesOf } from '../model/formNode.ts';

/** A stable id that no field of the form has yet, from the field's name. */
export function freeId(form: Form, key: string): string {
  const taken = new Set(nodesOf(formTree(form)).map(({ schema }) => schema['x-id']));
  const numbered = (number: number): string => (taken.has(`${key}-${number}`) ? numbered(number + 1) : `${key}-${number}`);
  return taken.has(key) ? numbered(2) : key;
}
