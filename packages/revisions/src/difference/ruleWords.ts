import { valuesOf } from './differences.ts';

/** Words in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A span of days in words: `12 月 1 日 – 12 月 20 日`; null where it is none. */
export function spanWords(value: unknown): Said | null {
  const { from, to } = valuesOf(value);
  const [begin, end] = [dayWords(from), dayWords(to)];
  return begin && end ? { zh: `${begin.zh} – ${end.zh}`, en: `${begin.en} – ${end.en}` } : null;
}

/** Spans in words, one after the other; null where any is none. */
export function spansWords(value: unknown): Said | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) return null;
  const spans = value.map(spanWords);
  return spans.every((span) => span !== null) ? { zh: spans.map(({ zh }) => zh).join('、'), en: spans.map(({ en }) => en).join(', ') } : null;
}

/** A period in words: `5 个工作日`, `36 个月`; null where it is none. */
export function periodWords(value: unknown): Said | null {
  const { workingDays, months: count } = valuesOf(value);
  if (typeof workingDays === 'number' && count === undefined) return { zh: `${workingDays} 个工作日`, en: `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}` };
  return typeof count === 'number' && workingDays === undefined ? { zh: `${count} 个月`, en: `${count} ${count === 1 ? 'month' : 'months'}` } : null;
}

/** `MM-DD`, `MM-last` or a whole date in words; null where it is none. */
export function dayWords(value: unknown): Said | null {
  const [, year, month = '', day = ''] = (typeof value === 'string' && /^(?:(\d{4})-)?(\d{2})-(\d{2}|last)$/.exec(value)) || [];
  const name = months[Number(month) - 1];
  if (!name) return null;
  const last = day === 'last';
  return {
    zh: `${year === undefined ? '' : `${year} 年 `}${Number(month)} 月${last ? '末' : ` ${Number(day)} 日`}`,
    en: [last ? 'end of' : String(Number(day)), name, ...(year === undefined ? [] : [year])].join(' '),
  };
}
