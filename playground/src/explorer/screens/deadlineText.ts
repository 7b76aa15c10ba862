import type { Deadline } from '@filing/filing';
import { isOverdue } from '@filing/flow-runtime';
import type { Chain } from '../model/chain.ts';
import type { Translate } from '../texts/translate.ts';
import { timeText } from './timeText.ts';

/** What a deadline is called. */
export function deadlineTitle(t: Translate, { procedure }: Chain, name: string): string {
  const policy = procedure.policy.deadlines[name];
  return policy ? t.pick(policy.title, policy.titleEn) : name;
}

/** A deadline in one line, as it stands at an instant. */
export function deadlineText(t: Translate, chain: Chain, deadline: Deadline, now: Date): string {
  const { name, at, status, provisional } = deadline;
  const how = status === 'paused' ? t('deadline.paused') : t(isOverdue(deadline, now) ? 'deadline.overdue' : 'deadline.running', { at: timeText(at) });
  const line = t('deadlines.line', { name: deadlineTitle(t, chain, name), how });
  return provisional ? t('deadlines.provisional', { line, note: t('deadline.provisional') }) : line;
}
