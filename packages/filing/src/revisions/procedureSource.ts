import type { FlowDefinition } from '../flowDefinition.ts';
import type { Form } from '../formSchema.ts';
import type { Invariant } from '../invariant.ts';
import type { Policy } from '../policy.ts';
import type { Fragments, Procedure, Sample } from '../procedure.ts';

/** A procedure as it is written, not as it runs: what its folders in `forms/` and `flows/` hold, with shared fragments named but not yet put in. What staff edit, compare, publish and export. */
export interface ProcedureSource {
  readonly name: string;
  readonly flow: FlowDefinition;
  readonly policy: Policy;
  readonly invariants: readonly Invariant[];
  /** By form name; `x-use` still names its fragment. */
  readonly forms: Readonly<Record<string, Form>>;
  readonly english: Procedure['english'];
  readonly samples: readonly Sample[];
  /** The shared fragments at hand (`forms/shared`), by name. */
  readonly fragments: Fragments;
}
