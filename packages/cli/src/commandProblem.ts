import { errorProblem, type Problem, type ProblemCode } from '@filing/filing';

/** Something the command cannot go on without; told as a problem, never as a stack. */
export class CommandProblem extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.problem = errorProblem(code, '', message);
  }
}

/** The problem in an error; one we did not foresee keeps its sentence. */
export function problemIn(error: unknown): Problem {
  if (error instanceof CommandProblem) return error.problem;
  return errorProblem('internal', '', `命令没有完成：${error instanceof Error ? error.message : String(error)}`);
}
