import type { Deadline } from '@filing/filing';
import type { Chain } from '../model/chain.ts';
import type { Translate } from '../texts/translate.ts';
import { timeText } from './timeText.ts';

/** What a deadline is called. */
export function deadlineTitle(t: Translate, { procedure }: Chain, name: string): string {
  const policy = procedure.policy.deadlines[name];
  return policy ? t.pick(policy.title, policy.titleEn) : name;
}

/** A deadline in one line. */
export function deadlineText(t: Translate, chain: Chain, { name, at, status, provisional }: Deadline): string {
  const how = status === 'paused' ? t('deadline.paused') : t('deadline.running', { at: timeText(at) });
  return `${deadlineTitle(t, chain, name)}：${how}${provisional ? `（${t('deadline.provisional')}）` : ''}`;
}
