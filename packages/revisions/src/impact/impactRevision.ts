import { checkForm } from '@filing/form-engine';
import type { Flow } from '@filing/flow-runtime';
import { errorProblem, type CheckForm, type Form, type Procedure } from '@filing/filing';

/** A revision ready to look at filings under. */
export interface ImpactRevision {
  readonly hash: string;
  readonly machine: Flow;
  readonly forms: Readonly<Record<string, Form>>;
  readonly english: Procedure['english'];
}

/** A form of a revision; undefined where it has none of that name. */
export function formIn({ forms }: ImpactRevision, name: string): Form | undefined {
  return Object.hasOwn(forms, name) ? forms[name] : undefined;
}

/** The check of a revision's forms. */
export function checkIn(revision: ImpactRevision): CheckForm {
  return (name, answers, context) => {
    const form = formIn(revision, name);
    return form ? checkForm(form, answers, context) : { answers: {}, problems: [errorProblem('form.not-found', name, `没有名为 ${name} 的表单。`)] };
  };
}
