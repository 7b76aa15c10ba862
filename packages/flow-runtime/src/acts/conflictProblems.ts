import { errorProblem, normaliseCreditCode, organisationCodes, type ActionRule, type Actor, type EventType, type Filing, type Office, type Problem } from '@filing/filing';
import { isBarred } from '../flow/barred.ts';
import { consentingOffices } from '../flow/consents.ts';
import { ruleOf, stateMeta, type Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

const deciding = new Set<EventType>(['approve', 'return', 'reject', 'evaluate', 'resolve']);
const outside = new Set<Office>(['applicant', 'public', 'system']);

/** What stands against this person deciding: a different step decided before (two offices consenting at once are two steps), or a filing of their own organisation. */
export function conflictProblems(flow: Flow, filing: Filing, type: EventType, rule: ActionRule, actor: Actor): readonly Problem[] {
  const handedIn = rule.anotherPerson && handedInBy(filing) === actor.id ? [errorProblem('actor.handed-in', '', sentences.handedIn, rule.clauses[0] ?? null)] : [];
  const barred = isBarred(flow, filing, actor) ? [errorProblem('actor.own-organisation', '', sentences.barred)] : [];
  if (outside.has(actor.office)) return [...handedIn, ...barred];
  const before = decides(type, rule) ? decidedStep(flow, filing, actor) : undefined;
  return [
    ...handedIn,
    ...barred,
    ...(before === undefined ? [] : [errorProblem('actor.decided-before', '', sentences.decidedBefore(before), null, { step: before })]),
    ...(isOwn(filing, actor) ? [errorProblem('actor.own-organisation', '', sentences.ownOrganisation)] : []),
  ];
}

/** Who handed in what lies there now. */
function handedInBy(filing: Filing): string | undefined {
  return filing.events.findLast(({ event }) => event.type === 'submit' || event.type === 'submitProject')?.actor.id;
}

function decides(type: EventType, rule: ActionRule | undefined): boolean {
  return deciding.has(type) && rule?.records !== 'opinion';
}

function decidedStep(flow: Flow, filing: Filing, actor: Actor): string | undefined {
  const isTogether = consentingOffices(flow, filing.state).length > 0;
  const other = filing.events.find(({ actor: who, event, from }) => who.id === actor.id && (from !== filing.state || (isTogether && who.office !== actor.office)) && !outside.has(who.office) && decides(event.type, ruleOf(flow, from, event.type, who.office)));
  return other && (stateMeta(flow, other.from)?.title ?? other.from);
}

function isOwn(filing: Filing, actor: Actor): boolean {
  if (organisationCodes(actor).includes(normaliseCreditCode(filing.applicant.uscc))) return true;
  return filing.events.some(({ actor: who }) => who.office === 'applicant' && who.id === actor.id);
}
