import type { FormSchema } from '@filing/filing';
import { FileLine } from '../controls/FileLine.tsx';
import { useSay } from '../messages/translate.ts';
import type { UploadedFile } from '../screen/formScreenProps.ts';
import { valueText } from './valueText.ts';

/** A value as text, files as downloads. */
export function ReadValue({ schema, value }: { readonly schema: FormSchema; readonly value: unknown }) {
  const say = useSay();
  if (schema['x-component'] === 'Upload') {
    const files = Array.isArray(value) ? (value as readonly UploadedFile[]) : [];
    if (files.length === 0) return <span className="fr-read fr-read-empty">{say('upload.none')}</span>;
    return <ul className="fr-files">{files.map((file) => <FileLine key={file.id} file={file} />)}</ul>;
  }
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return <span className={`fr-read ${empty ? 'fr-read-empty' : ''}`}>{valueText(schema, value, say)}</span>;
}
