import type { MoveReport } from '@filing/filing/revisions';
import { transact } from '../database/pipeline.ts';
import type { Pipeline } from '../database/pipeline.ts';
import type { House } from '../filings/house.ts';
import { steadyHouse } from '../filings/steadyHouse.ts';

/** Works off a list one by one, each filing in a transaction of its own; what goes wrong with one keeps none of the others. */
export async function moveFilings(house: House, filings: readonly string[], move: (house: House, pipeline: Pipeline, filing: string) => Promise<string | null>): Promise<MoveReport> {
  const moved: string[] = [];
  const refused: { filing: string; message: string }[] = [];
  for (const filing of new Set(filings)) {
    const message = await transact(house.pool, (pipeline) => move(steadyHouse(house), pipeline, filing)).catch((error: unknown) => {
      house.log.error({ err: error, filing }, 'a filing could not be moved');
      return '系统未能办理这一件，请稍后再试；其余办件不受影响。';
    });
    if (message === null) moved.push(filing);
    else refused.push({ filing, message });
  }
  return { moved, refused };
}
