import { createContext, useContext } from 'react';
import type { Translate } from './texts/translate.ts';

/** What every screen of the explorer speaks with. */
export const ExplorerContext = createContext<Translate | null>(null);

/** The words of the explorer's language. */
export function useWords(): Translate {
  const words = useContext(ExplorerContext);
  if (!words) throw new Error('outside the explorer');
  return words;
}
