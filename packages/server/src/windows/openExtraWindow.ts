import { addDays, addMonths, errorProblem, shanghaiDay, type Actor, type Problem } from '@filing/filing';
import type { House } from '../filings/house.ts';

/** An extra span as policy staff want it. */
export interface WantedWindow {
  readonly procedure: string;
  /** Which of the procedure's windows; may be absent where there is one. */
  readonly window?: string;
  /** `YYYY-MM-DD`, both days included. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Opens an extra span for all filings of a procedure, recorded with who, when and why; the same again is harmless. */
export async function openExtraWindow(house: House, wanted: WantedWindow, actor: Actor): Promise<readonly Problem[]> {
  const now = await house.clock.now(house.db);
  const policy = house.shelf.current(wanted.procedure, now)?.policy;
  if (!policy) return [errorProblem('procedure.not-found', 'procedure', '没有这个事项。')];
  const reason = wanted.reason.trim();
  const names = Object.keys(policy.windows);
  const window = wanted.window ?? (names.length === 1 ? names[0] : undefined);
  const known = window !== undefined && names.includes(window);
  const problems = [
    ...(known ? [] : [errorProblem('option', 'window', '请指明为本事项的哪一个受理期补充开放。')]),
    ...dateProblems(wanted, shanghaiDay(now)),
    ...(reason === '' ? [errorProblem('required', 'reason', '请写明补充开放受理期的理由。')] : []),
  ];
  if (!known || problems.length > 0) return problems;
  const row = { procedure: wanted.procedure, window_name: window, from_day: wanted.from, to_day: wanted.to, reason, opened_by: actor.id, opened_by_name: actor.name };
  const added = await house.db.insertInto('extra_windows').values({ ...row, opened_at: now }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  if (added) return [];
  const standing = await house.db.selectFrom('extra_windows').select(['reason', 'opened_by']).where('procedure', '=', row.procedure).where('window_name', '=', window).where('from_day', '=', row.from_day).where('to_day', '=', row.to_day).executeTakeFirst();
  return standing?.reason === reason && standing.opened_by === actor.id ? [] : [errorProblem('rule', 'from', '同一时段已经补充开放过，无须重复开放。')];
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;

function dateProblems({ from, to }: WantedWindow, today: string): readonly Problem[] {
  const malformed = Object.entries({ from, to }).filter(([, day]) => !isDay(day));
  if (malformed.length > 0) return malformed.map(([path]) => errorProblem('format', path, '日期应写成 2026-07-01 这样的年月日，且确有其日。'));
  if (to < from) return [errorProblem('rule', 'to', '结束日期不能早于开始日期。')];
  if (from < today) return [errorProblem('rule', 'from', `补充受理期只能从今天（${today}）或以后开始。`)];
  // What is opened cannot be taken back: a mistyped year must not stand.
  return to > addMonths(from, 12) ? [errorProblem('rule', 'to', '补充受理期不能超过一年，请核对年份。')] : [];
}
