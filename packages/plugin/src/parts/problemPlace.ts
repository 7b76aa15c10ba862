import type { FormView, Problem } from '@filing/filing';

/** Where a problem of a whole filing stands. */
export interface ProblemPlace {
  readonly form: string;
  /** Dotted path inside the form's answers; begins with the project's place in a repeatable form. */
  readonly path: string;
  /** The project's place, from 0, in a repeatable form. */
  readonly index: number | null;
  /** Path inside the one project's answers. */
  readonly inner: string;
}

/** Reads `form/path`; null when the problem is about no form at hand. */
export function problemPlace(problem: Problem, forms: readonly FormView[]): ProblemPlace | null {
  const [name = '', ...rest] = problem.path.split('/');
  const head = name.split('.')[0] ?? '';
  const view = forms.find((form) => form.form === name) ?? forms.find((form) => form.form === head);
  if (!view) return null;
  const path = [...(view.form === name ? [] : [name.slice(head.length + 1)]), ...rest].join('.');
  if (!view.repeatable) return { form: view.form, path, index: null, inner: path };
  const match = /^(\d+)\.?(.*)$/.exec(path);
  return { form: view.form, path, index: match ? Number(match[1]) : null, inner: match?.[2] ?? path };
}
