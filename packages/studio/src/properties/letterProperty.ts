import type { FieldProperty } from './fieldProperty.ts';

interface Letter {
  readonly to?: string;
  readonly fills?: Readonly<Record<string, string>>;
}

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
