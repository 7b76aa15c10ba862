import type { Actor, Answers, Filing } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';

/** What one reader may read of the answers of a filing. */
export interface AnswerReader {
  mayReadForm(form: string): boolean;
  /** Whether a value at a dotted path inside a form may be read. */
  mayReadPath(form: string, path: string): boolean;
  /** The answers without what is withheld. */
  trim<T extends Answers | readonly Answers[]>(form: string, answers: T): T;
}

/** What a reader may read, by the chain's read rules: the applicant their own, the auditor all, an office what its rule names. */
export function answerReader(flow: Flow, filing: Filing, reader: Actor): AnswerReader {
  const own = reader.office === 'applicant' && reader.org === filing.applicant.uscc;
  const rule = own || reader.office === 'auditor' ? ({ forms: '*' } as const) : flow.definition.reads[reader.office];
  const withheld = (rule && 'except' in rule ? (rule.except ?? []) : []).map((each) => pattern(each));
  const mayReadForm = (form: string) => rule !== undefined && (rule.forms === '*' || rule.forms.includes(form));
  const mayReadPath = (form: string, path: string) => mayReadForm(form) && !withheld.some((each) => each.test(`${form}/${path}`));
  return {
    mayReadForm,
    mayReadPath,
    trim: (form, answers) => (withheld.length === 0 ? answers : (without(answers, '', (path) => !mayReadPath(form, path)) as typeof answers)),
  };
}

function pattern(field: string): RegExp {
  const escaped = field.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^.]+');
  return new RegExp(`^${escaped}(?:\\.|$)`);
}

function without(value: unknown, path: string, isWithheld: (path: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((each, index) => without(each, join(path, String(index)), isWithheld));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !isWithheld(join(path, key)));
  return Object.fromEntries(kept.map(([key, each]) => [key, without(each, join(path, key), isWithheld)]));
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
