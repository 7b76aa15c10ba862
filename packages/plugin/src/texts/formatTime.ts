import { shanghaiDay, shanghaiInstant } from '@filing/filing';

/** `2026-06-08 14:03`, in Shanghai. */
export function formatTime(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : shanghaiInstant(date).slice(0, 16).replace('T', ' ');
}

/** `14:03` on the same day, else with the date. */
export function formatShortTime(instant: string, now: Date): string {
  const whole = formatTime(instant);
  return whole.startsWith(shanghaiDay(now)) ? whole.slice(11) : whole.slice(5);
}

/** `2026-06-08`, in Shanghai; a day alone stays as it is. */
export function formatDay(instant: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(instant) ? instant : formatTime(instant).slice(0, 10);
}
