import type { TextKey, Translate } from './translate.ts';

/** A certificate's level in words; said to have none where it knows none. */
export function certificateLevel(t: Translate, level: string): string {
  if (level === '') return t('certificate.level.none');
  return /^[1-5]$/.test(level) ? t(`level.${level}` as TextKey) : level;
}
