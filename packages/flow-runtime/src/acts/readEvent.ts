import { errorProblem, isEventType, type FilingEvent, type Problem } from '@filing/filing';
import { partNames, sentences } from './sentences.ts';
import { shownValue } from './shownValue.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const shapes: Readonly<Record<keyof typeof partNames, (value: unknown) => boolean>> = {
  answers: isRecord,
  opinion: isText,
  data: isRecord,
  remarks: (value) => Array.isArray(value) && value.every((each) => isRecord(each) && isText(each['form']) && isText(each['path']) && isText(each['text'])),
  opens: (value) => value === 'all' || isTexts(value),
  reasons: (value) => isRecord(value) && Object.values(value).every(isText),
  attachments: isTexts,
  seal: (value) => isRecord(value) && isText(value['name']) && isText(value['at']),
};

/** Reads what was asked as an event: its verb must be one of the closed list (`xstate.*` never is), its parts of the right shape. */
export function readEvent(given: unknown): { readonly event: FilingEvent } | { readonly problems: readonly Problem[] } {
  if (!isRecord(given)) return { problems: [errorProblem('event.malformed', '', sentences.malformed('办理动作'))] };
  const { type } = given;
  if (!isEventType(type)) return { problems: [errorProblem('event.unknown', 'type', sentences.unknownEvent(shownValue(type)), null, { event: shownValue(type) })] };
  const parts = (Object.keys(partNames) as (keyof typeof partNames)[]).filter((name) => given[name] !== undefined);
  const problems = parts.filter((name) => !shapes[name](given[name])).map((name) => errorProblem('event.malformed', name, sentences.malformed(partNames[name]), null, { part: name }));
  if (problems.length > 0) return { problems };
  return { event: { type, ...Object.fromEntries(parts.map((name) => [name, given[name]])) } };
}
