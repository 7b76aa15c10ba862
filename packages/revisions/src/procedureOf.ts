import type { Procedure } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { expandForm } from '@filing/form-engine';

/** A procedure as it runs: fragments put in. Throws where a form names a fragment there is none of. */
export function procedureOf(source: ProcedureSource): Procedure {
  const { name, flow, policy, invariants, forms, english, samples, fragments } = source;
  return { name, flow, policy, invariants, english, samples, forms: Object.fromEntries(Object.entries(forms).map(([form, schema]) => [form, expandForm(schema, fragments)])), written: { forms, fragments } };
}
