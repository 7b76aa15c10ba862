import type { Form, Fragments } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { findNode } from '../model/formNode.ts';
import { replaceAt } from '../model/replaceAt.ts';

/** The form with what a shared fragment says written out at the field; ids and fragments inside it stay as they run. The same form where it uses none that is there. */
export function detach(form: Form, path: string, fragments: Fragments): Form {
  const node = findNode(form, path);
  if (!node || node.schema['x-use'] === undefined) return form;
  try {
    const alone: Form = { type: 'object', title: '', 'x-form': '', properties: { field: node.schema } };
    const whole = expandForm(alone, fragments).properties?.['field'];
    return whole ? replaceAt(form, node.steps, () => whole) : form;
  } catch {
    return form;
  }
}
