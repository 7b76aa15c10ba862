import { clauseChoice } from './clauseProperties.ts';
import type { FieldProperty } from './fieldProperty.ts';

type Row = Readonly<Record<string, unknown>>;
interface Letter {
  readonly to?: string;
  readonly fills?: Readonly<Record<string, string>>;
}

/** Wording printed word for word, each with its clause. */
export const fixedTextsProperty: FieldProperty = {
  name: 'fixedTexts',
  shown: ({ path }) => path === '',
  ask: ({ say, clauses }) => ({
    type: 'array', title: say('fixed'), maxItems: 20, 'x-component': 'Cards',
    items: { type: 'object', title: say('fixed.one'), properties: {
      key: { type: 'string', title: say('fixed.key'), required: true, maxLength: 60, 'x-component': 'Input' },
      title: { type: 'string', title: say('title'), maxLength: 200, 'x-component': 'Input' },
      paragraphs: { type: 'array', title: say('fixed.paragraphs'), description: say('fixed.lines'), maxItems: 60, 'x-component': 'Lines', items: { type: 'string', title: say('fixed.paragraphs'), maxLength: 3000 } },
      signed: { type: 'string', title: say('fixed.signed'), maxLength: 200, 'x-component': 'Input' },
      date: { type: 'string', title: say('fixed.date'), maxLength: 100, 'x-component': 'Input' },
      clause: clauseChoice(say('clause'), clauses),
      place: { type: 'string', title: say('fixed.place'), 'x-component': 'Select', enum: [{ label: say('fixed.above'), value: 'above' }] },
      act: { type: 'string', title: say('fixed.act'), maxLength: 60, 'x-component': 'Input' },
    } },
  }),
  read: ({ schema }) => schema['x-fixed-text'],
  write: (value) => {
    const rows = ((value ?? []) as readonly Row[]).map((row) => Object.fromEntries(Object.entries(row).filter(([, each]) => each !== undefined && each !== null)));
    return { keywords: { 'x-fixed-text': rows.length > 0 ? rows : undefined } };
  },
};

/** The form as a letter: to whom, and what is put into the gaps of its wording. */
export const letterProperty: FieldProperty = {
  name: 'letter',
  shown: ({ path }) => path === '',
  ask: ({ say }) => ({
    type: 'object', title: say('letter'),
    properties: {
      to: { type: 'string', title: say('letter.to'), maxLength: 200, 'x-component': 'Input' },
      fills: { type: 'array', title: say('letter.fills'), maxItems: 40, 'x-component': 'Table', items: { type: 'object', title: say('letter.fill'), properties: {
        gap: { type: 'string', title: say('letter.gap'), required: true, maxLength: 200, 'x-component': 'Input' },
        put: { type: 'string', title: say('letter.put'), required: true, maxLength: 200, 'x-component': 'Input' },
      } } },
    },
  }),
  read: ({ schema }) => {
    const letter = schema['x-letter'] as Letter | undefined;
    return letter && { ...letter, ...(letter.fills ? { fills: Object.entries(letter.fills).map(([gap, put]) => ({ gap, put })) } : {}) };
  },
  write: (value, { schema }) => {
    const { to, fills } = (value ?? {}) as { readonly to?: string; readonly fills?: readonly { readonly gap?: string; readonly put?: string }[] };
    const before = schema['x-letter'] as Letter | undefined;
    const rows = (fills ?? []).flatMap(({ gap, put }) => (gap && put ? [[gap, put] as const] : []));
    const next = { ...(to ? { to } : {}), ...(rows.length > 0 || before?.fills ? { fills: Object.fromEntries(rows) } : {}) };
    return { keywords: { 'x-letter': to || rows.length > 0 ? next : undefined } };
  },
};
