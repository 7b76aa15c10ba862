import type { Problem } from '@filing/filing';
import { problemText } from '@filing/form-engine';
import { createContext, useContext } from 'react';
import { en } from './en.ts';
import { zhCN, type MessageKey } from './zh-CN.ts';

/** The languages of the screen. */
export type Locale = 'zh-CN' | 'en';

/** Says the renderer's words, with `{name}` filled in. */
export interface Say {
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  readonly locale: Locale;
  readonly problem: (problem: Problem) => string;
}

/** The words of one language; `texts` are the form's own English. */
export function createSay(locale: Locale, texts: Readonly<Record<string, string>> = {}): Say {
  const words: Readonly<Record<MessageKey, string>> = locale === 'en' ? en : zhCN;
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return Object.assign(say, { locale, problem: (problem: Problem) => problemText(problem, locale, texts) });
}

const SayContext = createContext<Say>(createSay('zh-CN'));

/** Hands the language down. */
export const SayProvider = SayContext.Provider;

/** The words of the language at hand. */
export function useSay(): Say {
  return useContext(SayContext);
}
