import { errorProblem, shanghaiInstant, type CheckForm, type Filing, type FormContext, type Problem, type WorkingCalendar } from '@filing/filing';
import type { Migration, Person } from '@filing/filing/revisions';
import { stateMeta, type Flow } from '../flow/flow.ts';
import { formsInOrder } from '../views/formsFor.ts';
import type { AnswerMoves } from './answerMoves.ts';
import { checkHeld } from './checkHeld.ts';
import { moveAnswers } from './moveAnswers.ts';
import { moveDeadlines } from './moveDeadlines.ts';
import { moveProjects } from './moveProjects.ts';

/** A move asked for: to which revision (a hash), by whom, why, and how. */
export interface WantedMove {
  readonly to: string;
  readonly by: Person;
  readonly reason: string;
  readonly migrations: readonly Migration[];
  /** The forms whose fields differ: their answers are brought into the new normal form. */
  readonly settle: readonly string[];
}

/** What a filing is moved with: both chains, the check of the new forms, the world at that moment. */
export interface MoveContext {
  readonly before: Flow;
  readonly after: Flow;
  readonly check: CheckForm;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  readonly form?: Partial<FormContext>;
  readonly moves: AnswerMoves;
}

/** The filing under another revision, or every problem that stands in the way and the filing as it was. */
export interface FilingMoved {
  readonly filing: Filing;
  readonly problems: readonly Problem[];
}

/** Moves a filing to another revision: answers, what was submitted before, projects and open deadlines; state and history stay, what has no place any more is kept with it. Whether the answers hold there is not asked here. */
export function migrateFiling(filing: Filing, wanted: WantedMove, context: MoveContext): FilingMoved {
  const { before, after, check, now, form, moves } = context;
  const { to, by, reason, migrations, settle } = wanted;
  const meta = stateMeta(after, filing.state);
  const order = formsInOrder(after);
  const settled = new Set(settle);
  const held = moveAnswers(moves, migrations, filing.answers, order, (name, copy, answers) =>
    (settled.has(name) ? checkHeld(after, { ...filing, answers: { ...answers, [name]: copy } }, name, copy, { check, now, ...(form ? { form } : {}) }).answers : null));
  const previous = filing.previousAnswers && moveAnswers(moves, migrations, filing.previousAnswers, order, () => null);
  const deadlines = moveDeadlines(before, after, filing.deadlines, context);
  const problems = [...(meta ? [] : [stateGone(before, filing)]), ...held.problems, ...(previous?.problems ?? []), ...deadlines.problems];
  if (!meta || problems.length > 0) return { filing, problems };
  const projects = moveProjects(before, after, filing, held.answers);
  const entry = { from: filing.revision, to, by, at: shanghaiInstant(now), reason };
  const changed = filing.projects.filter((project, index) => projects[index] !== project);
  return {
    problems: [],
    filing: {
      ...filing,
      revision: to,
      tag: meta.tag,
      version: filing.version + 1,
      answers: held.answers,
      previousAnswers: previous?.answers ?? filing.previousAnswers,
      projects,
      deadlines: deadlines.deadlines,
      migrations: [...(filing.migrations ?? []), { ...entry, migrations, aside: held.aside, previousAside: previous?.aside ?? {}, projects: Object.fromEntries(changed.map(({ key, answers }) => [key, answers])), deadlines: deadlines.changed }],
      moves: [...(filing.moves ?? []), { move: 'migrate', ...entry, after: filing.events.length }],
    },
  };
}

/** The problem of a state that the revision to come does not have. */
export function stateGone(flow: Flow, { state }: Pick<Filing, 'state'>): Problem {
  const title = stateMeta(flow, state)?.title ?? state;
  return errorProblem('event.not-permitted', '', `办件停在“${title}”，目标版本没有这个环节，须由人工处理。`, null, { state: title, sentence: 'state' });
}
