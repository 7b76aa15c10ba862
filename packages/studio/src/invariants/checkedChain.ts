import type { Procedure } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { createFlow, explore, lintFlow, type Flow, type FlowFinding } from '@filing/flow-runtime';
import { checkInvariants, lintInvariants, type CheckedInvariant } from '@filing/flow-runtime/invariants';

/** What walking a chain as it is written now says of it. */
export interface CheckedChain {
  /** Null where it is no machine at all; `fault` says why. */
  readonly flow: Flow | null;
  readonly fault: string | null;
  readonly findings: readonly FlowFinding[];
  readonly ends: readonly string[];
  /** By their order; null where one cannot be checked, as a name in it does not exist (a finding says so). */
  readonly invariants: readonly (CheckedInvariant | null)[];
}

/** Walks every way of a chain and holds it against what must always hold. Never throws. */
export function checkedChain(source: ProcedureSource, { forms }: Pick<Procedure, 'forms'>): CheckedChain {
  const procedure: Procedure = { ...source, forms };
  try {
    const flow = createFlow(procedure);
    const findings = lintFlow(procedure);
    const invariants = (Array.isArray(source.invariants) ? source.invariants : []).map((invariant) => (lintInvariants({ ...procedure, invariants: [invariant] }).length > 0 ? null : (checkInvariants(flow, [invariant])[0] ?? null)));
    return { flow, fault: null, findings, ends: Object.keys(explore(flow).shortest), invariants };
  } catch (error) {
    return { flow: null, fault: (error as Error).message, findings: [], ends: [], invariants: [] };
  }
}
