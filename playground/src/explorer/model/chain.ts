import { errorProblem, type CheckForm, type Procedure } from '@filing/filing';
import { checkForm } from '@filing/form-engine';
import { createFlow, explore, lintFlow, type Exploration, type Flow, type FlowFinding, type SimulationPorts } from '@filing/flow-runtime';
import { checkInvariants, lintInvariants, type CheckedInvariant } from '@filing/flow-runtime/invariants';
import type { Ground, ServedProcedure } from './ground.ts';

/** A chain opened for looking at: walked every way, linted, ready to be played. */
export interface Chain {
  readonly procedure: Procedure;
  readonly stories: ServedProcedure['stories'];
  readonly flow: Flow;
  readonly exploration: Exploration;
  readonly findings: readonly FlowFinding[];
  /** What must always hold, checked; none where a name in it does not exist (a finding says so). */
  readonly invariants: readonly CheckedInvariant[];
  /** How long walking every way took, in milliseconds. */
  readonly took: number;
  readonly ports: SimulationPorts;
  /** Sentences of the clauses by id. */
  readonly clauses: Readonly<Record<string, string>>;
}

/** Opens a chain; `time` answers milliseconds. Throws where the chain is no machine at all. */
export function openChain({ procedure, stories }: ServedProcedure, { clauses, occupations, calendar }: Ground, time: () => number): Chain {
  const flow = createFlow(procedure);
  const begun = time();
  const exploration = explore(flow);
  const took = time() - begun;
  const findings = lintFlow(procedure, { clauses: new Set(clauses.map(({ id }) => id)) });
  const invariants = lintInvariants(procedure).length > 0 ? [] : checkInvariants(flow, procedure.invariants ?? []);
  return { procedure, stories, flow, exploration, findings, invariants, took, ports: { calendar, check: checkOf(procedure), form: { occupations }, samples: procedure.samples }, clauses: Object.fromEntries(clauses.map(({ id, says }) => [id, says])) };
}

function checkOf({ forms }: Procedure): CheckForm {
  return (name, answers, context) => {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    return form ? checkForm(form, answers, context) : { answers: {}, problems: [errorProblem('form.not-found', '', `没有名为 ${name} 的表单。`)] };
  };
}
