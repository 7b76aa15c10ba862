import { shanghaiInstant } from '@filing/filing';

/** An instant as its day and minute in Shanghai, `2026-12-01 09:30`; what is no instant stays as it is. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : shanghaiInstant(at).slice(0, 16).replace('T', ' ');
}

/** The day of an instant in Shanghai, `2026-12-01`. */
export function dayText(instant: string): string {
  return momentText(instant).slice(0, 10);
}
