import { readInstant, shanghaiInstant } from '@filing/filing';

/** An instant as people write it in Shanghai: `2026-06-05 09:00`; with seconds at the end of a day. */
export function timeText(at: Date | string): string {
  const date = typeof at === 'string' ? readInstant(at) : at;
  if (!date) return String(at);
  const text = shanghaiInstant(date).replace('T', ' ');
  return text.slice(11, 19) === '23:59:59' ? text.slice(0, 19) : text.slice(0, 16);
}
