const offset = 8 * 3_600_000;

/** The calendar day in Shanghai of an instant, `YYYY-MM-DD`. Shanghai has had no summer time since 1991. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

/** The instant as ISO 8601 with the offset of Shanghai. */
export function shanghaiInstant(instant: Date): string {
  return `${new Date(instant.getTime() + offset).toISOString().slice(0, 23)}+08:00`;
}

/** The last millisecond of a day in Shanghai. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}

/** The first instant of a day in Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`);
}

/** Reads an instant; a day alone or a time without offset is Shanghai's. Null when it is no date. */
export function readInstant(text: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  const day = match?.[1];
  if (!day || addDays(day, 0) !== day) return null;
  const date = new Date(`${day}T${match[2] ?? '00:00:00'}${match[3] ?? '+08:00'}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of the month so many months later, or the month's last day where there is none. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const target = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
  return target.toISOString().slice(0, 10);
}
