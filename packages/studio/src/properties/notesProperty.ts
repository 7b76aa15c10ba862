import { clauseChoice } from './clauseProperties.ts';
import type { FieldProperty } from './fieldProperty.ts';
import { readSentenceRows, writeSentenceRows } from './sentenceRows.ts';

/** Notes shown with the form or field. */
export const notesProperty: FieldProperty = {
  name: 'notes',
  shown: () => true,
  ask: ({ say, clauses }) => ({
    type: 'array', title: say('notes'), maxItems: 40, 'x-component': 'Cards',
    items: { type: 'object', title: say('note'), properties: {
      text: { type: 'string', title: say('note.text'), required: true, maxLength: 2000, 'x-component': 'TextArea' },
      english: { type: 'string', title: say('english'), maxLength: 4000, 'x-component': 'TextArea' },
      clause: clauseChoice(say('clause'), clauses),
      screen: { type: 'boolean', title: say('note.screen'), 'x-component': 'Checkbox' },
    } },
  }),
  read: (at) => readSentenceRows(at, 'x-notes', 'text'),
  write: (value, at) => writeSentenceRows(value, at, 'x-notes', 'text'),
};
