import { createFlow, explore, type Exploration } from '@filing/flow-runtime';
import { getProcedure } from './house.ts';

/** What `filing paths` prints. */
export interface PathsReport extends Exploration {
  readonly procedure: string;
  /** What each state is called on screen. */
  readonly titles: Readonly<Record<string, string>>;
}

/** `filing paths <procedure>`: every way of a chain walked. Throws `CommandProblem` for an unknown procedure. */
export async function paths(name: string): Promise<PathsReport> {
  const procedure = await getProcedure(name);
  const titles = Object.entries(procedure.flow.machine.states).map(([state, { meta }]) => [state, meta?.title ?? state] as const);
  return { procedure: name, titles: Object.fromEntries(titles), ...explore(createFlow(procedure)) };
}
