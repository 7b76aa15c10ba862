import type { FormSchema } from '@filing/filing';
import { clauseChoice } from './clauseProperties.ts';
import { textOrNothing, type FieldAt, type FieldProperty, type PanelGround } from './fieldProperty.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a keyword that each say a sentence, their English beside them. `sentence` names the keyword's own name for it. */
function sentences(name: string, keyword: string, sentence: string, ask: (ground: PanelGround) => FormSchema, shown: (at: FieldAt) => boolean): FieldProperty {
  return {
    name, shown, ask,
    read: ({ schema, texts }) => (schema[keyword] as readonly Row[] | undefined)?.map((row) => {
      const english = texts[String(row[sentence])];
      return { ...row, ...(english === undefined ? {} : { english }) };
    }),
    write: (value, { schema, texts }) => {
      const rows = ((value ?? []) as readonly Row[]).map(({ english, ...row }) => ({ english, row: Object.fromEntries(Object.entries(row).filter(([, each]) => each !== '' && each !== undefined && each !== null)) }));
      const before = (schema[keyword] as readonly Row[] | undefined) ?? [];
      const kept = rows.map(({ row }) => row);
      return {
        keywords: { [keyword]: kept.length > 0 || (before.length === 0 && schema[keyword] !== undefined) ? kept.map((row) => ordered(row, before)) : undefined },
        texts: Object.fromEntries(rows.filter(({ english, row }) => typeof row[sentence] === 'string' && (english ?? texts[row[sentence]]) !== undefined).map(({ english, row }) => [String(row[sentence]), textOrNothing(english)])),
      };
    },
  };
}

/** A `false` nobody wrote before is left out; one that was written stays. */
function ordered(row: Row, before: readonly Row[]): Row {
  const wasFalse = (key: string) => before.some((each) => each[key] === false);
  return Object.fromEntries(Object.entries(row).filter(([key, each]) => each !== false || wasFalse(key)));
}

/** Notes shown with the form or field. */
export const notesProperty: FieldProperty = sentences('notes', 'x-notes', 'text', ({ say, clauses }) => ({
  type: 'array', title: say('notes'), maxItems: 40, 'x-component': 'Cards',
  items: { type: 'object', title: say('note'), properties: {
    text: { type: 'string', title: say('note.text'), required: true, maxLength: 2000, 'x-component': 'TextArea' },
    english: { type: 'string', title: say('english'), maxLength: 4000, 'x-component': 'TextArea' },
    clause: clauseChoice(say('clause'), clauses),
    screen: { type: 'boolean', title: say('note.screen'), 'x-component': 'Checkbox' },
  } },
}), () => true);

/** Rules: what must be true, the sentence where it is not, its clause. */
export const rulesProperty: FieldProperty = sentences('rules', 'x-rules', 'message', ({ say, clauses }) => ({
  type: 'array', title: say('rules'), description: say('rules.help'), maxItems: 40, 'x-component': 'Cards',
  items: { type: 'object', title: say('rule'), properties: {
    assert: { type: 'string', title: say('rule.assert'), required: true, maxLength: 2000, 'x-component': 'TextArea' },
    message: { type: 'string', title: say('rule.message'), required: true, maxLength: 500, 'x-component': 'TextArea' },
    english: { type: 'string', title: say('english'), maxLength: 1000, 'x-component': 'TextArea' },
    clause: clauseChoice(say('clause'), clauses),
    severity: { type: 'string', title: say('severity'), 'x-component': 'Select', enum: [{ label: say('severity.error'), value: 'error' }, { label: say('severity.warning'), value: 'warning' }] },
    code: { type: 'string', title: say('code'), maxLength: 60, 'x-component': 'Input' },
    at: { type: 'string', title: say('rule.at'), maxLength: 200, 'x-component': 'Input' },
  } },
}), () => true);
