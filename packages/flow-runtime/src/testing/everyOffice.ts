import { eventTypes, offices, readInstant, type Actor, type AnswersByForm, type EventType, type Filing, type Office } from '@filing/filing';
import { decide } from '../acts/decide.ts';
import { routeTo } from '../flow/taskOf.ts';
import type { FlowWalk } from './walkFlow.ts';

/** Who may do what in one state, written from the notice and not from the flow. */
export type MayDo = Readonly<Partial<Record<Office, readonly EventType[]>>>;

const refusals: ReadonlySet<string> = new Set(['event.not-permitted', 'office.wrong', 'organisation.wrong', 'deadline.unknown']);

/** Tries every event as every office on a filing in a state and tells, line by line, what was found and what the notice's table says: `office event theirs|office.wrong|event.not-permitted`. Compare the two; the first line is the state. `theirs` is anything but a refusal of the office or the event. */
export function everyOffice({ flow, context }: FlowWalk, { state, filing, mayDo, answers }: { readonly state: string; readonly filing: Filing | undefined; readonly mayDo: MayDo | undefined; readonly answers: AnswersByForm }): { readonly found: readonly string[]; readonly expected: readonly string[] } {
  const allowed = mayDo ?? {};
  const expected = (office: Office, type: EventType): string => {
    if (type === 'deadline.passed') return office === 'system' ? 'deadline.unknown' : 'office.wrong';
    if (allowed[office]?.includes(type)) return 'theirs';
    return Object.values(allowed).some((events) => events.includes(type)) ? 'office.wrong' : 'event.not-permitted';
  };
  const now = readInstant(filing?.events.at(-1)?.at ?? '') ?? new Date(0);
  const found = (office: Office, type: EventType): string => {
    if (!filing) return 'no filing';
    const actor: Actor = { id: `somebody at ${office}`, name: office, office, org: routeTo(flow, filing, office).org, orgName: office };
    const decision = decide(flow, filing, { type, opinion: '意见', opens: 'all', answers }, { ...context(''), now, actor });
    const code = decision.accepted ? '' : (decision.problems[0]?.code ?? '');
    return refusals.has(code) ? code : 'theirs';
  };
  const table = (code: typeof found) => offices.flatMap((office) => eventTypes.map((type) => `${office} ${type} ${code(office, type)}`));
  return { found: [filing?.state ?? '', ...table(found)], expected: [mayDo ? state : `${state} is not in the table`, ...table(expected)] };
}
