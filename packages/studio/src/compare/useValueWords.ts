import { useMemo } from 'react';
import { compareTexts } from '../texts/compare.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { ValueWords } from './valueText.ts';

/** How values of forms and rules are said in the studio's language. */
export function useValueWords(): ValueWords {
  const t = useTexts(compareTexts);
  return useMemo(() => {
    const known = (key: string, other: string) => (Object.hasOwn(compareTexts.en, key) ? t(key as 'key.title') : other);
    return { key: (key) => known(`key.${key}`, key), value: (text) => known(`is.${text}`, text), yes: t('yes'), no: t('no') };
  }, [t]);
}
