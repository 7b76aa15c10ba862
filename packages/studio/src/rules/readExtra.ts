import type { ExtraSpan } from '@filing/filing';
import { readText, readWholeDay, type Fault } from './typed.ts';

/** What was typed for a span that is opened once, read: the span, or why each part is none. */
export interface ExtraRead {
  readonly span: ExtraSpan | null;
  readonly faults: Readonly<Partial<Record<keyof ExtraSpan, Fault>>>;
}

/** A span opened once, from whole dates and a reason of at most 200 characters; it does not end before it begins. */
export function readExtra(typed: ExtraSpan): ExtraRead {
  const from = readWholeDay(typed.from);
  const to = readWholeDay(typed.to);
  const reason = readText(typed.reason, 200);
  const faults = {
    ...('fault' in from ? { from: from.fault } : {}), ...('fault' in to ? { to: to.fault } : {}), ...('fault' in reason ? { reason: reason.fault } : {}),
  };
  if ('fault' in from || 'fault' in to || 'fault' in reason) return { span: null, faults };
  if (from.value > to.value) return { span: null, faults: { to: { key: 'reversed', params: { from: from.value, to: to.value } } } };
  return { span: { from: from.value, to: to.value, reason: reason.value }, faults };
}
