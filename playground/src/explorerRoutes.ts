import type { Clause, OccupationCatalogue, Procedure, WorkingCalendar } from '@filing/filing';
import type { ServerOptions } from '@filing/server';
import { readStories } from './readStories.ts';

/** What the chain explorer is given. */
export interface ExplorerSource {
  /** Where `forms/` and `flows/` lie; the stories are read there. */
  readonly root: string;
  readonly procedures: readonly Procedure[];
  readonly clauses: readonly Clause[];
  readonly catalogue: OccupationCatalogue;
  readonly calendar: WorkingCalendar;
}

/** Serves every procedure that was loaded as data: the list, each whole with its stories, and the ground all stand on. */
export function explorerRoutes({ root, procedures, clauses, catalogue, calendar }: ExplorerSource): NonNullable<ServerOptions['extend']> {
  const hidden = { schema: { hide: true } as object };
  return async (app) => {
    app.get('/explorer/procedures', hidden, () => ({ procedures: procedures.map(({ name, flow: { title, titleEn, notice } }) => ({ name, title, titleEn, notice })) }));
    app.get('/explorer/ground', hidden, () => ({ clauses, catalogue, calendar }));
    app.get('/explorer/procedures/:name', hidden, async (request, reply) => {
      const { name } = request.params as { readonly name: string };
      const procedure = procedures.find((each) => each.name === name);
      return procedure ? { procedure, stories: await readStories(root, name) } : reply.callNotFound();
    });
  };
}
