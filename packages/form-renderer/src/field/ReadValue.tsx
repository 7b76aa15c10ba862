import type { FormSchema } from '@filing/filing';
import { FileLine } from '../controls/FileLine.tsx';
import { useSay } from '../messages/translate.ts';
import type { UploadedFile } from '../screen/formScreenProps.ts';
import { useScreen } from '../screen/screenContext.ts';
import { valueText } from './valueText.ts';

/** A value as text, files as downloads; what is worked out and not known yet is said to come, since nobody can fill it in. */
export function ReadValue({ schema, value }: { readonly schema: FormSchema; readonly value: unknown }) {
  const say = useSay();
  const { access } = useScreen();
  if (schema['x-component'] === 'Upload') {
    const files = Array.isArray(value) ? (value as readonly UploadedFile[]) : [];
    if (files.length === 0) return <span className="fr-read fr-read-empty">{say('upload.none')}</span>;
    return <ul className="fr-files">{files.map((file) => <FileLine key={file.id} file={file} />)}</ul>;
  }
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const awaited = empty && access === 'write' && (typeof schema['x-compute'] === 'string' || schema['x-component'] === 'Computed');
  return <span className={`fr-read ${empty ? 'fr-read-empty' : ''}`}>{awaited ? say('field.awaited') : valueText(schema, value, say)}</span>;
}
