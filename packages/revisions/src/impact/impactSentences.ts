import { problemText, type DecisionReason } from '@filing/form-engine';
import { decisionSentence } from '@filing/form-engine';
import type { Problem } from '@filing/filing';
import type { ImpactReason } from '@filing/filing/revisions';
import { formIn, type ImpactRevision } from './impactRevision.ts';
import type { OpenDecision } from './movePlan.ts';

/** A form's titles, as sentences quote them. */
export function formTitles(revision: ImpactRevision, form: string): { readonly zh: string; readonly en: string } {
  const zh = formIn(revision, form)?.title ?? form;
  return { zh, en: revision.english[form]?.['#title'] ?? zh };
}

/** A sentence in both languages, of a form where one is named. */
export function reason(message: string, messageEn: string, form?: string, path?: string): ImpactReason {
  return { message, messageEn, ...(form === undefined ? {} : { form }), ...(path === undefined ? {} : { path }) };
}

/** What a check found against a form that was handed in, and whether anybody will be asked again. */
export function foundReason(after: ImpactRevision, form: string, problem: Problem, asked: boolean): ImpactReason {
  const { zh, en } = formTitles(after, form);
  const english = problemText(problem, 'en', after.english[form] ?? {});
  return asked
    ? reason(`《${zh}》${problem.message}申报单位接下来提交时会填到。`, `${en}: ${english} The applicant will be asked when handing it in.`, form, problem.path)
    : reason(`《${zh}》${problem.message}已提交，之后不会再请申报单位填写，须由人工决定。`, `${en}: ${english} It was handed in and will not be asked for again: a person has to decide.`, form, problem.path);
}

/** A decision nobody has taken yet. */
export function decisionReason(after: ImpactRevision, decision: OpenDecision): ImpactReason {
  const { zh, en } = formTitles(after, decision.form);
  const kind: DecisionReason = decision.reason;
  return reason(`《${zh}》${decision.message}`, `${en}: ${decisionSentence('en', kind, decision)}`, decision.form, decision.path);
}

const english: Readonly<Record<string, (params: NonNullable<Problem['params']>) => string>> = {
  gone: ({ title }) => `The deadline “${title}” is running and the revision to come has none of that name: a person has to decide.`,
  uncountable: ({ title }) => `The deadline “${title}” begins or counts differently; the days that have run cannot be carried over: a person has to decide.`,
  past: ({ title, day }) => `Counted anew, the deadline “${title}” would have ended on ${day} already: a person has to decide.`,
  state: ({ state }) => `The filing stands at “${state}”, which the revision to come does not have: a person has to decide.`,
};

/** Why a filing cannot be moved by itself. */
export function refusalReason(problem: Problem): ImpactReason {
  const { params = {} } = problem;
  return reason(problem.message, english[String(params['sentence'])]?.(params) ?? problemText(problem, 'en'));
}
