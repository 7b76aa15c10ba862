import type { Actor, Answers, Filing } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { maskAnswers } from './maskedAnswers.ts';

/** What one reader may read of the answers of a filing. */
export interface AnswerReader {
  mayReadForm(form: string): boolean;
  /** Whether a value at a dotted path inside a form may be read. */
  mayReadPath(form: string, path: string): boolean;
  /** Whether masked fields are read whole. */
  readonly whole: boolean;
  /** A value at a dotted path inside a form, with what is masked hidden. */
  mask<T>(form: string, path: string, value: T): T;
  /** The answers without what is withheld, with what is masked hidden. */
  trim<T extends Answers | readonly Answers[]>(form: string, answers: T): T;
}

/** What a reader may read, by the chain's read rules: the applicant their own, the auditor all, an office what its rule names; masked fields whole to the applicant alone. */
export function answerReader(flow: Flow, filing: Filing, reader: Actor): AnswerReader {
  const own = reader.office === 'applicant' && reader.org === filing.applicant.uscc;
  const rule = own || reader.office === 'auditor' ? ({ forms: '*' } as const) : flow.definition.reads[reader.office];
  const withheld = rule && 'except' in rule && rule.except ? patternsOf(rule.except) : none;
  const mayReadForm = (form: string) => rule !== undefined && (rule.forms === '*' || rule.forms.includes(form));
  const mayReadPath = (form: string, path: string) => mayReadForm(form) && withheld.get(form)?.test(path) !== true;
  const mask: AnswerReader['mask'] = (form, path, value) => (own ? value : maskAnswers(flow, form, value, path));
  return {
    mayReadForm,
    mayReadPath,
    whole: own,
    mask,
    trim: (form, answers) => mask(form, '', withheld.has(form) ? (without(answers, '', (path) => !mayReadPath(form, path)) as typeof answers) : answers),
  };
}

const none: ReadonlyMap<string, RegExp> = new Map();
const made = new WeakMap<readonly string[], ReadonlyMap<string, RegExp>>();

/** One expression a form for all paths that a rule withholds of it, made once a rule. */
function patternsOf(fields: readonly string[]): ReadonlyMap<string, RegExp> {
  const known = made.get(fields);
  if (known) return known;
  const forms = new Set(fields.map((field) => field.slice(0, field.indexOf('/'))));
  const patterns = new Map([...forms].map((form) => {
    const paths = fields.filter((field) => field.startsWith(`${form}/`)).map((field) => escaped(field.slice(form.length + 1)));
    return [form, new RegExp(`^(?:${paths.join('|')})(?:\\.|$)`)];
  }));
  made.set(fields, patterns);
  return patterns;
}

function escaped(path: string): string {
  return path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^.]+');
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
