import { officeNames, type Office, type Problem } from '@filing/filing';
import { problemText } from '@filing/form-engine';
import type { Locale } from '../pluginOptions.ts';
import { chinese } from './chinese.ts';
import { officesEn } from './officesEn.ts';

/** Key of a text. */
export type TextKey = keyof typeof chinese;

/** Every text of one language. */
export type Texts = Readonly<Record<TextKey, string>>;

/** Answers a text, with `{name}` filled in. */
export interface Translate {
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly locale: Locale;
  /** Of a title that comes in both languages. */
  pick(chinese: string, english: string | null | undefined): string;
  office(office: Office): string;
  /** A problem in words; `texts` are the English of the form it is about. */
  problem(problem: Problem, texts?: Readonly<Record<string, string>>): string;
}

/** Says things in English where its texts are given, else in Chinese. */
export function createTranslate(english: Texts | null = null): Translate {
  const texts: Texts = english ?? chinese;
  const locale: Locale = english ? 'en' : 'zh-CN';
  const translate = (key: TextKey, values: Readonly<Record<string, string | number>> = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return Object.assign(translate, {
    locale,
    pick: (chinese: string, english: string | null | undefined) => (locale === 'en' && english ? english : chinese),
    office: (office: Office) => (locale === 'en' ? officesEn[office] : officeNames[office]),
    problem: (problem: Problem, own?: Readonly<Record<string, string>>) => problemText(problem, locale, own),
  });
}
