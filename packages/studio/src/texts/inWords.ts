import type { Said } from '@filing/revisions';
import type { StudioLocale } from './texts.ts';

/** What is said in both languages, in one of them. */
export function inWords({ zh, en }: Said, locale: StudioLocale): string {
  return locale === 'en' ? en : zh;
}
