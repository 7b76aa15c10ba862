/** One thing in which two editions of the forms and flows differ. */
export interface EditionDifference {
  readonly procedure: string;
  readonly part: 'procedure' | 'form' | 'policy' | 'flow';
  /** The form's name, or where in the policy or flow: `deadlines.publicNotice`, `states.publicNotice.approve`. */
  readonly at: string;
  /** What kind of change: of a form as `diffForms` names it, else added, removed, changed. */
  readonly kind: string;
  /** Field or value inside. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The clause a value of the policy rests on. */
  readonly clause?: string | null;
  /** One zh-CN sentence. */
  readonly message: string;
}
