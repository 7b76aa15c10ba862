import type { Answers, Change, Form, FormCheck, FormContext, Problem, Remark } from '@filing/filing';
import { checkForm } from '@filing/form-engine';
import { isWithin, pathInForm } from './answerPath.ts';
import { createAnswerStore, type AnswerStore } from './answerStore.ts';
import { withDefaults } from './defaultAnswers.ts';
import { homePath } from './fieldKind.ts';
import { NoteBoard, type FieldNotes } from './noteBoard.ts';

/** What comes from outside and may change while the form is written. */
export interface Outside {
  readonly context: FormContext;
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
  readonly changes: readonly Change[];
  readonly showAll: boolean;
  readonly onChange: (answers: Answers) => void;
  readonly onCheck: (check: FormCheck) => void;
}

/** A check that took no longer than this is done at once, in milliseconds. */
const quick = 6;
/** How long nothing may be typed before a slow check, in milliseconds. */
const pause = 400;

/** One form on the screen: its answers, the last check of them, and the notes at its fields. */
export class FormModel {
  readonly schema: Form;
  readonly name: string;
  readonly store: AnswerStore;
  readonly notes = new NoteBoard();
  private outside: Outside;
  private checked: FormCheck;
  private cost = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly touched = new Set<string>();
  /** Problems from outside still standing: not yet written at. */
  private standing: readonly Problem[];
  private readonly settledListeners = new Set<() => void>();
  private readonly shapeListeners = new Set<() => void>();

  constructor(schema: Form, answers: Answers, outside: Outside, access: 'write' | 'read') {
    this.schema = schema;
    this.name = schema['x-form'];
    this.outside = outside;
    this.standing = outside.problems;
    this.store = createAnswerStore(access === 'write' ? withDefaults(schema, answers, outside.context) : answers, this.written);
    this.checked = this.checkNow();
    this.putUp();
  }

  /** The answers of the last check in their normal form: computed and known values set, hidden fields left out. */
  readonly settled = (): Answers => this.checked.answers;
  readonly problems = (): readonly Problem[] => this.checked.problems;
  get context(): FormContext {
    return this.outside.context;
  }

  readonly subscribeSettled = (listener: () => void): (() => void) => {
    this.settledListeners.add(listener);
    return () => this.settledListeners.delete(listener);
  };

  readonly subscribeShape = (listener: () => void): (() => void) => {
    this.shapeListeners.add(listener);
    return () => this.shapeListeners.delete(listener);
  };

  /** Tells that a list has got or lost or moved items. */
  readonly shape = (): void => {
    for (const listener of this.shapeListeners) listener();
  };

  /** Notes that a field was left, so that its problems show. */
  readonly touch = (path: string): void => {
    if (this.touched.has(path)) return;
    this.touched.add(path);
    if (!this.timer) this.putUp();
  };

  /** Forgets what was left inside a list whose rows moved. */
  readonly untouch = (path: string): void => {
    for (const each of this.touched) if (isWithin(each, path)) this.touched.delete(each);
  };

  readonly setOutside = (next: Outside): void => {
    const before = this.outside;
    this.outside = next;
    // A host may hand the same problems over again as new objects: what was written at since stays settled.
    const problems = next.problems !== before.problems && JSON.stringify(next.problems) !== JSON.stringify(before.problems);
    if (problems) this.standing = next.problems;
    if (!sameContext(next.context, before.context)) this.recheck();
    else if (problems || next.remarks !== before.remarks || next.changes !== before.changes || next.showAll !== before.showAll) this.putUp();
  };

  /** Checks at once and tells. */
  readonly recheck = (): FormCheck => {
    clearTimeout(this.timer);
    this.timer = undefined;
    const before = this.checked.answers;
    this.checked = this.checkNow();
    this.putUp();
    if (before !== this.checked.answers) for (const listener of this.settledListeners) listener();
    this.outside.onCheck(this.checked);
    return this.checked;
  };

  readonly dispose = (): void => clearTimeout(this.timer);

  private readonly written = (paths: readonly string[]): void => {
    this.standing = this.standing.filter((problem) => !paths.some((path) => this.concerns(problem, path)));
    this.outside.onChange(this.store.snapshot());
    clearTimeout(this.timer);
    this.timer = setTimeout(this.recheck, this.cost <= quick ? 0 : pause);
  };

  private concerns(problem: Problem, path: string): boolean {
    const at = pathInForm(problem.path, this.name);
    if (at === null) return false;
    const row = (/^(.*\.\d+)\.[^.]+$/.exec(path) ?? [])[1];
    return isWithin(path, at) || isWithin(at, path) || (row !== undefined && isWithin(at, row));
  }

  private checkNow(): FormCheck {
    const begun = performance.now();
    const check = checkForm(this.schema, this.store.snapshot(), this.outside.context);
    this.cost = performance.now() - begun;
    return check;
  }

  private putUp(): void {
    const board = new Map<string, { problems: Problem[]; remarks: Remark[]; changes: Change[] }>();
    const at = (path: string) => {
      const home = homePath(this.schema, path);
      const found = board.get(home) ?? { problems: [], remarks: [], changes: [] };
      board.set(home, found);
      return found;
    };
    const all = this.outside.showAll || this.outside.problems.length > 0;
    const said = new Set<string>();
    for (const problem of this.checked.problems) {
      if (!all && !this.shown(problem)) continue;
      said.add(`${problem.code} ${problem.path}`);
      at(problem.path).problems.push(problem);
    }
    for (const problem of this.standing) {
      const path = pathInForm(problem.path, this.name);
      if (path !== null && !said.has(`${problem.code} ${path}`)) at(path).problems.push(problem);
    }
    for (const remark of this.outside.remarks) if (remark.form === this.name) at(remark.path).remarks.push(remark);
    for (const change of this.outside.changes) if (change.form === this.name) at(change.path).changes.push(change);
    this.notes.replace(board as ReadonlyMap<string, FieldNotes>);
  }

  private shown(problem: Problem): boolean {
    return this.touched.has(homePath(this.schema, problem.path));
  }
}

/** True when a check would see the same, though the object was made anew. */
function sameContext(a: FormContext, b: FormContext): boolean {
  if (a === b) return true;
  if (a.occupations !== b.occupations) return false;
  return JSON.stringify({ ...a, occupations: null }) === JSON.stringify({ ...b, occupations: null });
}
