import { fireDueDeadlines } from '@filing/flow-runtime';
import { isRunning } from '@filing/revisions';
import type { Pipeline } from '../database/pipeline.ts';
import { flowContext } from '../filings/flowContext.ts';
import type { House } from '../filings/house.ts';
import type { LoadedFiling } from '../filings/loadFiling.ts';
import { lockFiling } from '../filings/lockFiling.ts';
import { saveFiling } from '../filings/saveFiling.ts';

/** A running filing of a procedure, locked until the transaction ends, with what was due passed; or why there is none. */
export async function holdRunning(house: House, pipeline: Pipeline, procedure: string, id: string): Promise<{ readonly loaded: LoadedFiling; readonly now: Date } | { readonly refusal: string }> {
  const locked = await lockFiling(house, pipeline, id);
  if (!locked || locked.loaded.filing.procedure !== procedure) return { refusal: '该事项没有这个办件。' };
  const { loaded, now } = locked;
  const due = fireDueDeadlines(loaded.revision.machine, loaded.filing, flowContext(house, loaded.revision, { now }));
  const current = due.fired.length > 0 ? await saveFiling(house, pipeline, loaded, { filing: due.filing, effects: due.effects, now, serial: null }) : loaded;
  return isRunning(current.revision, current.filing.state) ? { loaded: current, now } : { refusal: '办件已经办结，不再改按其他版本办理。' };
}
