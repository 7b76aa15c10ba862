import { isOffice, officeNames, officeNamesEn, type Problem } from '@filing/filing';
import { problemText } from '@filing/form-engine';
import { zhCN } from './zh-CN.ts';

/** Key of a text. */
export type TextKey = keyof typeof zhCN;
/** Every text of one language. */
export type Texts = Readonly<Record<TextKey, string>>;

/** Answers a text, with `{name}` filled in. */
export interface Translate {
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly locale: 'zh-CN' | 'en';
  /** Of a title that comes in both languages. */
  pick(chinese: string, english: string | null | undefined): string;
  /** An office's name; a text that is no office as it is. */
  office(office: string): string;
  problem(problem: Problem): string;
}

/** Says things in English where its texts are given, else in Chinese. */
export function createTranslate(english: Texts | null): Translate {
  const texts: Texts = english ?? zhCN;
  const locale = english ? 'en' : 'zh-CN';
  const say = (key: TextKey, values: Readonly<Record<string, string | number>> = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return Object.assign(say, {
    locale,
    pick: (chinese: string, inEnglish: string | null | undefined) => (locale === 'en' && inEnglish ? inEnglish : chinese),
    office: (office: string) => (!isOffice(office) ? office : locale === 'en' ? officeNamesEn[office] : officeNames[office]),
    problem: (problem: Problem) => problemText(problem, locale),
  } as const);
}
