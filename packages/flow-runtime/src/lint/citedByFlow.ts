import type { FlowDefinition, Invariant, Policy } from '@filing/filing';

/** A clause cited by a chain or its policy, and where. */
export interface FlowCitation {
  readonly clause: string;
  readonly path: string;
}

/** Every clause a chain and its policy cite: states, action rules, routing, refusals, windows, deadlines, limits, validity, number, texts, invariants. */
export function citedByFlow({ flow, policy, invariants = [] }: { readonly flow: FlowDefinition; readonly policy: Policy; readonly invariants?: readonly Invariant[] }): readonly FlowCitation[] {
  const cited: FlowCitation[] = [];
  const cite = (path: string, ...clauses: readonly (string | null | undefined)[]) => cited.push(...clauses.flatMap((clause) => (clause ? [{ clause, path }] : [])));
  for (const [state, { meta }] of Object.entries(flow.machine.states)) {
    cite(`states.${state}`, ...(meta?.clauses ?? []));
    for (const [event, rules] of Object.entries(meta?.actions ?? {})) cite(`states.${state}.meta.actions.${event}`, ...rules.flatMap(({ clauses }) => clauses));
  }
  for (const [office, rules] of Object.entries(flow.routing)) cite(`routing.${office}`, ...rules.map(({ clause }) => clause));
  for (const [guard, { clause }] of Object.entries(flow.refusals ?? {})) cite(`refusals.${guard}`, clause);
  cite('basis', flow.basis?.clause);
  cite('unique', flow.unique?.clause);
  for (const group of ['windows', 'deadlines', 'limits', 'texts'] as const) {
    for (const [key, { clause }] of Object.entries<{ readonly clause: string }>(policy[group] ?? {})) cite(`policy.${group}.${key}`, clause);
  }
  cite('policy.duty', policy.duty?.clause);
  cite('policy.validity', policy.validity.clause);
  cite('policy.registrationNumber', policy.registrationNumber.clause);
  cite('policy.certificateNumber', policy.certificateNumber?.clause);
  cite('certificates', flow.certificates?.clause);
  for (const [index, invariant] of (Array.isArray(invariants) ? invariants : []).entries()) cite(`invariants.${index}`, (invariant as Invariant | null)?.clause);
  return cited;
}
