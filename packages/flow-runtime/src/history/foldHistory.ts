import { shanghaiDay, type Filing } from '@filing/filing';
import { decide } from '../acts/decide.ts';
import { startFiling } from '../flow/startFiling.ts';
import { repeatedMove } from './repeatedMove.ts';
import type { ChainLink, IssuedSeries } from './chainLink.ts';
import { HistoryBreak, instant, type FoldRevision, type HistoryWorld } from './historyWorld.ts';

/** Folds a filing's links again from the first, up to a version where one is named, each act decided on what it was decided on then; throws `HistoryBreak` where the history does not hold together. */
export async function foldHistory(id: string, links: readonly ChainLink[], world: HistoryWorld, until = Infinity): Promise<Filing> {
  let filing: Filing | undefined;
  let revision: FoldRevision | undefined;
  for (const [seq, link] of links.entries()) {
    if (filing && filing.version >= until) break;
    if (link.kind === 'start') {
      if (filing) throw new HistoryBreak(seq, `the history of ${id} begins twice`);
      const { basis, duty } = link;
      revision = await world.revision(link.revision, link.procedure);
      filing = startFiling(revision.machine, { id, revision: link.revision, applicant: link.applicant, ...(basis ? { basis } : {}), ...(duty ? { duty } : {}) }, instant(seq, link.at));
    } else if (!filing || !revision) {
      throw new HistoryBreak(seq, `the history of ${id} has no beginning`);
    } else if (link.kind === 'recount') {
      filing = { ...filing, deadlines: link.deadlines };
    } else if (link.kind === 'migrate' || link.kind === 'unmigrate') {
      const next = await world.revision(link.to, filing.procedure);
      filing = await repeatedMove(seq, filing, link, { from: revision, to: next }, world);
      revision = next;
    } else {
      filing = await repeated(seq, filing, revision, link, world);
    }
  }
  if (!filing) throw new HistoryBreak(0, `filing ${id} has no history`);
  return filing;
}

async function repeated(seq: number, filing: Filing, { machine, check }: FoldRevision, link: Extract<ChainLink, { kind: 'event' }>, world: HistoryWorld): Promise<Filing> {
  const { event, actor, at, basis } = link.recorded;
  const now = instant(seq, at);
  const decision = decide(machine, filing, event, {
    now,
    actor,
    calendar: await world.calendar(link.calendar),
    check,
    form: { occupations: await world.occupations(link.catalogue), industryTags: world.industryTags, today: shanghaiDay(now) },
    ...(basis ? { basis } : {}),
    nextSerial: () => link.serial ?? 0,
    nextCertificates: () => issuedIn(seq, link.certificates),
  });
  if (!decision.accepted) throw new HistoryBreak(seq, `the history of ${filing.id} breaks at event ${link.recorded.seq}: ${decision.problems.map((problem) => problem.code).join(' ')}`);
  return decision.filing;
}

function issuedIn(seq: number, certificates: IssuedSeries | undefined): IssuedSeries {
  if (!certificates) throw new HistoryBreak(seq, 'certificates were issued without a number');
  return certificates;
}
