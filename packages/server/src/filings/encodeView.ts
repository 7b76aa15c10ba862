import type { FilingView } from '@filing/filing';

/** A view as JSON in UTF-8. Most of it are its forms' schemas and their texts, which are the same objects for all filings of a revision: they are encoded once. */
export function encodeView({ forms, permitted, records, ...rest }: FilingView): Buffer {
  return Buffer.concat([
    opened(rest),
    ...list('forms', forms.map(({ schema, english, ...form }) => [opened(form), member('schema'), once(schema), member('english'), once(english), closing])),
    ...list('permitted', permitted.map(({ form, english, ...event }) => [opened(event), member('form'), form ? once(form) : nothing, member('english'), once(english), closing])),
    member('records'), Buffer.from('{'),
    ...Object.entries(records ?? {}).flatMap(([name, { schema, english }], index) => [Buffer.from(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:{"schema":`), once(schema), member('english'), once(english), closing]),
    closing, closing,
  ]);
}

const encoded = new WeakMap<object, Buffer>();
const nothing = Buffer.from('null');
const closing = Buffer.from('}');
const [comma, ending] = [Buffer.from(','), Buffer.from(']')];

function once(value: object): Buffer {
  const known = encoded.get(value);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(value));
  encoded.set(value, bytes);
  return bytes;
}

/** An object that is not empty, without its closing brace. */
function opened(value: object): Buffer {
  return Buffer.from(JSON.stringify(value).slice(0, -1));
}

function member(name: string): Buffer {
  return Buffer.from(`,"${name}":`);
}

function list(name: string, items: readonly (readonly Buffer[])[]): readonly Buffer[] {
  return [Buffer.from(`,"${name}":[`), ...items.flatMap((item, index) => (index > 0 ? [comma, ...item] : item)), ending];
}
