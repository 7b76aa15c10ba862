import { errorProblem, shanghaiInstant, type Answers, type AnswersByForm, type Deadline, type Filing, type Problem } from '@filing/filing';
import type { Aside, FilingMigration, Person } from '@filing/filing/revisions';
import { differingPaths } from '../history/differingPaths.ts';
import { stateMeta } from '../flow/flow.ts';
import { stateGone, type FilingMoved, type MoveContext } from './migrateFiling.ts';
import { copiesOf, shapedAs } from './moveAnswers.ts';
import { moveDeadlines } from './moveDeadlines.ts';

type Asides = Readonly<Record<string, readonly Aside[]>>;

/** Moves a filing back to the revision it was last moved from (`before`: where it is, `after`: where it was): answers as they were, byte for byte; refused where they changed since, where there is nothing to take back, or where it has no place there any more. */
export function unmigrateFiling(filing: Filing, { by, reason }: { readonly by: Person; readonly reason: string }, context: Omit<MoveContext, 'check' | 'form'>): FilingMoved {
  const { before, after, now, moves } = context;
  const last = filing.migrations?.at(-1);
  if (!last || last.to !== filing.revision) return { filing, problems: [errorProblem('event.not-permitted', '', '这个办件没有可以撤回的迁移。', null, { sentence: 'nothing' })] };
  const meta = stateMeta(after, filing.state);
  const answers = restored(filing.answers, [last.aside], moves);
  const previous = filing.previousAnswers && restored(filing.previousAnswers, [last.previousAside, last.aside], moves);
  const own = filing.deadlines.map((deadline) => unchanged(deadline, last));
  const open = moveDeadlines(before, after, filing.deadlines.filter((_, index) => !own[index]), context);
  const problems = [...(meta ? [] : [stateGone(before, filing)]), ...answers.problems, ...(previous?.problems ?? []), ...open.problems];
  if (!meta || problems.length > 0) return { filing, problems };
  const rest = [...open.deadlines];
  const migrations = (filing.migrations ?? []).slice(0, -1);
  const { migrations: _moved, ...bare } = filing;
  return {
    problems: [],
    filing: {
      ...bare,
      revision: last.from,
      tag: meta.tag,
      version: filing.version + 1,
      answers: answers.answers,
      previousAnswers: previous?.answers ?? filing.previousAnswers,
      projects: filing.projects.map((project) => (Object.hasOwn(last.projects, project.key) ? { ...project, answers: last.projects[project.key] ?? project.answers } : project)),
      deadlines: filing.deadlines.map((deadline, index) => own[index] ?? rest.shift() ?? deadline),
      ...(migrations.length > 0 ? { migrations } : {}),
      moves: [...(filing.moves ?? []), { move: 'unmigrate', from: filing.revision, to: last.from, by, at: shanghaiInstant(now), reason, after: filing.events.length }],
    },
  };
}

/** Every form's answers taken back with the first of the asides that fits them. */
function restored(moved: AnswersByForm, asides: readonly Asides[], moves: MoveContext['moves']): { readonly answers: AnswersByForm; readonly problems: readonly Problem[] } {
  const results = Object.entries(moved).map(([form, value]) => {
    const [first, ...others] = asides.map((each) => undone(form, value, each, moves));
    return [first, ...others].find((each) => each?.problems.length === 0) ?? first ?? { form, value, problems: [changedSince(form)] };
  });
  return { answers: Object.fromEntries(results.map(({ form, value }) => [form, value])), problems: results.flatMap(({ problems }) => problems) };
}

function undone(form: string, value: Answers | readonly Answers[], asides: Asides, moves: MoveContext['moves']) {
  const kept = Object.hasOwn(asides, form) ? (asides[form] ?? []) : [];
  const copies = copiesOf(value);
  if (kept.length !== copies.length) return { form, value, problems: [changedSince(form)] };
  const results = copies.map((answers, index) => moves.undo({ answers, aside: kept[index] ?? { mark: '', entries: [] } }));
  return { form, value: shapedAs(value, results.map((each) => each.answers)), problems: results.flatMap((each) => each.problems).slice(0, 1).map((problem) => ({ ...problem, path: form })) };
}

function changedSince(form: string): Problem {
  return errorProblem('revision.stale', form, '迁移之后内容又有改动，不能整份撤回，请由人工核对后处理。');
}

/** A deadline just as the move left it goes back to what it was before; one the move did not touch is counted by the old rules like any other. */
function unchanged(deadline: Deadline, { deadlines }: FilingMigration): Deadline | undefined {
  return deadlines.find(({ after }) => differingPaths(after, deadline).length === 0)?.before;
}
