import { formComponents, formFormats, patternProblem } from '@filing/form-engine';
import { clausesProperty, codeClausesProperty } from './clauseProperties.ts';
import { running, textOrNothing, typeOf, type FieldAt, type FieldProperty } from './fieldProperty.ts';
import { fixedTextsProperty } from './fixedTextsProperty.ts';
import { letterProperty } from './letterProperty.ts';
import { notesProperty } from './notesProperty.ts';
import { optionsProperty } from './optionsProperty.ts';
import { englishProperty, insideProperty, numberProperty, switchProperty, textProperty } from './plainProperties.ts';
import { sampleProperty } from './sampleProperty.ts';

const isField = (at: FieldAt): boolean => at.path !== '';
const isText = (at: FieldAt): boolean => isField(at) && typeOf(at) === 'string';
const isTable = (at: FieldAt): boolean => running(at, 'x-component') === 'Table';
const isRowPart = (at: FieldAt): boolean => isField(at) && at.path.includes('items.');
const area = { 'x-component': 'TextArea', maxLength: 1000 } as const;
const tick = { type: 'boolean', 'x-component': 'Checkbox' } as const;

/** What must be written there, always or not at all; under a condition is the builder's. */
const requiredProperty: FieldProperty = {
  name: 'required',
  shown: (at) => isField(at) && typeOf(at) !== 'void' && at.schema['x-required'] === undefined && at.schema['x-compute'] === undefined,
  ask: ({ say }) => ({ type: 'boolean', title: say('required'), description: say('required.help'), 'x-component': 'Radio', enum: [{ label: say('required.always'), value: true }, { label: say('required.never'), value: false }] }),
  read: ({ schema }) => (typeof schema.required === 'boolean' ? schema.required : undefined),
  write: (value, { schema }) => (Array.isArray(schema.required) ? {} : { keywords: { required: value === true || (value === false && schema.required === false) ? value : undefined } }),
};

const choice = (name: string, keyword: string, title: 'component' | 'format', choices: readonly string[], shown: (at: FieldAt) => boolean): FieldProperty => ({
  ...textProperty(name, keyword, title, {}, shown),
  ask: ({ say }) => ({ type: 'string', title: say(title), 'x-component': 'Select', enum: choices.map((each) => ({ label: say(`${title}.${each}` as 'component.Input'), value: each })) }),
});

/** What an empty field begins with, for kinds that are one value. */
const defaultProperty: FieldProperty = {
  name: 'default',
  shown: (at) => isField(at) && ['string', 'number', 'integer', 'boolean'].includes(typeOf(at)) && at.schema['x-compute'] === undefined,
  ask: ({ say }, at) => {
    const type = typeOf(at) as 'string' | 'number' | 'integer' | 'boolean';
    const options = running(at, 'enum') as FieldAt['schema']['enum'];
    return { type, title: say('default'), 'x-component': type === 'boolean' ? 'Select' : options ? 'Select' : type === 'string' ? 'Input' : 'NumberInput', ...(type === 'boolean' ? { enum: [{ label: say('yes'), value: true }, { label: say('no'), value: false }] } : options ? { enum: options } : {}) };
  },
  read: ({ schema }) => schema.default,
  write: (value) => ({ keywords: { default: value === '' || value === null ? undefined : value } }),
};

const patternProperty: FieldProperty = {
  ...textProperty('pattern', 'pattern', 'pattern', {}, isText),
  ask: ({ say }) => ({ type: 'string', title: say('pattern'), description: say('pattern.help'), 'x-component': 'Input', maxLength: 200 }),
};

/** Every property a panel can show, by section, in the order they are asked. */
export const fieldProperties = {
  words: [
    textProperty('title', 'title', 'title', { maxLength: 200 }),
    englishProperty('titleEn', 'title.en', ({ path }) => `${path}#title`, { maxLength: 400 }),
    textProperty('description', 'description', 'help', area),
    englishProperty('descriptionEn', 'help.en', ({ path }) => `${path}#description`, area),
    insideProperty('placeholder', 'x-component-props', 'placeholder', { type: 'string', 'x-component': 'Input', maxLength: 200 }, 'placeholder', (at) => isField(at) && typeof (at.schema['x-component-props']?.['placeholder'] ?? '') === 'string'),
    englishProperty('placeholderEn', 'placeholder.en', ({ schema }) => textOrNothing(schema['x-component-props']?.['placeholder']) ?? null, {}, ({ schema }) => typeof schema['x-component-props']?.['placeholder'] === 'string'),
  ],
  asking: [
    choice('component', 'x-component', 'component', formComponents, isField),
    requiredProperty,
    defaultProperty,
    choice('format', 'x-format', 'format', formFormats, (at) => isText(at) || running(at, 'x-format') !== undefined),
    switchProperty('masked', 'x-masked', 'masked', isText),
    textProperty('fact', 'x-fact', 'fact', { maxLength: 60 }, (at) => isField(at) && typeOf(at) !== 'void'),
  ],
  options: [optionsProperty],
  limits: [
    numberProperty('minimum', 'minimum', ['number', 'integer'], typeOf, false), numberProperty('maximum', 'maximum', ['number', 'integer'], typeOf, false),
    numberProperty('minLength', 'minLength', ['string'], typeOf), numberProperty('maxLength', 'maxLength', ['string'], typeOf),
    numberProperty('minItems', 'minItems', ['array'], typeOf), numberProperty('maxItems', 'maxItems', ['array'], typeOf),
    patternProperty,
    textProperty('message', 'x-message', 'pattern.message', area, isText),
    englishProperty('messageEn', 'pattern.message.en', ({ schema }) => textOrNothing(schema['x-message']) ?? null, area, ({ schema }) => typeof schema['x-message'] === 'string'),
  ],
  clauses: [clausesProperty, codeClausesProperty],
  notes: [notesProperty],
  table: [
    insideProperty('groups', 'x-component-props', 'groups', { type: 'string', 'x-component': 'Select', enum: [{ label: '⇄', value: 'beside' }] }, 'groups', (at) => isTable(at) && typeof (at.schema['x-component-props']?.['groups'] ?? '') === 'string'),
    { ...textProperty('rowNumber', 'x-row-number', 'rowNumber', { maxLength: 60 }, isTable), write: (value, { schema }) => ({ keywords: { 'x-row-number': textOrNothing(value) ?? (schema['x-row-number'] === '' ? '' : undefined) } }) },
    textProperty('column', 'x-column', 'column', { maxLength: 100 }, isRowPart),
    insideProperty('width', 'x-component-props', 'width', { type: 'integer', 'x-component': 'NumberInput', minimum: 40, maximum: 800 }, 'width', isRowPart),
    sampleProperty,
  ],
  print: [
    insideProperty('printOmit', 'x-print', 'omit', tick, 'print.omit', isField),
    insideProperty('printPlain', 'x-print', 'plain', tick, 'print.plain', isField),
    insideProperty('printDated', 'x-print', 'dated', { type: 'string', 'x-component': 'Input', maxLength: 60 }, 'print.dated', isField),
    insideProperty('printAfter', 'x-print', 'after', { type: 'string', 'x-component': 'Input', maxLength: 40 }, 'print.after', isField),
  ],
  whole: [
    { ...textProperty('distinct', 'x-distinct', 'distinct'), shown: (at) => at.path === '', ask: ({ say }) => ({ type: 'array', title: say('distinct'), maxItems: 10, 'x-component': 'Lines', items: { type: 'string', title: say('distinct'), maxLength: 200 } }), write: (value) => ({ keywords: { 'x-distinct': Array.isArray(value) && value.length > 0 ? value : undefined } }) },
    fixedTextsProperty, letterProperty,
  ],
} as const satisfies Readonly<Record<string, readonly FieldProperty[]>>;

/** The sections of the panel. */
export type PanelSection = keyof typeof fieldProperties;

/** The properties a field has, flat. */
export function propertiesOf(at: FieldAt): readonly FieldProperty[] {
  return Object.values(fieldProperties).flat().filter((property: FieldProperty) => property.shown(at));
}

/** What is wrong with a pattern as it is entered, in Chinese; null where nothing is. */
export function enteredPatternProblem(pattern: unknown): string | null {
  return typeof pattern === 'string' && pattern !== '' ? patternProblem(pattern) : null;
}
