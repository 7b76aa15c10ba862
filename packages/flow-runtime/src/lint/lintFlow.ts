import type { Procedure } from '@filing/filing';
import { explore } from '../chain/explore.ts';
import { createFlow } from '../flow/flow.ts';
import { citedByFlow } from './citedByFlow.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';
import { lintCertificates } from './lintCertificates.ts';
import { lintInvariants } from './lintInvariants.ts';
import { lintPolicy } from './lintPolicy.ts';
import { lintRegister } from './lintRegister.ts';
import { lintStates } from './lintStates.ts';
import { lintTransitions } from './lintTransitions.ts';
import { lintUnique } from './lintUnique.ts';

/** Everything wrong with a chain: names that do not exist, dead ends, states nobody reaches or leaves, rules without a way, values that make no sense, clauses (where the register is given) nobody wrote, procedures (where all are named) nobody knows. */
export function lintFlow(procedure: Procedure, options: { readonly clauses?: ReadonlySet<string>; readonly procedures?: ReadonlySet<string> } = {}): readonly FlowFinding[] {
  const named = [...lintTransitions(procedure), ...lintStates(procedure), ...lintPolicy(procedure), ...lintRegister(procedure), ...lintUnique(procedure), ...lintCertificates(procedure), ...lintInvariants(procedure)];
  const { clauses, procedures } = options;
  const strange = procedures ? (procedure.flow.basis?.procedures ?? []).filter((name) => !procedures.has(name)).map((name) => flowError('basis.procedures', `没有事项“${name}”。`)) : [];
  const cited = clauses ? citedByFlow(procedure).filter(({ clause }) => !clauses.has(clause)).map(({ clause, path }) => flowError(path, `条款登记中没有“${clause}”。`)) : [];
  return [...named, ...cited, ...strange, ...(named.some(({ severity }) => severity === 'error') ? [] : walked(procedure))];
}

function walked(procedure: Procedure): readonly FlowFinding[] {
  const { deadEnds, unreachable } = explore(createFlow(procedure));
  return [
    ...deadEnds.map((state) => flowError(`states.${state}`, '走到这里就到不了任何终点。')),
    ...unreachable.map((state) => flowError(`states.${state}`, '从起点到不了这里。')),
  ];
}
