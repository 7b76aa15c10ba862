import { publishedCalendar, readInstant, type Actor, type Applicant, type CheckForm, type EventType, type Filing, type FilingEvent, type FlowDefinition, type Office, type Policy, type WorkingCalendar } from '@filing/filing';
import { decide } from '../acts/decide.ts';
import type { DecideContext, Decision } from '../acts/decideContext.ts';
import { fireDueDeadlines } from '../deadlines/fireDueDeadlines.ts';
import { createFlow, type Flow } from '../flow/flow.ts';
import { startFiling } from '../flow/startFiling.ts';
import { routeTo } from '../flow/taskOf.ts';

/** One act of a flow test: when, which office, what, with what, and what differs in the person. */
export type WalkStep = readonly [when: string, office: Office, event: EventType, more?: Partial<FilingEvent>, who?: Partial<Actor>];

/** A chain to be walked by a test: every act by a person of its state's own, every answer taken. */
export interface FlowWalk {
  readonly flow: Flow;
  readonly calendar: WorkingCalendar;
  /** What acts of an instant are decided under; an empty text where the instant does not matter. */
  context(when: string): Omit<DecideContext, 'actor'>;
  /** A filing not yet handed in, by the walk's applicant; facts given here come on top, as does what it was begun with (its basis). */
  begin(applicant?: object, given?: Partial<Filing>): Filing;
  /** The filing once every deadline due by an instant has passed. */
  wait(filing: Filing, when: string): Filing;
  /** One act: the filing as it stood when it was asked, and the decision. */
  ask(filing: Filing, step: WalkStep): { readonly waited: Filing; readonly decision: Decision };
  /** The filing after some acts. Throws with the problems of the first that is refused. */
  go(filing: Filing, ...steps: readonly WalkStep[]): Filing;
}

const takesAll: CheckForm = (_form, answers) => ({ answers: answers as never, problems: [] });

/** Makes a chain walkable in tests: its JSON copy, without forms, on the published calendar of the years given (2026). */
export function walkFlow({ definition, policy, applicant, years = [2026], check = takesAll }: { readonly definition: FlowDefinition; readonly policy: Policy; readonly applicant: Applicant; readonly years?: readonly number[]; readonly check?: CheckForm }): FlowWalk {
  const flow = createFlow({ flow: JSON.parse(JSON.stringify(definition)) as FlowDefinition, policy, forms: {} });
  const calendar = publishedCalendar(years);
  const context = (when: string) => ({ now: readInstant(when) ?? new Date(when), calendar, check, nextSerial: () => 7 });
  const wait = (filing: Filing, when: string) => fireDueDeadlines(flow, filing, context(when)).filing;
  const ask = (filing: Filing, [when, office, type, more = {}, who = {}]: WalkStep) => {
    const waited = wait(filing, when);
    const actor: Actor = { id: `${office} ${waited.state}`, name: office, office, org: routeTo(flow, waited, office).org, orgName: office, ...who };
    return { waited, decision: decide(flow, waited, { type, ...more }, { ...context(when), actor }) };
  };
  return {
    flow,
    calendar,
    context,
    begin: (facts = {}, given = {}) => ({ ...startFiling(flow, { id: '1', revision: 'r', applicant: { ...applicant, ...facts } }, new Date(0)), ...given }),
    wait,
    ask,
    go: (filing, ...steps) => steps.reduce((current, step) => {
      const { decision } = ask(current, step);
      if (!decision.accepted) throw new Error(`${current.state} ${step.join(' ')}: ${JSON.stringify(decision.problems)}`);
      return decision.filing;
    }, filing),
  };
}
