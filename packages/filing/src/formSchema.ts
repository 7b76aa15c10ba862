import type { PrintHints } from './printHints.ts';
import type { Problem } from './problem.ts';

/** A rule over answers: when the expression is false, its problem is raised. Expressions are the safe language; see form-engine's README. */
export interface FormRule {
  /** Must hold; sees the field's siblings by name, `root`, `applicant`, `forms` (the other forms' answers) and `policy`. */
  readonly assert: string;
  /** zh-CN sentence, or a key of the form's messages. */
  readonly message: string;
  readonly clause?: string;
  readonly severity?: 'error' | 'warning';
  readonly code?: Problem['code'];
  /** Path, relative to where the rule stands, that the problem points at. */
  readonly at?: string;
}

/** A Formily JSON schema node with our documented keywords (`x-clause`, `x-rules`, `x-compute`, `x-fact`, `x-format`, `x-id`, `x-use`). */
export interface FormSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'void';
  readonly title?: string;
  readonly description?: string;
  readonly required?: boolean | readonly string[];
  readonly enum?: readonly (string | { readonly label: string; readonly value: string | number | boolean })[];
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly items?: FormSchema;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly const?: unknown;
  /** Expression that yields what the field may be answered with: texts, or `{label, value}`. */
  readonly 'x-options'?: string;
  readonly 'x-component'?: string;
  readonly 'x-component-props'?: Readonly<Record<string, unknown>>;
  readonly 'x-decorator'?: string;
  readonly 'x-visible'?: string | boolean;
  readonly 'x-clause'?: string | readonly string[];
  readonly 'x-rules'?: readonly FormRule[];
  /** Expression whose value the field always has; never taken from the input. */
  readonly 'x-compute'?: string;
  /** Name of the applicant's fact: known → fixed to it, unknown → asked, and known from the submission on. */
  readonly 'x-fact'?: string;
  readonly 'x-format'?: 'credit-code' | 'occupation-code' | 'occupation-name' | 'minor-class-code' | 'minor-class-name' | 'phone' | 'industry-tags' | 'date' | 'registration-number' | 'resident-id';
  /** Only the applicant reads it whole; every office reads its first three and last four characters. */
  readonly 'x-masked'?: boolean;
  readonly 'x-id'?: string;
  /** How it is printed, where it differs from the rest. */
  readonly 'x-print'?: PrintHints;
  /** Name of a shared fragment in `forms/shared`. */
  readonly 'x-use'?: string;
  readonly [keyword: string]: unknown;
}

/** One form: a root schema that names itself. */
export interface Form extends FormSchema {
  readonly type: 'object';
  readonly title: string;
  /** File name without ending, e.g. `application`. */
  readonly 'x-form': string;
  /** Fields by which copies of a repeatable form must differ. */
  readonly 'x-distinct'?: readonly string[];
}
