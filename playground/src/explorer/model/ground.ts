import { indexOccupations, type Clause, type OccupationCatalogue, type OccupationIndex, type Problem, type Procedure, type WorkingCalendar } from '@filing/filing';

/** What every chain stands on: clauses, occupations, the working-day calendar. */
export interface Ground {
  readonly clauses: readonly Clause[];
  readonly occupations: OccupationIndex;
  readonly calendar: WorkingCalendar;
}

/** A procedure as the playground serves it, with the stories kept beside its flow. */
export interface ServedProcedure {
  readonly procedure: Procedure;
  readonly stories: readonly { readonly name: string; readonly scenario: unknown }[];
}

/** One row of the playground's list. */
export interface ListedProcedure {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly notice: string;
}

/** What was said to be wrong with a request; `message` is the first problem's. */
class NotServed extends Error {}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  const body = (await response.json()) as T & { readonly problems?: readonly Problem[] };
  if (!response.ok) throw new NotServed(body.problems?.[0]?.message ?? String(response.status));
  return body;
}

/** Fetches the ground; throws with a sentence when it is not to be had. */
export async function fetchGround(): Promise<Ground> {
  const { clauses, catalogue, calendar } = await fetchJson<{ clauses: readonly Clause[]; catalogue: OccupationCatalogue; calendar: WorkingCalendar }>('/explorer/ground');
  return { clauses, occupations: indexOccupations(catalogue), calendar };
}

/** Fetches every procedure that was loaded, whole. */
export async function fetchProcedures(): Promise<readonly ServedProcedure[]> {
  const { procedures } = await fetchJson<{ readonly procedures: readonly ListedProcedure[] }>('/explorer/procedures');
  return Promise.all(procedures.map(({ name }) => fetchJson<ServedProcedure>(`/explorer/procedures/${encodeURIComponent(name)}`)));
}
