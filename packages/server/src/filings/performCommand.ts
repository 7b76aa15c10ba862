import { errorProblem, type Actor, type FilingEvent, type Problem } from '@filing/filing';
import { fireDueDeadlines, mayRead } from '@filing/flow-runtime';
import { repeatedIn } from '../certificates/certifiedBefore.ts';
import { CertificatesRepeated } from '../certificates/writeCertificates.ts';
import { transact, type Pipeline } from '../database/pipeline.ts';
import { NumberTaken } from '../registrations/writeRegistrations.ts';
import { basisFor } from '../registrations/basisFor.ts';
import { alikeProblems } from './alikeFilings.ts';
import { completeEvent } from './completeEvent.ts';
import { decideWithSerial } from './decideWithSerial.ts';
import { flowContext } from './flowContext.ts';
import type { House } from './house.ts';
import type { Asked } from './idempotency.ts';
import type { LoadedFiling } from './loadFiling.ts';
import { lockFiling } from './lockFiling.ts';
import { performOutbox } from './performOutbox.ts';
import { isForBoard } from './writeOutbox.ts';
import { saveFiling } from './saveFiling.ts';
import { steadyHouse } from './steadyHouse.ts';
import { asOfVersion } from './rebuildFiling.ts';

/** One event asked of a filing. */
export interface Command {
  readonly filing: string;
  readonly actor: Actor;
  readonly event: FilingEvent;
  /** The version the person saw; absent where nobody saw one (an objection from the street). */
  readonly seenVersion?: number;
  readonly asked: Asked;
}

/** What came of it: the filing to show, the time it counts from and whether the public board changes, or every problem. */
export type Outcome =
  | { readonly done: true; readonly loaded: LoadedFiling; readonly now: Date; readonly board?: boolean }
  | { readonly done: false; readonly problems: readonly Problem[]; readonly stale?: { readonly loaded: LoadedFiling; readonly now: Date } };

const notFound = [errorProblem('filing.not-found', '', '没有这个办件，或您无权查看。')];
const stale = [errorProblem('version.stale', '', '办件在您查看之后有了变化，请核对最新内容后再办理。')];
const refused = (problems: readonly Problem[]): Outcome => ({ done: false, problems });

/** Performs one event on a filing, once in effect however often and from wherever it is asked; everything it changes stands in one transaction. */
export async function performCommand(house: House, command: Command): Promise<Outcome> {
  try {
    const outcome = await transact(house.pool, (pipeline) => inTransaction(steadyHouse(house), pipeline, command));
    // The board shows at once what the person just did; the worker does the same after a crash.
    if (outcome.done && outcome.board) await performOutbox(house, command.filing).catch((error: unknown) => house.log.warn({ err: error }, 'outbox left to the worker'));
    house.metrics.commands.inc({ event: command.event.type, outcome: outcome.done ? 'accepted' : (outcome.problems[0]?.code ?? 'refused') });
    return outcome;
  } catch (error) {
    if (error instanceof CertificatesRepeated) return refused(error.problems);
    if (error instanceof NumberTaken) return refused([errorProblem('registration.number', 'data/number', `备案号 ${error.number} 已被使用，请核对后重新填写。`, null, { number: error.number })]);
    throw error;
  }
}

async function inTransaction(house: House, pipeline: Pipeline, command: Command): Promise<Outcome> {
  const { actor, asked } = command;
  const { trx } = pipeline;
  const locked = await lockFiling(house, pipeline, command.filing, asked);
  if (!locked || (actor.office !== 'public' && !mayRead(locked.loaded.revision.machine, locked.loaded.filing, actor))) return refused(notFound);

  const { loaded, before, now } = locked;
  if (before && before.request !== asked.request) return refused([errorProblem('idempotency.reused', '', '同一办理编号已用于另一次不同的提交，请刷新后重试。')]);
  if (before) return { done: true, loaded: await asOfVersion(house, trx, loaded, before), now: before.at };

  if (command.seenVersion !== undefined && command.seenVersion !== loaded.filing.version) return { done: false, problems: stale, stale: { loaded, now } };

  const due = fireDueDeadlines(loaded.revision.machine, loaded.filing, flowContext(house, loaded.revision, { now }));
  const current = due.fired.length > 0 ? await saveFiling(house, pipeline, loaded, { filing: due.filing, effects: due.effects, now, serial: null }) : loaded;
  for (const deadline of due.fired) house.metrics.deadlinesFired.inc({ deadline });

  const completed = await completeEvent(trx, current, command.event, actor);
  if ('problems' in completed) return refused(completed.problems);
  const basis = await basisFor(trx, current, command.event.type, actor);
  const { decision, serial } = await decideWithSerial(house, trx, current, completed.event, { now, actor, ...(basis === undefined ? {} : { basis }) });
  if (!decision.accepted) return refused(decision.problems);
  const repeated = await repeatedIn(trx, current, decision.filing, completed.event);
  if (repeated.length > 0) return refused(repeated);
  const alike = await alikeProblems(trx, current, decision.filing, completed.event);
  if (alike.length > 0) return refused(alike);

  const saved = await saveFiling(house, pipeline, current, { filing: decision.filing, effects: decision.effects, now, serial, actor, asked });
  return { done: true, loaded: saved, now, board: [...due.effects, ...decision.effects].some(isForBoard) };
}
