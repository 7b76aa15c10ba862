import { noEnd } from '@filing/filing';
import type { Translate } from './translate.ts';

/** Until when a registration holds, in words. */
export function untilText(validUntil: string, t: Translate): string {
  return validUntil === noEnd ? t('registration.forever') : t('registration.until', { day: validUntil });
}
