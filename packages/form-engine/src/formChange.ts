/** What a change of a form is about. `moved`: to another object, or (`answers` false) only on the screen. */
export type FormChangeKind =
  | 'added' | 'removed' | 'renamed' | 'moved' | 'reordered' | 'titled' | 'typed' | 'required'
  | 'options' | 'limits' | 'conditions' | 'rules' | 'clauses' | 'texts' | 'masked' | 'presentation';

/** One change from one revision of a form to the next. */
export interface FormChange {
  readonly kind: FormChangeKind;
  /** Schema path in the form after; of what was removed, in the form before. */
  readonly path: string;
  /** Schema path in the form before, where it had another. */
  readonly from?: string;
  /** Titles from the outside in: `['评价项目', '等级']`. */
  readonly titles: readonly string[];
  /** It holds no answer: a section of the screen. */
  readonly layout: boolean;
  /** Answers entered before lie elsewhere now or nowhere. */
  readonly answers: boolean;
  /** What was there: the schema of what was removed, the changed keywords, a name or path; undefined where nothing was. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The change in one zh-CN sentence; `changeText` has it in English. */
  readonly message: string;
}

/** Everything that differs between two revisions of a form. */
export interface FormDiff {
  readonly form: string;
  readonly changes: readonly FormChange[];
}
