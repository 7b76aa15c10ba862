import type { Form, FormSchema } from '@filing/filing';
import { fitting, holderAt, pathIn, putIn, type FormPlace } from './formPlace.ts';

/** A form after an edit, and where what was edited lies now. */
export interface EditedForm {
  readonly form: Form;
  readonly path: string;
}

/** Puts a field in, under the key wanted or one like it that is free; null where nothing can be put. */
export function addField(form: Form, place: FormPlace, key: string, field: FormSchema): EditedForm | null {
  const holder = holderAt(form, place);
  if (!holder) return null;
  const fits = fitting(holder, key, field);
  return { form: putIn(form, holder, place, fits.key, fits.field), path: pathIn(holder, fits.key) };
}
