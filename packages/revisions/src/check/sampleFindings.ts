import type { Form, FormContext, Sample } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';
import { checkForm } from '@filing/form-engine';
import type { CheckOptions } from './checkOptions.ts';
import { guarded } from './makeFinding.ts';
import type { Outline } from './outlineOf.ts';

/** How much the texts of all samples of a procedure may be to check, so that a check comes to its end. */
const mostWork = 100_000_000;

/** Samples that no longer hold, each with what was expected and what is found; forms that no sample shows to be fillable. `broken`: forms whose samples mean nothing yet. */
export function sampleFindings({ samples, forms: written, policy }: Outline, forms: Readonly<Record<string, Form>>, { today, occupations }: CheckOptions, broken: ReadonlySet<string>): readonly RevisionFinding[] {
  const given = samples as unknown as readonly Sample[];
  const twice = given.filter(({ name }, index) => given.findIndex((other) => other.name === name) < index).map(({ name }) => fault(name, '', `有两个样例名为“${name}”。`, `Two samples are called “${name}”.`));
  const unshown = Object.keys(written).filter((form) => !given.some((sample) => sample.form === form && (sample.expects ?? []).length === 0))
    .map((form): RevisionFinding => ({ ...fault(form, '', `表单“${form}”没有应通过的样例。`, `The form ${form} has no sample that should hold.`), severity: 'warning' }));
  let left = mostWork;
  return [...twice, ...unshown, ...given.flatMap((sample) => guarded('sample', sample.name, () => {
    left -= workOf(sample);
    if (left < 0) return [fault(sample.name, '', '样例的文字太多太长，没有检查；请删短样例中的长文字。', 'The samples hold too many long texts, so this one was not looked at; shorten them.')];
    if (!Object.hasOwn(written, sample.form)) return [fault(sample.name, '', `没有表单“${sample.form}”。`, `There is no form “${sample.form}”.`)];
    const form = Object.hasOwn(forms, sample.form) && !broken.has(sample.form) ? forms[sample.form] : undefined;
    return form ? held(sample, form, { policy: policy ?? {}, today: sample.today ?? today, ...(occupations ? { occupations } : {}) }) : [];
  }))];
}

/** What a pattern may have to do with the texts of a sample: the square of their lengths. */
function workOf(value: unknown): number {
  if (typeof value === 'string') return Math.min(value.length, 2_000) ** 2;
  return typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, each) => sum + workOf(each), 0) : 0;
}

function held(sample: Sample, form: Form, around: FormContext): readonly RevisionFinding[] {
  const { applicant, forms, basis, answers, expects = [] } = sample;
  const context: FormContext = { ...around, ...(applicant ? { applicant } : {}), ...(forms ? { forms } : {}), ...(basis ? { basis } : {}) };
  const line = ({ code, path, clause }: { readonly code: string; readonly path: string; readonly clause: string | null }) => `${code} ${path} ${clause}`;
  const problems = checkForm(form, answers, context).problems;
  const [found, expected] = [problems.map(line).toSorted(), expects.map(line).toSorted()];
  if (found.join('\n') === expected.join('\n')) return [];
  const first = expects.find((each) => !found.includes(line(each))) ?? problems.find((each) => !expected.includes(line(each)));
  return [fault(sample.name, first?.path ?? '', `样例应有 [${expected.join('；')}]，实有 [${found.join('；')}]。`, `The sample should find [${expected.join('; ')}] and finds [${found.join('; ')}].`)];
}

function fault(at: string, path: string, message: string, messageEn: string): RevisionFinding {
  return { severity: 'error', part: 'sample', at, path, message, messageEn };
}
