import { clauseChoice } from './clauseProperties.ts';
import type { FieldProperty } from './fieldProperty.ts';
import { sentencesInEnglish, type SaidInEnglish } from './sentencesInEnglish.ts';

type Row = Readonly<Record<string, unknown>>;
interface Paragraph {
  readonly text?: string;
  readonly english?: string;
}

const single = ['title', 'signed', 'date'] as const;
const line = { type: 'string', 'x-component': 'Input' } as const;
const area = { type: 'string', 'x-component': 'TextArea' } as const;

/** Wording printed word for word, each with its clause; the English of each of its sentences beside it. */
export const fixedTextsProperty: FieldProperty = {
  name: 'fixedTexts',
  shown: ({ path }) => path === '',
  ask: ({ say, clauses }) => ({
    type: 'array', title: say('fixed'), maxItems: 20, 'x-component': 'Cards',
    items: { type: 'object', title: say('fixed.one'), properties: {
      key: { ...line, title: say('fixed.key'), required: true, maxLength: 60 },
      title: { ...line, title: say('title'), maxLength: 200 },
      titleEn: { ...line, title: say('title.en'), maxLength: 400 },
      paragraphs: { type: 'array', title: say('fixed.paragraphs'), description: say('fixed.lines'), maxItems: 60, 'x-component': 'Cards', items: { type: 'object', title: say('fixed.paragraph'), properties: {
        text: { ...area, title: say('fixed.text'), maxLength: 3000 },
        english: { ...area, title: say('english'), maxLength: 6000 },
      } } },
      signed: { ...line, title: say('fixed.signed'), maxLength: 200 },
      signedEn: { ...line, title: say('fixed.signed.en'), maxLength: 400 },
      date: { ...line, title: say('fixed.date'), maxLength: 100 },
      dateEn: { ...line, title: say('fixed.date.en'), maxLength: 200 },
      clause: clauseChoice(say('clause'), clauses),
      place: { type: 'string', title: say('fixed.place'), 'x-component': 'Select', enum: [{ label: say('fixed.above'), value: 'above' }] },
      act: { ...line, title: say('fixed.act'), maxLength: 60 },
    } },
  }),
  read: ({ schema, texts }) => rowsOf(schema['x-fixed-text'])?.map((row) => ({
    ...row,
    ...Object.fromEntries(single.flatMap((name) => (texts[String(row[name])] === undefined ? [] : [[`${name}En`, texts[String(row[name])]]]))),
    paragraphs: (rowsOf(row['paragraphs']) ?? []).map(String).map((text) => ({ text, ...(texts[text] === undefined ? {} : { english: texts[text] }) })),
  })),
  write: (value, { texts }) => {
    const rows = rowsOf(value) ?? [];
    const kept = rows.map((row) => ({
      ...Object.fromEntries(Object.entries(row).filter(([name, each]) => !name.endsWith('En') && each !== undefined && each !== null)),
      paragraphs: paragraphsOf(row).flatMap(({ text }) => (text ? [text] : [])),
    }));
    const said = rows.flatMap((row): readonly SaidInEnglish[] => [...single.map((name) => ({ text: row[name], english: row[`${name}En`] })), ...paragraphsOf(row)]);
    return { keywords: { 'x-fixed-text': kept.length > 0 ? kept : undefined }, texts: sentencesInEnglish(said, texts) };
  },
};

function rowsOf(value: unknown): readonly Row[] | undefined {
  return Array.isArray(value) ? (value as readonly Row[]) : undefined;
}

function paragraphsOf(row: Row): readonly Paragraph[] {
  return rowsOf(row['paragraphs']) ?? [];
}
