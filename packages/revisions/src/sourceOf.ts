import type { Procedure } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';

/** A procedure as it is written: what was loaded, before fragments were put in. */
export function sourceOf({ name, flow, policy, invariants = [], forms, english, samples, written }: Procedure): ProcedureSource {
  return { name, flow, policy, invariants, forms: written?.forms ?? forms, english, samples, fragments: written?.fragments ?? {} };
}
