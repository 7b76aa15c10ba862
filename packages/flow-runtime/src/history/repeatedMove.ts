import { shanghaiDay, type Filing } from '@filing/filing';
import { migrateFiling } from '../migrations/migrateFiling.ts';
import { unmigrateFiling } from '../migrations/unmigrateFiling.ts';
import type { ChainLink } from './chainLink.ts';
import { HistoryBreak, instant, type FoldRevision, type HistoryWorld } from './historyWorld.ts';

/** A move to another revision, or back, done again as it was done then; throws `HistoryBreak` where it would not have been possible. */
export async function repeatedMove(seq: number, filing: Filing, link: Extract<ChainLink, { kind: 'migrate' | 'unmigrate' }>, { from, to }: { readonly from: FoldRevision; readonly to: FoldRevision }, world: HistoryWorld): Promise<Filing> {
  if (link.from !== filing.revision) throw new HistoryBreak(seq, `the history of ${filing.id} moves from a revision it is not under`);
  const now = instant(seq, link.at);
  const around = { before: from.machine, after: to.machine, now, calendar: await world.calendar(link.calendar), moves: world.moves };
  const moved = link.kind === 'unmigrate'
    ? unmigrateFiling(filing, link, around)
    : migrateFiling(filing, link, { ...around, check: to.check, form: { occupations: await world.occupations(link.catalogue), industryTags: world.industryTags, today: shanghaiDay(now) } });
  if (moved.problems.length > 0 || moved.filing.revision !== link.to) throw new HistoryBreak(seq, `the history of ${filing.id} breaks at a move: ${moved.problems.map((problem) => problem.code).join(' ')}`);
  return moved.filing;
}
