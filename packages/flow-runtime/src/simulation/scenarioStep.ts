import { errorProblem, isOffice, readInstant, type FilingEvent, type Office, type Problem } from '@filing/filing';
import { shownValue } from '../acts/shownValue.ts';

/** One step of a scenario: the clock alone, or an act by somebody. */
export interface ScenarioStep {
  readonly at: Date;
  readonly act: ScenarioAct | null;
  /** What has become of the registration the story rests on; absent: nothing. */
  readonly basis?: unknown;
}

/** An act as a scenario tells it; answers and data may be the word `sample`. */
export interface ScenarioAct {
  readonly office: Office;
  /** Who: a name, or what is known of them. */
  readonly actor: string | Readonly<Record<string, unknown>> | null;
  readonly event: string;
  readonly answers: unknown;
  readonly data: unknown;
  readonly rest: Omit<FilingEvent, 'type' | 'answers' | 'data'>;
}

const parts = ['opinion', 'remarks', 'opens', 'reasons', 'attachments', 'seal'] as const;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one step; what is wrong with it comes as problems under its path. */
export function readStep(given: unknown, path: string): { readonly step: ScenarioStep } | { readonly problems: readonly Problem[] } {
  if (!isRecord(given)) return { problems: [errorProblem('event.malformed', path, '步骤应为对象。')] };
  const { at, office, actor, event, answers, data, clock, basis } = given;
  const instant = typeof at === 'string' ? readInstant(at) : null;
  const changed = basis === undefined ? {} : { basis };
  const problems = instant ? [] : [errorProblem('event.malformed', `${path}.at`, '时间应写作 2026-06-05、2026-06-05T09:00 或带时区的时刻。')];
  if (clock === true) return instant ? { step: { at: instant, act: null, ...changed } } : { problems };
  if (!isOffice(office)) problems.push(errorProblem('office.wrong', `${path}.office`, `没有办理单位“${shownValue(office)}”。`, null, { office: shownValue(office) }));
  if (typeof event !== 'string') problems.push(errorProblem('event.malformed', `${path}.event`, '步骤缺少办理动作 event。'));
  if (actor !== undefined && actor !== null && typeof actor !== 'string' && !isRecord(actor)) problems.push(errorProblem('event.malformed', `${path}.actor`, '办理人应为姓名，或 {id, name, org, uscc}。'));
  if (problems.length > 0 || !instant || !isOffice(office) || typeof event !== 'string') return { problems };
  const rest = Object.fromEntries(parts.flatMap((part) => (given[part] === undefined || given[part] === null ? [] : [[part, given[part]]])));
  return { step: { at: instant, ...changed, act: { office, actor: typeof actor === 'string' || isRecord(actor) ? actor : null, event, answers: answers ?? undefined, data: data ?? undefined, rest } } };
}
