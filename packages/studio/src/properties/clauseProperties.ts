import type { Clause, FormSchema } from '@filing/filing';
import type { FieldProperty } from './fieldProperty.ts';
import { codeChoices } from './problemCodes.ts';

/** A clause to be chosen from the register: its id, article and sentence are searched and shown. */
export function clauseChoice(title: string, clauses: readonly Clause[], required = false): FormSchema {
  return { type: 'string', title, ...(required ? { required } : {}), 'x-component': 'Select', enum: clauses.map(({ id, at, says }) => ({ label: `${id}　${at}　${says}`, value: id })) };
}

/** The clauses a field rests on; the first is cited. */
export const clausesProperty: FieldProperty = {
  name: 'clauses',
  shown: () => true,
  ask: ({ say, clauses }) => ({
    type: 'array', title: say('clauses'), description: say('clauses.help'), maxItems: 12, 'x-component': 'Table',
    'x-rules': [{ assert: 'distinct(value, "clause")', message: say('clauses.twice') }],
    items: { type: 'object', title: say('clause'), properties: { clause: clauseChoice(say('clause'), clauses, true) } },
  }),
  read: ({ schema }) => {
    const cited = schema['x-clause'];
    return cited === undefined ? undefined : (typeof cited === 'string' ? [cited] : cited).map((clause) => ({ clause }));
  },
  write: (value, { schema }) => {
    const cited = ((value ?? []) as readonly { readonly clause?: string }[]).flatMap(({ clause }) => (clause ? [clause] : []));
    return { keywords: { 'x-clause': cited.length === 0 ? undefined : cited.length === 1 && !Array.isArray(schema['x-clause']) ? cited[0] : cited } };
  },
};

/** Clauses by the code of the problem, where they differ. */
export const codeClausesProperty: FieldProperty = {
  name: 'codeClauses',
  shown: ({ path }) => path !== '',
  ask: ({ say, clauses }, { schema }) => ({
    type: 'array', title: say('codeClauses'), description: say('codeClauses.help'), maxItems: 30, 'x-component': 'Table',
    'x-rules': [{ assert: 'distinct(value, "code")', message: say('codeClauses.twice') }],
    items: { type: 'object', title: say('clause'), properties: {
      code: { type: 'string', title: say('code'), required: true, 'x-component': 'Select', enum: codeChoices(say, Object.keys((schema['x-clauses'] ?? {}) as object)) },
      clause: clauseChoice(say('clause'), clauses, true),
    } },
  }),
  read: ({ schema }) => {
    const cited = schema['x-clauses'] as Readonly<Record<string, string>> | undefined;
    return cited && Object.entries(cited).map(([code, clause]) => ({ code, clause }));
  },
  write: (value) => {
    const rows = ((value ?? []) as readonly { readonly code?: string; readonly clause?: string }[]).flatMap(({ code, clause }) => (code && clause ? [[code, clause] as const] : []));
    return { keywords: { 'x-clauses': rows.length > 0 ? Object.fromEntries(rows) : undefined } };
  },
};
