import type { FormSchema } from '@filing/filing';
import { Field, useForm } from '@formily/react';
import { useMemo } from 'react';
import { controlFor } from '../controls/controlFor.ts';
import type { ControlProps } from '../field/controlProps.ts';
import { FieldFrame } from '../field/FieldFrame.tsx';
import { ReadValue } from '../field/ReadValue.tsx';
import { useSay } from '../messages/translate.ts';
import { joinPath, valueIn } from '../model/answerPath.ts';
import { knownFact } from '../model/expressionScope.ts';
import { dataFields } from '../model/fieldKind.ts';
import { useNotes, useOffered, useRequired, useScreen, useSettled } from '../screen/screenContext.ts';

interface ControlFieldProps {
  readonly schema: FormSchema;
  readonly path: string;
  readonly name: string;
  readonly around: string;
  readonly parent: FormSchema;
}

/** One field: written through Formily where it may be, else its value as text. */
export function ControlField(props: ControlFieldProps) {
  const { schema, path, around } = props;
  const { model, access, isOpen } = useScreen();
  const say = useSay();
  const required = useRequired(schema.required === true, schema['x-required'], around);
  const fact = knownFact(schema['x-fact'], model.context) !== undefined;
  const computed = typeof schema['x-compute'] === 'string' || schema['x-component'] === 'Computed';
  const because = access === 'read' ? undefined : computed ? say('field.computed') : fact ? say('field.fact') : isOpen(path) ? undefined : say('field.closed');
  if (access === 'read' || because !== undefined) return <ReadField {...props} fixed={computed || fact} because={because} />;
  return <WriteField {...props} required={required} />;
}

function ReadField({ schema: given, path, around, fixed, because }: ControlFieldProps & { readonly fixed: boolean; readonly because: string | undefined }) {
  const { model, id, access } = useScreen();
  const schema = useOffered(given, around);
  const notes = useNotes(path);
  const settled = useSettled(() => valueIn(model.settled(), path));
  const value = fixed && access === 'write' ? settled : (model.store.read(path) ?? settled);
  return (
    <FieldFrame path={path} id={`${id}-${path}`} schema={schema} notes={notes} required={false} because={because} wide={isWide(schema)} kind="read">
      <ReadValue schema={schema} value={value} />
    </FieldFrame>
  );
}

function WriteField({ schema: given, path, name, around, parent, required }: ControlFieldProps & { readonly required: boolean }) {
  const { model, id } = useScreen();
  const schema = useOffered(given, around);
  const form = useForm();
  const notes = useNotes(path);
  const { Control, kind, untitled } = controlFor(schema);
  const own = `${id}-${path}`;
  const fields = useMemo(() => dataFields(parent), [parent]);
  const described = [schema.description ? `${own}-help` : '', notes.problems.length + notes.remarks.length > 0 ? `${own}-notes` : ''].filter(Boolean).join(' ') || undefined;
  const rest: Omit<ControlProps, 'value'> = {
    id: own,
    schema,
    fields,
    required,
    label: undefined,
    labelledBy: `${own}-label`,
    describedBy: described,
    invalid: notes.problems.some((problem) => problem.severity === 'error'),
    onChange: (value) => model.store.write(path, value),
    onFill: (values) => model.store.writeAll(Object.fromEntries(Object.entries(values).map(([key, value]) => [joinPath(around, key), value]))),
    beside: (key) => model.store.read(joinPath(around, key)),
    onLeave: () => model.touch(path),
  };
  return (
    <FieldFrame path={path} id={own} schema={schema} notes={notes} required={required} wide={isWide(schema)} kind={kind} untitled={untitled}>
      <Field name={name} {...(around === '' ? {} : { basePath: around })}>
        {() => <Control {...rest} value={form.getValuesIn(path)} />}
      </Field>
    </FieldFrame>
  );
}

function isWide(schema: FormSchema): boolean {
  return ['TextArea', 'Lines', 'Upload', 'Declaration', 'IndustryTags'].includes(schema['x-component'] ?? '') || breadth(schema.title ?? '') > 24;
}

/** How broad words are, in Chinese characters. */
function breadth(words: string): number {
  return [...words].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.5), 0);
}
