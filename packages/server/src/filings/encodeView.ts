import type { FilingView } from '@filing/filing';

/** A view as JSON in UTF-8. Most of it are its forms' schemas and their texts, which are the same objects for all filings of a revision: they are encoded once. */
export function encodeView({ forms, permitted, records = {}, ...rest }: FilingView): Buffer {
  const page = openPage();
  page.text(`${opened(rest)},"forms":[`);
  forms.forEach(({ schema, english, ...form }, index) => page.text(`${comma(index)}${opened(form)},"schema":`).once(schema).text(',"english":').once(english).text('}'));
  page.text('],"permitted":[');
  permitted.forEach(({ form, english, ...event }, index) => page.text(`${comma(index)}${opened(event)},"form":`).once(form).text(',"english":').once(english).text('}'));
  page.text('],"records":{');
  Object.entries(records).forEach(([name, { schema, english }], index) => page.text(`${comma(index)}${JSON.stringify(name)}:{"schema":`).once(schema).text(',"english":').once(english).text('}'));
  return page.text('}}').bytes();
}

const encoded = new WeakMap<object, Buffer>();

/** Bytes that grow at their end, by text and by values encoded once. */
function openPage() {
  const done: Buffer[] = [];
  let open = '';
  const page = {
    text(more: string) {
      open += more;
      return page;
    },
    once(value: object | null) {
      if (value === null) return page.text('null');
      const bytes = encoded.get(value) ?? Buffer.from(JSON.stringify(value));
      encoded.set(value, bytes);
      done.push(Buffer.from(open), bytes);
      open = '';
      return page;
    },
    bytes: () => Buffer.concat([...done, Buffer.from(open)]),
  };
  return page;
}

/** An object that is not empty, without its closing brace. */
function opened(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function comma(index: number): string {
  return index > 0 ? ',' : '';
}
