import { periodWords, spanWords } from '@filing/revisions';
import { useMemo } from 'react';
import type { NamedField } from '../formula/namesAround.ts';
import { useStudio } from '../root/studioContext.ts';
import { compareTexts } from '../texts/compare.ts';
import { formulaTexts } from '../texts/formula.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { formulaWords } from './formulaWords.ts';
import type { ValueWords } from './valueText.ts';

const noFields: readonly NamedField[] = [];

/** How values of forms and rules are said in the studio's language; formulas with the titles of the fields they may name. */
export function useValueWords(fields: readonly NamedField[] = noFields): ValueWords {
  const { locale } = useStudio();
  const t = useTexts(compareTexts);
  const formula = useTexts(formulaTexts);
  const panel = useTexts(propertiesTexts);
  return useMemo(() => {
    const known = (key: string, other: string) => (Object.hasOwn(compareTexts.en, key) ? t(key as 'key.title') : other);
    return {
      key: (key) => known(`key.${key}`, key), value: (text) => (Object.hasOwn(propertiesTexts.en, `component.${text}`) ? panel(`component.${text}` as 'component.Input') : known(`is.${text}`, text)), yes: t('yes'), no: t('no'),
      rule: (value) => (spanWords(value) ?? periodWords(value))?.[locale === 'en' ? 'en' : 'zh'] ?? null,
      formula: (text) => formulaWords(text, fields, formula, locale),
    };
  }, [t, formula, panel, fields, locale]);
}
