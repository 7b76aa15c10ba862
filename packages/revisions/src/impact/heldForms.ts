import { schemaPath } from '@filing/form-engine';
import { checkHeld, type HeldContext } from '@filing/flow-runtime/migrations';
import { stateMeta } from '@filing/flow-runtime';
import { diffAnswers, type Answers, type Filing, type Problem } from '@filing/filing';
import type { Aside, ImpactReason } from '@filing/filing/revisions';
import { foundReason, formTitles, decisionReason, reason } from './impactSentences.ts';
import { checkIn, formIn } from './impactRevision.ts';
import type { MovePlan } from './movePlan.ts';

/** What a revision does to one form a filing has handed in. */
export interface HeldForm {
  readonly form: string;
  readonly reasons: readonly ImpactReason[];
  /** A person has to decide. */
  readonly manual: boolean;
  /** What stands against it under the revision to come, with paths as `form/path`. */
  readonly problems: readonly Problem[];
}

/** Looks at one handed-in form under both revisions, copy by copy: the same answers, as valid as before? */
export function heldForm(form: string, filing: Filing, moved: Filing, asides: readonly Aside[], plan: MovePlan, context: Omit<HeldContext, 'check'>): HeldForm {
  const { before, after } = plan;
  const { zh, en } = formTitles(formIn(after, form) ? after : before, form);
  if (!formIn(after, form)) return { form, manual: true, problems: [], reasons: [reason(`新版本没有《${zh}》，已提交的内容须由人工决定如何处理。`, `The revision to come has no “${en}”; a person has to decide what becomes of what was handed in.`, form)] };
  const [old, now] = [copies(filing.answers[form]), copies(moved.answers[form])];
  const looked = old.map((copy, index) => {
    const was = checkHeld(before.machine, filing, form, copy, { ...context, check: checkIn(before) });
    const is = checkHeld(after.machine, moved, form, now[index] ?? {}, { ...context, check: checkIn(after) });
    return { was, is, index, several: Array.isArray(filing.answers[form]) };
  });
  const problems = looked.flatMap(({ is, index, several }) => is.problems.map((problem) => inside(problem, several, index)));
  const earlier = new Set(looked.flatMap(({ was, index, several }) => was.problems.map((problem) => keyOf(inside(problem, several, index)))));
  const fresh = problems.filter((problem) => !earlier.has(keyOf(problem)));
  const present = new Set(problems.map(keyOf));
  const gone = [...earlier].some((key) => !present.has(key));
  const faults = fresh.map((problem) => ({ problem, asked: isAsked(plan, filing, form, problem.path) }));
  const open = plan.decisions.filter((decision) => decision.form === form && asides.some(({ entries }) => entries.some((entry) => entry.act === 'taken' && isFilled(entry.value) && schemaPath(entry.path) === decision.lies)));
  const answers = looked.flatMap(({ was, is }) => diffAnswers(was.answers, is.answers));
  const kept = asides.flatMap(({ entries }) => entries).some((entry) => entry.act === 'taken' && isFilled(entry.value));
  return {
    form,
    manual: open.length > 0 || faults.some(({ problem, asked }) => problem.severity === 'error' && !asked),
    problems: problems.map((problem) => ({ ...problem, path: problem.path === '' ? form : `${form}/${problem.path}` })),
    reasons: [
      ...faults.slice(0, 20).map(({ problem, asked }) => (problem.severity === 'error' ? foundReason(after, form, problem, asked) : reason(`《${zh}》${problem.message}（提示，不影响办理）`, `${en}: there is a new warning.`, form, problem.path))),
      ...open.map((decision) => decisionReason(after, decision)),
      ...(answers.length > 0 || JSON.stringify(asides.map(({ entries }) => entries)) !== JSON.stringify(asides.map(() => [])) ? [moveReason(zh, en, form, kept, answers.length)] : []),
      ...(gone ? [reason(`《${zh}》原有的问题在新版本下不再成立。`, `${en}: problems it had are none under the revision to come.`, form)] : []),
    ],
  };
}

/** What became of the answers themselves. */
function moveReason(zh: string, en: string, form: string, kept: boolean, count: number): ImpactReason {
  return kept
    ? reason(`《${zh}》已填内容随新版本调整，没有位置的另存、可撤回。`, `${en}: answers follow the revision to come; what has no place is kept aside and can be taken back.`, form)
    : reason(`《${zh}》${count > 0 ? `有 ${count} 处内容` : '已填内容'}随新版本调整。`, `${en}: answers follow the revision to come.`, form);
}

/** True where the act the filing waits for hands the form in (again) and may change that field. */
export function isAsked({ after }: Pick<MovePlan, 'after'>, { state, returned }: Filing, form: string, path = ''): boolean {
  const rules = Object.values(stateMeta(after.machine, state)?.actions ?? {}).flat();
  if (!rules.some(({ office, forms = [] }) => office === 'applicant' && forms.includes(form))) return false;
  if (!returned || returned.opens === 'all') return true;
  return returned.opens.some((open) => open === form || `${form}/${path}` === open || `${form}/${path}`.startsWith(`${open}.`));
}

function copies(value: Answers | readonly Answers[] | undefined): readonly Answers[] {
  return value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as readonly Answers[]);
}

function inside(problem: Problem, several: boolean, index: number): Problem {
  return several ? { ...problem, path: problem.path === '' ? String(index) : `${index}.${problem.path}` } : problem;
}

function keyOf({ severity, code, path, params }: Problem): string {
  return `${severity} ${code} ${path} ${String(params?.['rule'] ?? '')}`;
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
