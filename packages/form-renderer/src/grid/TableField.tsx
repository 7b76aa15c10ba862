import type { FormSchema } from '@filing/filing';
import { FieldFrame } from '../field/FieldFrame.tsx';
import { useNotes, useRequired, useScreen } from '../screen/screenContext.ts';
import { Grid } from './Grid.tsx';

/** A list of rows under its title. */
export function TableField({ schema, path, around }: { readonly schema: FormSchema; readonly path: string; readonly around: string }) {
  const { access, isOpen, id } = useScreen();
  const notes = useNotes(path);
  const required = useRequired(schema.required === true, schema['x-required'], around);
  const writable = access === 'write' && isOpen(path);
  return (
    <FieldFrame path={path} id={`${id}-${path}`} schema={schema} notes={notes} required={required && access === 'write'} wide kind={access === 'write' ? 'group' : 'read'}>
      <Grid schema={schema} path={path} writable={writable} labelledBy={`${id}-${path}-label`} />
    </FieldFrame>
  );
}
