import type { OpenJudgement } from '@filing/filing';
import type { Translate } from '../texts/translate.ts';

/** A waiting project in words: number, name, level. */
export function projectText({ project, name, level }: OpenJudgement, t: Translate): string {
  return [t('fill.project', { n: project }), name, /^[1-5]$/.test(level) ? t(`level.${level as '1'}`) : level].filter(Boolean).join(' ');
}
