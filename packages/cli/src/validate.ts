import { errorProblem, refuses, shanghaiDay, type FormContext, type Policy, type Problem } from '@filing/filing';
import { checkForm } from '@filing/form-engine';
import { CommandProblem } from './commandProblem.ts';
import { getProcedure, openCatalogue } from './house.ts';
import { readInput } from './readInput.ts';

/** What `filing validate` prints. */
export interface ValidationReport {
  readonly valid: boolean;
  readonly problems: readonly Pick<Problem, 'code' | 'path' | 'message' | 'clause' | 'severity'>[];
}

/** A validation's report of its problems; warnings leave it valid. */
export function validationReport(problems: readonly Problem[]): ValidationReport {
  return {
    valid: !refuses(problems),
    problems: problems.map(({ code, path, message, clause, severity }) => ({ code, path, message, clause, severity })),
  };
}

/** `filing validate <procedure>/<form> <answers.json|->`: checks one form's answers and reports every problem at once. Throws `CommandProblem` where it cannot begin. */
export async function validate(target: string, path: string, options: { readonly catalogue?: string | undefined; readonly applicant?: string | undefined; readonly basis?: string | undefined }): Promise<ValidationReport> {
  const [procedureName = '', formName = '', ...more] = target.split('/');
  const procedure = await getProcedure(procedureName);
  const form = more.length === 0 && Object.hasOwn(procedure.forms, formName) ? procedure.forms[formName] : undefined;
  if (!form) throw new CommandProblem('form.not-found', `事项 ${procedureName} 没有表单“${[formName, ...more].join('/')}”，可用：${Object.keys(procedure.forms).join('、')}。`);
  const answers = await readInput(path);
  if ('problem' in answers) return validationReport([answers.problem]);
  const given: Partial<Record<'applicant' | 'basis', Readonly<Record<string, unknown>>>> = {};
  for (const name of ['applicant', 'basis'] as const) {
    const file = options[name];
    const read = file === undefined ? undefined : await readInput(file);
    if (read && 'problem' in read) return validationReport([read.problem]);
    if (read && !isRecord(read.value)) return validationReport([errorProblem('type', '', `--${name} 文件应为对象。`)]);
    if (read && isRecord(read.value)) given[name] = read.value;
  }
  return validationReport(checkForm(form, answers.value, { ...(await context(procedure.policy, options.catalogue)), ...given }).problems);
}

async function context(policy: Policy, catalogue: string | undefined): Promise<FormContext> {
  return {
    policy: policy as unknown as Readonly<Record<string, unknown>>,
    occupations: await openCatalogue(catalogue),
    today: shanghaiDay(new Date()),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
