import { errorProblem, officeNames, shanghaiDay, type ActionRule, type Actor, type EventType, type Filing, type Problem } from '@filing/filing';
import { consentOf, hasConsented } from '../flow/consents.ts';
import { rulesFor, stateConfig, stateMeta, type Flow } from '../flow/flow.ts';
import { routeTo, tasksOf } from '../flow/taskOf.ts';
import { sentences, verbs } from './sentences.ts';

/** The rule under which a person may do this now; else why not: wrong state, wrong office, wrong organisation, an office that has consented already. */
export function findRule(flow: Flow, filing: Filing, type: EventType, actor: Actor): { readonly rule: ActionRule } | { readonly problem: Problem } {
  const rules = rulesFor(flow, filing.state, type);
  if (rules.length === 0) return { problem: notPermitted(flow, filing, type) };
  const rule = rules.find(({ office }) => office === actor.office);
  if (!rule) {
    const offices = rules.map(({ office }) => officeNames[office]).join('、');
    return { problem: errorProblem('office.wrong', '', sentences.wrongOffice(rules[0]?.title ?? type, offices), null, { offices }) };
  }
  if (hasConsented(flow, filing, rule.office)) return { problem: consentedBefore(flow, filing, rule) };
  return fitsOrganisation(flow, filing, actor) ? { rule } : { problem: wrongOrganisation(actor) };
}

/** True when the filing belongs to the actor's organisation, or the office exists once. */
export function fitsOrganisation(flow: Flow, filing: Filing, actor: Actor): boolean {
  const { org } = routeTo(flow, filing, actor.office);
  return org === null || org === actor.org;
}

function consentedBefore(flow: Flow, filing: Filing, { office, clauses }: ActionRule): Problem {
  const waiting = tasksOf(flow, filing).map((task) => officeNames[task.office]).join('、');
  const day = shanghaiDay(new Date(consentOf(filing, office)?.at ?? ''));
  return errorProblem('event.not-permitted', '', sentences.consentedBefore(officeNames[office], day, waiting), clauses[0] ?? null, { office, day, waiting });
}

function wrongOrganisation(actor: Actor): Problem {
  const sentence = actor.office === 'applicant' ? sentences.wrongApplicant : sentences.wrongOrganisation(officeNames[actor.office]);
  return errorProblem('organisation.wrong', '', sentence);
}

function notPermitted(flow: Flow, filing: Filing, type: EventType): Problem {
  const meta = stateMeta(flow, filing.state);
  const possible = Object.values(meta?.actions ?? {}).flatMap((rules) => rules.map(({ office, title }) => `${title}（${officeNames[office]}）`)).join('、');
  const state = meta?.title ?? filing.state;
  return errorProblem('event.not-permitted', '', sentences.notPermitted(state, verbs[type], sentences.possible(possible)), stateConfig(flow, filing.state)?.type === 'final' ? (meta?.clauses[0] ?? null) : null, { state, event: type, possible });
}
