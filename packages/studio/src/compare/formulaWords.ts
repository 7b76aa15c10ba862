import { isGroup, testsAlone, type Comparison, type Condition } from '../formula/condition.ts';
import type { NamedField } from '../formula/namesAround.ts';
import { readCondition } from '../formula/readCondition.ts';
import type { formulaTexts } from '../texts/formula.ts';

type Say = (key: keyof typeof formulaTexts.en, params?: Readonly<Record<string, string | number>>) => string;

/** A formula with its fields by their titles: a condition in words before it, of any other formula the fields it names after it; null where it names none. */
export function formulaWords(formula: string, fields: readonly NamedField[], t: Say, locale: 'zh-CN' | 'en'): string | null {
  const titled = new Map(fields.map(({ field, title }) => [field, title]));
  const condition = readCondition(formula);
  const [open, close] = locale === 'en' ? [' (', ')'] : ['（', '）'];
  if (condition && comparisonsOf(condition).every(({ field }) => titled.has(field))) return `${conditionWords(condition, fields, t, locale)}${open}${formula}${close}`;
  const names = new Set(formula.slice(0, 4_000).match(/[A-Za-z_][\w.]*/g));
  const named = fields.filter(({ field }) => names.has(field.replace(/^known\((.*)\)$/, '$1')));
  return named.length === 0 ? null : `${formula}${open}${named.map(({ field, title }) => `${field.replace(/^known\((.*)\)$/, '$1')}${locale === 'en' ? ': ' : '：'}${title}`).join(locale === 'en' ? ', ' : '，')}${close}`;
}

function comparisonsOf({ rows }: Condition): readonly Comparison[] {
  return rows.flatMap((row) => (isGroup(row) ? row.rows : [row]));
}

function conditionWords(condition: Pick<Condition, 'join'> & { readonly rows: Condition['rows'] }, fields: readonly NamedField[], t: Say, locale: 'zh-CN' | 'en'): string {
  const quoted = (text: string) => `“${text}”`;
  const field = (name: string) => fields.find((each) => each.field === name);
  const words = condition.rows.map((row) => {
    if (isGroup(row)) return `${locale === 'en' ? '(' : '（'}${conditionWords(row, fields, t, locale)}${locale === 'en' ? ')' : '）'}`;
    const own = field(row.field);
    const lead = `${quoted(own?.title ?? row.field)} ${t(`test.${row.test}`)}`;
    if (testsAlone.has(row.test)) return lead;
    if ('field' in row.against) return `${lead} ${quoted(field(row.against.field)?.title ?? row.against.field)}`;
    const { value } = row.against;
    const label = own?.options.find((option) => option.value === value)?.label;
    return `${lead} ${label === undefined ? (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : typeof value === 'string' ? quoted(value) : String(value)) : quoted(label)}`;
  });
  const and = condition.join === 'all';
  return words.join(locale === 'en' ? (and ? ' and ' : ' or ') : and ? ' 并且 ' : ' 或者 ');
}
