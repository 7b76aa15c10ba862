import type { Clause, FlowDefinition, Policy } from '@filing/filing';
import { explore } from '../chain/explore.ts';
import { createFlow } from '../flow/flow.ts';
import { citedByFlow } from '../lint/citedByFlow.ts';
import type { FlowFinding } from '../lint/flowFinding.ts';
import { lintFlow } from '../lint/lintFlow.ts';

/** What every chain is asked, whatever it is about. */
export interface ChainReport {
  readonly deadEnds: readonly string[];
  readonly unreachable: readonly string[];
  /** Where its ways end, in the order of the alphabet. */
  readonly ends: readonly string[];
  /** The clauses it cites. */
  readonly cited: ReadonlySet<string>;
  /** The clauses it cites that the register does not hold. */
  readonly unknown: readonly string[];
  /** What the linter finds, but for missing forms: a flow test has none, the command checks them. */
  readonly findings: readonly FlowFinding[];
}

/** Looks at a chain without walking it: its shape, its clauses, its faults. */
export function chainReport({ definition, policy, register }: { readonly definition: FlowDefinition; readonly policy: Policy; readonly register: readonly Clause[] }): ChainReport {
  const { deadEnds, unreachable, shortest } = explore(createFlow({ flow: definition, policy, forms: {} }));
  const cited = new Set(citedByFlow({ flow: definition, policy }).map(({ clause }) => clause));
  const known = new Set(register.map(({ id }) => id));
  const findings = lintFlow({ name: definition.procedure, flow: definition, policy, forms: {}, english: {}, samples: [] });
  return {
    deadEnds,
    unreachable,
    ends: Object.keys(shortest).toSorted(),
    cited,
    unknown: [...cited].filter((clause) => !known.has(clause)),
    findings: findings.filter(({ message }) => !message.includes('没有表单')),
  };
}
