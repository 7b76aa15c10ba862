import { refuses, shanghaiDay, type Answers, type AnswersByForm, type Applicant, type CheckForm, type Filing, type FormContext, type Sample } from '@filing/filing';
import { applicantOf } from '../flow/applicantOf.ts';
import type { Flow } from '../flow/flow.ts';

/** What finding samples needs besides the filing. */
export interface SamplePorts {
  readonly samples: readonly Sample[];
  readonly check: CheckForm;
  readonly form?: Partial<FormContext>;
  readonly now: Date;
}

/** Fills the word `sample` wherever answers say it: whole, for one form, or for one copy of a repeatable form. Forms are filled in the order given, each seeing the ones before. */
export function sampleAnswers(flow: Flow, filing: Filing, forms: readonly string[], given: unknown, ports: SamplePorts): unknown {
  if (given === 'sample') return fill(flow, filing, Object.fromEntries(forms.map((form) => [form, 'sample'])), forms, ports);
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? fill(flow, filing, given as Readonly<Record<string, unknown>>, forms, ports) : given;
}

function fill(flow: Flow, filing: Filing, given: Readonly<Record<string, unknown>>, forms: readonly string[], ports: SamplePorts): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = { ...filing.answers };
  const ordered = [...forms.filter((form) => Object.hasOwn(given, form)), ...Object.keys(given).filter((form) => !forms.includes(form))];
  const filled = ordered.map((form) => {
    const value = given[form];
    const one = (each: unknown) => (each === 'sample' ? (sampleOf(flow, filing, form, answers as AnswersByForm, ports) ?? each) : each);
    const repeatable = flow.definition.repeatable?.includes(form) ?? false;
    const next = Array.isArray(value) ? value.map(one) : repeatable && value === 'sample' ? [one(value)] : one(value);
    answers[form] = next;
    return [form, next] as const;
  });
  return Object.fromEntries(filled);
}

/** The valid sample of a form that suits this applicant best (fewest problems, then the plainest name), told of this applicant instead of the invented one. */
export function sampleOf(flow: Flow, filing: Filing, form: string, forms: AnswersByForm, { samples, check, form: around, now }: SamplePorts): Answers | undefined {
  const applicant = applicantOf(flow, filing.applicant, forms);
  const basis = filing.basis ? { basis: filing.basis as unknown as Readonly<Record<string, unknown>> } : {};
  const context: FormContext = { policy: flow.policy as unknown as Readonly<Record<string, unknown>>, today: shanghaiDay(now), ...around, ...basis, applicant, forms };
  const names = inventedNames(flow, samples, applicant);
  const suited = samples.filter(isValid).filter((sample) => sample.form === form).map(({ name, answers }) => {
    const own = withFacts(flow, form, retold(answers, names) as Answers, applicant);
    const weight = check(form, answers, context).problems.length + (refuses(check(form, own, context).problems) ? 1_000 : 0);
    return { name, own, weight };
  });
  return suited.toSorted((a, b) => a.weight - b.weight || a.name.length - b.name.length)[0]?.own;
}

const isValid = ({ expects }: Sample) => (expects ?? []).length === 0;

/** What the samples call their invented applicants, and what this one is called. */
function inventedNames(flow: Flow, samples: readonly Sample[], applicant: Applicant): ReadonlyMap<string, string> {
  const fields = flow.facts.filter(({ fact }) => fact === 'org' || fact === 'uscc');
  const pairs = fields.flatMap(({ form, path, fact }) => samples.filter(isValid).filter((sample) => sample.form === form).map(({ answers }) => [answers[path], applicant[fact]] as const));
  return new Map(pairs.filter((pair): pair is readonly [string, string] => pair.every((value) => typeof value === 'string' && value !== '')));
}

function retold(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => retold(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, retold(each, names)]));
}

function withFacts(flow: Flow, form: string, answers: Answers, applicant: Readonly<Record<string, unknown>>): Answers {
  const own = flow.facts.filter((fact) => fact.form === form && !fact.path.includes('.') && applicant[fact.fact] !== undefined && Object.hasOwn(answers, fact.path));
  return { ...answers, ...Object.fromEntries(own.map(({ path, fact }) => [path, applicant[fact]])) };
}
