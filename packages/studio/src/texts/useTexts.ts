import { useCallback } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { textOf, type Texts } from './texts.ts';

/** The words of an area in the studio's language. */
export function useTexts<Key extends string>(texts: Texts<Key>): (key: Key, params?: Readonly<Record<string, string | number>>) => string {
  const { locale } = useStudio();
  return useCallback((key, params) => textOf(texts, locale, key, params), [texts, locale]);
}
