import { errorProblem, normaliseCreditCode, type ActionRule, type Actor, type EventType, type Filing, type Office, type Problem } from '@filing/filing';
import { consentingOffices } from '../flow/consents.ts';
import { ruleOf, stateMeta, type Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

const deciding = new Set<EventType>(['approve', 'return', 'reject', 'evaluate', 'resolve']);
const outside = new Set<Office>(['applicant', 'public', 'system']);

/** What stands against this person deciding: a different step decided before (two offices consenting at once are two steps), or a filing of their own organisation. */
export function conflictProblems(flow: Flow, filing: Filing, type: EventType, rule: ActionRule, actor: Actor): readonly Problem[] {
  if (outside.has(actor.office)) return [];
  const before = decides(type, rule) ? decidedStep(flow, filing, actor) : undefined;
  return [
    ...(before === undefined ? [] : [errorProblem('actor.decided-before', '', sentences.decidedBefore(before), null, { step: before })]),
    ...(isOwn(filing, actor) ? [errorProblem('actor.own-organisation', '', sentences.ownOrganisation)] : []),
  ];
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
  if (actor.uscc && normaliseCreditCode(actor.uscc) === normaliseCreditCode(filing.applicant.uscc)) return true;
  return filing.events.some(({ actor: who }) => who.office === 'applicant' && who.id === actor.id);
}
