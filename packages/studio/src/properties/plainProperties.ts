import type { FormSchema } from '@filing/filing';
import type { PropertiesKey } from '../texts/properties.ts';
import { textOrNothing, type FieldAt, type FieldProperty } from './fieldProperty.ts';

const always = (): boolean => true;

/** A keyword that is a text. */
export function textProperty(name: string, keyword: string, title: PropertiesKey, more: FormSchema = {}, shown: (at: FieldAt) => boolean = always): FieldProperty {
  return {
    name, shown,
    ask: ({ say }) => ({ type: 'string', title: say(title), 'x-component': 'Input', maxLength: 500, ...more }),
    read: ({ schema }) => schema[keyword],
    write: (value) => ({ keywords: { [keyword]: textOrNothing(value) } }),
  };
}

/** The English of a text of the field; `of` answers its key, null where there is nothing to say in English. */
export function englishProperty(name: string, title: PropertiesKey, of: (at: FieldAt) => string | null, more: FormSchema = {}, shown: (at: FieldAt) => boolean = always): FieldProperty {
  return {
    name, shown,
    ask: ({ say }) => ({ type: 'string', title: say(title), 'x-component': 'Input', maxLength: 1000, ...more }),
    read: (at) => {
      const key = of(at);
      return key === null ? undefined : at.texts[key];
    },
    write: (value, at) => {
      const key = of(at);
      return key === null ? {} : { texts: { [key]: textOrNothing(value) } };
    },
  };
}

/** A keyword that is a number. */
export function numberProperty(keyword: string, title: PropertiesKey, types: readonly string[], typeOf: (at: FieldAt) => string, whole = true): FieldProperty {
  return {
    name: keyword,
    shown: (at) => types.includes(typeOf(at)),
    ask: ({ say }) => ({ type: whole ? 'integer' : 'number', title: say(title), 'x-component': 'NumberInput', ...(whole ? { minimum: 0, maximum: 1_000_000 } : {}) }),
    read: ({ schema }) => schema[keyword],
    write: (value) => ({ keywords: { [keyword]: typeof value === 'number' ? value : undefined } }),
  };
}

/** A yes that is written, and a no that is not. */
export function switchProperty(name: string, keyword: string, title: PropertiesKey, shown: (at: FieldAt) => boolean = always): FieldProperty {
  return {
    name, shown,
    ask: ({ say }) => ({ type: 'boolean', title: say(title), 'x-component': 'Checkbox' }),
    read: ({ schema }) => schema[keyword],
    write: (value, { schema }) => ({ keywords: { [keyword]: value === true || (value === false && schema[keyword] === false) ? value : undefined } }),
  };
}

/** A value inside a keyword that is an object of plain values; an object left empty goes. */
export function insideProperty(name: string, keyword: string, key: string, asks: FormSchema, title: PropertiesKey, shown: (at: FieldAt) => boolean = always): FieldProperty {
  return {
    name, shown,
    ask: ({ say }) => ({ ...asks, title: say(title) }),
    read: ({ schema }) => (schema[keyword] as Readonly<Record<string, unknown>> | undefined)?.[key],
    write: (value, { schema }) => {
      const { [key]: before, ...rest } = (schema[keyword] ?? {}) as Readonly<Record<string, unknown>>;
      const next = value === undefined || value === null || value === '' || (value === false && before !== false) ? rest : { ...(schema[keyword] as object | undefined), [key]: value };
      return { keywords: { [keyword]: Object.keys(next).length > 0 ? next : undefined } };
    },
  };
}
