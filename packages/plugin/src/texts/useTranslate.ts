import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '../pluginOptions.ts';
import { createTranslate, type Texts, type Translate } from './translate.ts';

let kept: Texts | null = null;
const patience = 3_000;

/** The texts of the language wanted; English is fetched when first wanted, so that it is no part of the first screen. Until it is here a screen that stands keeps its Chinese, a new one gets null; Chinese again while the network fails. */
export function useTranslate(locale: Locale): Translate | null {
  const [english, setEnglish] = useState(kept);
  const [failed, setFailed] = useState(false);
  const [first] = useState(locale);
  useEffect(() => {
    if (locale !== 'en' || english) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const load = (): void => void import('./english.ts').then(({ english: fetched }) => {
      kept = fetched;
      if (!gone) setEnglish(fetched);
    }, () => {
      if (gone) return;
      setFailed(true);
      timer = setTimeout(load, patience);
    });
    load();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [locale, english]);
  return useMemo(() => {
    if (locale !== 'en') return createTranslate();
    if (english) return createTranslate(english);
    return first === 'en' && !failed ? null : createTranslate();
  }, [locale, english, first, failed]);
}
