import { errorProblem, indexOccupations, publishedCalendar, type CheckForm, type OccupationCatalogue, type Procedure } from '@filing/filing';
import { checkForm } from '@filing/form-engine';
import { simulateStages, type Flow, type SimulatedStep, type SimulationPorts } from '@filing/flow-runtime';
import { counterScenario, sampleOpening, type CounterExample } from '@filing/flow-runtime/invariants';

/** A filing on its way against an invariant: where it stands after each step, and what happened in it. */
export interface CounterStages {
  readonly stages: readonly { readonly state: string; readonly at: string | null; readonly happened: readonly SimulatedStep[] }[];
  /** How many moves of the way samples really take. */
  readonly taken: number;
  readonly all: number;
  /** Why it could not be played at all. */
  readonly fault: string | null;
}

/** Plays a counter-example through the chain with answers of the samples. Never throws. */
export function counterStages(flow: Flow, procedure: Procedure, counter: CounterExample, { catalogue }: { readonly catalogue: OccupationCatalogue }): CounterStages {
  const all = counter.way.length;
  try {
    const { opening, begins } = sampleOpening(flow, procedure);
    const years = Array.from({ length: 8 }, (_, index) => begins.getUTCFullYear() - 1 + index);
    const ports: SimulationPorts = { calendar: publishedCalendar(years), check: checkOf(procedure), form: { occupations: indexOccupations(catalogue) }, samples: procedure.samples };
    const { scenario, taken } = counterScenario(flow, counter, { opening, begins, ports });
    const { stages, report } = simulateStages(flow, scenario, ports);
    const fault = report.problems?.map(({ message }) => message).join('') ?? null;
    return { stages: stages.map(({ filing, clock, happened }, index) => ({ state: filing.state, at: index === 0 ? null : clock.toISOString(), happened })), taken, all, fault };
  } catch (error) {
    return { stages: [], taken: 0, all, fault: (error as Error).message };
  }
}

function checkOf({ forms }: Procedure): CheckForm {
  return (name, answers, context) => {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    return form ? checkForm(form, answers, context) : { answers: {}, problems: [errorProblem('form.not-found', '', `没有名为 ${name} 的表单。`)] };
  };
}
