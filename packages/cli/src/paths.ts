import { createFlow, explore, type Exploration } from '@filing/flow-runtime';
import { getProcedure } from './house.ts';

/** What `filing paths` prints. */
export interface PathsReport extends Exploration {
  readonly procedure: string;
}

/** `filing paths <procedure>`: every way of a chain walked. Throws `CommandProblem` for an unknown procedure. */
export async function paths(name: string): Promise<PathsReport> {
  const procedure = await getProcedure(name);
  return { procedure: name, ...explore(createFlow(procedure)) };
}
