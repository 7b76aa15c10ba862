import { migrateFiling, moveAnswers } from '@filing/flow-runtime/migrations';
import { shanghaiDay, type AnswersByForm, type Filing, type FormContext, type Problem, type WorkingCalendar } from '@filing/filing';
import type { DryRun, ImpactReason, ImpactVerdict, Migration } from '@filing/filing/revisions';
import { bareForm } from './bareForm.ts';
import { formMoves } from './formMoves.ts';
import { heldForm, isAsked } from './heldForms.ts';
import { checkIn, formIn, type ImpactRevision } from './impactRevision.ts';
import { decisionReason, formTitles, reason, refusalReason } from './impactSentences.ts';
import { planMove, type MovePlan } from './movePlan.ts';
import { rulesAheadOf } from './rulesAhead.ts';
import { shownMove } from './shownMove.ts';

/** A filing that runs and a revision to come. */
export interface ImpactQuestion {
  readonly filing: Filing;
  /** What is being written and not handed in, by form. */
  readonly drafts?: AnswersByForm;
  /** The revision it runs under. */
  readonly before: ImpactRevision;
  readonly after: ImpactRevision;
  /** How answers to `before` become answers to `after`; forms it does not name get what follows from their difference. */
  readonly migrations?: readonly Migration[];
  /** What a person decided for filings that need one. */
  readonly fill?: readonly Migration[];
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  readonly form?: Partial<FormContext>;
  /** The plan for these two revisions, where many filings are looked at. */
  readonly plan?: MovePlan;
}

/** What the revision means to the filing, why, and what would become of it. */
export interface Impact extends Pick<DryRun, 'verdict' | 'reasons' | 'forms' | 'deadlines' | 'problems'> {
  /** How it is moved. */
  readonly plan: MovePlan;
}

/** Looks at a running filing under a revision to come: does anything change of what it handed in or still has to do, can it be moved as it is, or has a person to decide first? Pure. */
export function impactOf(question: ImpactQuestion): Impact {
  const { filing, drafts = {}, before, after, now, calendar } = question;
  const plan = question.plan ?? planMove(before, after, question.migrations, question.fill);
  if (before.hash === after.hash) return { verdict: 'unaffected', reasons: [], forms: [], deadlines: [], problems: [], plan };
  const form = { today: shanghaiDay(now), ...question.form };
  const nobody = { to: after.hash, by: { id: '', name: '' }, reason: '', migrations: plan.migrations, settle: plan.settle };
  const whole = migrateFiling(filing, nobody, { before: before.machine, after: after.machine, check: checkIn(after), now, calendar, form, moves: formMoves });
  const { moved, asides } = whole.problems.length === 0 ? { moved: whole.filing, asides: whole.filing.migrations?.at(-1)?.aside ?? {} } : answersAlone(filing, plan);
  const held = Object.keys(filing.answers).filter((name) => plan.evaluated.has(name)).map((name) => heldForm(name, filing, moved, asides[name] ?? [], plan, { now, form }));
  const written = draftReasons(filing, drafts, plan);
  const limits = limitReasons(filing, plan);
  const reasons = [
    ...plan.faults,
    ...whole.problems.map(refusalReason),
    ...held.flatMap((each) => each.reasons),
    ...written.reasons, ...limits.reasons,
    ...deadlineReasons(filing, moved, plan),
    ...rulesAheadOf(filing, plan),
  ];
  const manual = plan.faults.length > 0 || whole.problems.length > 0 || held.some((each) => each.manual) || written.manual || limits.manual || shapeChanged(filing, plan);
  const verdict: ImpactVerdict = manual ? 'manual' : reasons.length > 0 ? 'migratable' : 'unaffected';
  const problems: readonly Problem[] = [...whole.problems, ...held.flatMap((each) => each.problems)];
  // What a list of thousands does not show is worked out only where it is looked at.
  const shown = once(() => shownMove(filing, moved, drafts, asides, plan));
  return { verdict, reasons: distinct(reasons).slice(0, 50), problems, plan, get forms() { return shown().forms; }, get deadlines() { return shown().deadlines; } };
}

/** Where the filing as a whole cannot be moved, its answers are still looked at. */
function answersAlone(filing: Filing, plan: MovePlan): { readonly moved: Filing; readonly asides: ReturnType<typeof moveAnswers>['aside'] } {
  const { answers, aside, problems } = moveAnswers(formMoves, plan.migrations, filing.answers, [], () => null);
  return problems.length > 0 ? { moved: filing, asides: {} } : { moved: { ...filing, answers }, asides: aside };
}

function draftReasons(filing: Filing, drafts: AnswersByForm, plan: MovePlan): { readonly reasons: readonly ImpactReason[]; readonly manual: boolean } {
  const open = Object.keys(drafts).filter((name) => isAsked(plan, filing, name) && bareForm(formIn(plan.before, name)) !== bareForm(formIn(plan.after, name)));
  const { aside } = moveAnswers(formMoves, plan.migrations, Object.fromEntries(open.map((name) => [name, drafts[name] ?? {}])), [], () => null);
  const undecided = plan.decisions.filter(({ form, lies }) => aside[form]?.some(({ entries }) => entries.some((entry) => entry.act === 'taken' && entry.value !== '' && entry.value !== null && entry.path.replace(/(?<=^|\.)\d+(?=\.|$)/g, 'items') === lies)));
  return {
    manual: undecided.length > 0,
    reasons: [
      ...open.map((name) => {
        const { zh, en } = formTitles(plan.after, name);
        return reason(`正在填写的《${zh}》有变，草稿随之调整，提交时按新版本检查。`, `${en}, being written, is another form; the draft goes along and is checked as it is then.`, name);
      }),
      ...undecided.map((decision) => decisionReason(plan.after, decision)),
    ],
  };
}

function deadlineReasons(filing: Filing, moved: Filing, { after }: MovePlan): readonly ImpactReason[] {
  return filing.deadlines.flatMap((deadline, index) => {
    const next = moved.deadlines[index];
    if (!next || JSON.stringify(next) === JSON.stringify(deadline)) return [];
    const { title = deadline.name, titleEn = deadline.name } = after.machine.policy.deadlines[deadline.name] ?? {};
    const [was, is] = [shanghaiDay(new Date(deadline.at)), shanghaiDay(new Date(next.at))];
    return [reason(`期限“${title}”从起算日重新计算：${was} → ${is}。`, `The deadline “${titleEn}” is counted anew from its start: ${was} → ${is}.`)];
  });
}

/** Copies handed in that would be too many. */
function limitReasons(filing: Filing, plan: MovePlan): { readonly reasons: readonly ImpactReason[]; readonly manual: boolean } {
  const { before, after } = plan;
  const rules = Object.values(after.machine.definition.machine.states).flatMap(({ meta }) => Object.values(meta?.actions ?? {}).flat());
  const over = rules.flatMap(({ limit, forms = [] }) => forms.flatMap((form) => {
    const [was, is] = limit === undefined ? [] : [before.machine.policy.limits[limit], after.machine.policy.limits[limit]];
    const copies = filing.answers[form];
    return is && !is.soft && Array.isArray(copies) && copies.length > is.value && !(was && !was.soft && copies.length > was.value) ? [{ form, is, count: copies.length, asked: isAsked(plan, filing, form) }] : [];
  }));
  return {
    manual: over.some(({ asked }) => !asked),
    reasons: over.map(({ form, is, count }) => reason(`《${formTitles(after, form).zh}》已有 ${count} 份，新版本“${is.title}”至多 ${is.value} 份。`, `${formTitles(after, form).en}: there are ${count}, and the revision to come allows ${is.value}.`, form)),
  };
}

/** Handed-in forms that would be a list where they are one, or the other way; projects that come from elsewhere. */
function shapeChanged(filing: Filing, { before, after }: MovePlan): boolean {
  const several = (revision: ImpactRevision, form: string) => revision.machine.definition.repeatable?.includes(form) ?? false;
  const elsewhere = before.machine.definition.projects !== after.machine.definition.projects && filing.projects.length > 0;
  return elsewhere || Object.keys(filing.answers).some((form) => several(before, form) !== several(after, form));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function distinct(reasons: readonly ImpactReason[]): readonly ImpactReason[] {
  return [...new Map(reasons.map((each) => [each.message, each])).values()];
}

/** True while something can still happen to a filing in that state. */
export function isRunning({ machine }: Pick<ImpactRevision, 'machine'>, state: string): boolean {
  const { states } = machine.definition.machine;
  return !Object.hasOwn(states, state) || states[state]?.type !== 'final';
}
