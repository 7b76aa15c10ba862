import type { FlowDefinition } from './flowDefinition.ts';
import type { Form, FormSchema } from './formSchema.ts';
import type { Invariant } from './invariant.ts';
import type { Policy } from './policy.ts';
import type { Answers } from './filingEvent.ts';

/** A sample that must hold, or that must be refused with just these problems. */
export interface Sample {
  readonly form: string;
  /** File name without ending: `recommendation-table.valid`, `recommendation-table.invalid-level`. */
  readonly name: string;
  readonly answers: Answers;
  /** Absent or empty for a valid sample. */
  readonly expects?: readonly { readonly code: string; readonly path: string; readonly clause: string | null }[];
  /** Applicant's facts and other forms the sample is checked under. */
  readonly applicant?: Readonly<Record<string, unknown>>;
  readonly forms?: Readonly<Record<string, Answers>>;
  readonly basis?: Readonly<Record<string, unknown>>;
  /** The day it is checked on, `YYYY-MM-DD`, where the form has rules about dates; absent: whatever day it is. */
  readonly today?: string;
}

/** One kind of filing: its forms, its flow, its policy, as read from `forms/` and `flows/`. */
export interface Procedure {
  readonly name: string;
  readonly flow: FlowDefinition;
  readonly policy: Policy;
  /** What must hold on every path of the chain (`invariants.json`); absent: nothing is stated. */
  readonly invariants?: readonly Invariant[];
  /** By form name, fragments already put in. */
  readonly forms: Readonly<Record<string, Form>>;
  /** English texts by form name and `path#keyword`. */
  readonly english: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly samples: readonly Sample[];
  /** The forms as they are written, fragments only named; absent: as they run. */
  readonly written?: { readonly forms: Readonly<Record<string, Form>>; readonly fragments: Fragments };
}

/** One clause of the register. */
export interface Clause {
  readonly id: string;
  readonly filing: string;
  readonly at: string;
  readonly kind: string;
  readonly enforce: 'block' | 'warn' | 'declare' | 'flow' | 'record' | 'shown';
  readonly says: string;
  /** Number of its notice, `沪人社职〔2026〕66号`, where the register names it. */
  readonly notice?: string;
}

/** A clause as it is shown: number of the notice, article, sentence. */
export type ClauseText = Pick<Clause, 'notice' | 'at' | 'says'>;

/** Named schema fragments that forms share. */
export type Fragments = Readonly<Record<string, FormSchema>>;
