import type { House } from '../filings/house.ts';
import { takeCalendar } from './importCalendar.ts';

/** How often a node looks for editions and revisions that another node brought in, in milliseconds. */
const every = 2_000;

/** Looks for new editions and published revisions until it is stopped; whoever finds a new calendar counts the deadlines again, so that none another node began meanwhile stays behind. */
export function watchReference(house: House): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = house.shelf.refresh(house.db).then(() => takeCalendar(house)).catch((error: unknown) => house.log.warn({ err: error }, 'could not look for new reference data and revisions')).finally(() => {
      busy = false;
    });
  }, every);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
