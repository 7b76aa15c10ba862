import { endOfDay, readInstant, shanghaiDay, shanghaiInstant, errorProblem, addMonths, type Deadline, type DeadlinePolicy, type Problem, type WorkingCalendar } from '@filing/filing';
import { countedEnd } from '../deadlines/countDays.ts';
import { startDeadline } from '../deadlines/moveDeadline.ts';
import type { Flow } from '../flow/flow.ts';

/** Open deadlines under another policy, those that were counted anew, and what stands against it. */
export interface MovedDeadlines {
  readonly deadlines: readonly Deadline[];
  readonly changed: readonly { readonly before: Deadline; readonly after: Deadline }[];
  readonly problems: readonly Problem[];
}

/** Open deadlines as another revision counts them: anew from their start where the period changed, days that had run before a pause counted; a deadline that is gone, cannot be counted or would lie in the past is a problem. What has ended stays. */
export function moveDeadlines(before: Flow, after: Flow, deadlines: readonly Deadline[], { now, calendar }: { readonly now: Date; readonly calendar: WorkingCalendar }): MovedDeadlines {
  const results = deadlines.map((deadline) => moved(before, after, deadline, now, calendar));
  const changed = results.flatMap(({ deadline }, index) => {
    const old = deadlines[index];
    return old && JSON.stringify(old) !== JSON.stringify(deadline) ? [{ before: old, after: deadline }] : [];
  });
  return { deadlines: results.map(({ deadline }) => deadline), changed, problems: results.flatMap(({ problem }) => problem ?? []) };
}

function moved(before: Flow, after: Flow, deadline: Deadline, now: Date, calendar: WorkingCalendar): { readonly deadline: Deadline; readonly problem?: Problem } {
  if (deadline.status !== 'running' && deadline.status !== 'paused') return { deadline };
  const [was, is] = [ruleOf(before, deadline.name), ruleOf(after, deadline.name)];
  const title = is?.title ?? was?.title ?? deadline.name;
  const about = { deadline: deadline.name, title };
  if (!is) return { deadline, problem: errorProblem('deadline.unknown', `deadlines.${deadline.name}`, `期限“${title}”正在计算，新版本没有这个期限，须由人工处理。`, was?.clause ?? null, { ...about, sentence: 'gone' }) };
  if (was && samePeriod(was, is)) return { deadline };
  const next = was && (was.from ?? '') !== (is.from ?? '') ? null : recounted(deadline, is, calendar);
  if (!next) return { deadline, problem: errorProblem('deadline.unknown', `deadlines.${deadline.name}`, `期限“${title}”的起算或计算方式变了，已经过的天数无法换算，须由人工处理。`, is.clause, { ...about, sentence: 'uncountable' }) };
  if (next.status === 'running' && Date.parse(next.at) < now.getTime() && Date.parse(deadline.at) >= now.getTime()) {
    return { deadline, problem: errorProblem('deadline.passed', `deadlines.${deadline.name}`, `期限“${title}”按新版本重新计算，${shanghaiDay(new Date(next.at))} 已经届满，须由人工处理。`, is.clause, { ...about, day: shanghaiDay(new Date(next.at)), sentence: 'past' }) };
  }
  return { deadline: next };
}

/** True where two rules give the same day and the same consequence. */
export function samePeriod(was: DeadlinePolicy, is: DeadlinePolicy): boolean {
  return was.period.months === is.period.months && was.period.workingDays === is.period.workingDays && (was.passing ?? 'ends') === (is.passing ?? 'ends') && (was.from ?? '') === (is.from ?? '');
}

/** Null where days that ran before a pause cannot be told in the new period. */
function recounted(deadline: Deadline, rule: DeadlinePolicy, calendar: WorkingCalendar): Deadline | null {
  const from = readInstant(deadline.startedAt) ?? new Date(deadline.startedAt);
  const whole = startDeadline(deadline.name, rule, from, calendar);
  const paused = deadline.status === 'paused';
  if (!paused && deadline.resumedAt === undefined) return whole;
  const kept = { status: deadline.status, startedAt: deadline.startedAt, ...(deadline.pausedAt === undefined ? {} : { pausedAt: deadline.pausedAt }), ...(deadline.resumedAt === undefined ? {} : { resumedAt: deadline.resumedAt }) };
  const { workingDays } = rule.period;
  if (workingDays === undefined) return deadline.days.length > 0 ? null : { ...whole, ...kept, ...(deadline.remaining === undefined ? {} : { remaining: deadline.remaining }), at: shanghaiInstant(endOfDay(addMonths(shanghaiDay(from), rule.period.months ?? 0))) };
  if (deadline.days.length === 0 || (rule.period.months ?? 0) > 0) return null;
  const run = deadline.days.slice(0, deadline.days.length - (deadline.remaining ?? 0));
  const remaining = workingDays - run.length;
  if (remaining < 0) return null;
  const goesOn = shanghaiDay(new Date((paused ? deadline.pausedAt : deadline.resumedAt) ?? deadline.startedAt));
  return { ...whole, ...kept, remaining, ...countedEnd(run, goesOn, remaining, calendar) };
}

function ruleOf({ policy }: Flow, name: string): DeadlinePolicy | undefined {
  return Object.hasOwn(policy.deadlines, name) ? policy.deadlines[name] : undefined;
}
