import { errorProblem, type CheckForm, type Procedure } from '@filing/filing';
import { checkForm } from '@filing/form-engine';
import { createFlow, simulate as simulateFlow, type SimulationReport } from '@filing/flow-runtime';
import { getProcedure, openCalendar, openCatalogue } from './house.ts';
import { readInput } from './readInput.ts';

/** `filing simulate <procedure> <scenario.json|->`: runs a scenario on a virtual clock, without a database. Throws `CommandProblem` where it cannot begin. */
export async function simulate(name: string, path: string, catalogue: string | undefined): Promise<SimulationReport> {
  const procedure = await getProcedure(name);
  const scenario = await readInput(path);
  if ('problem' in scenario) return { steps: [], final: null, problems: [scenario.problem] };
  const [calendar, occupations] = await Promise.all([openCalendar(), openCatalogue(catalogue)]);
  return simulateFlow(createFlow(procedure), scenario.value, { calendar, check: formCheck(procedure), form: { occupations }, samples: procedure.samples });
}

function formCheck({ forms }: Procedure): CheckForm {
  return (name, answers, context) => {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    return form ? checkForm(form, answers, context) : { answers: {}, problems: [errorProblem('form.not-found', '', `没有名为 ${name} 的表单。`)] };
  };
}
