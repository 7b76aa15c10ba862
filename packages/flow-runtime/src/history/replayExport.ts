import { errorProblem, indexOccupations, readCatalogue, type CheckForm, type Filing, type Form, type Problem, type Procedure, type WorkingCalendar } from '@filing/filing';
import { createFlow } from '../flow/flow.ts';
import type { AnswerMoves } from '../migrations/answerMoves.ts';
import type { Digest } from './chainLink.ts';
import { differingPaths } from './differingPaths.ts';
import { withExtraSpans } from './extraWindow.ts';
import { misshapenExport, type FilingExport } from './filingExport.ts';
import { foldHistory } from './foldHistory.ts';
import { HistoryBreak, type HistoryWorld } from './historyWorld.ts';
import { verifyLinks } from './verifyLinks.ts';

/** What replaying needs and the core has not: a digest, the check of a revision's forms, and how answers move between two. */
export interface ReplayPorts {
  readonly digest: Digest;
  readonly checkOf: (forms: Readonly<Record<string, Form>>) => CheckForm;
  readonly moves: AnswerMoves;
}

/** What came of replaying an export. */
export interface ReplayReport {
  /** True when every hash holds and the filing built again is the one that was kept. */
  readonly agrees: boolean;
  readonly filing: string | null;
  readonly number: string | null;
  readonly revision: string | null;
  readonly links: number;
  /** Hash of the last link: the same as the server's, where the export is the server's. */
  readonly end: string | null;
  /** State and version the history yields; null where it could not be built. */
  readonly state: string | null;
  readonly version: number | null;
  /** Everything that stands against it, with its place in the export. */
  readonly problems: readonly Problem[];
}

const reasons = { missing: '缺少这一环', changed: '内容与哈希不符', cut: '链尾与办件所记不符' } as const;

/** Builds an exported filing again under its own revision and compares it with what was kept; a tampered export is refused with the place. Never throws. */
export async function replayExport(data: unknown, ports: ReplayPorts): Promise<ReplayReport> {
  const misshapen = misshapenExport(data);
  if (misshapen !== null) return { agrees: false, filing: null, number: null, revision: null, links: 0, end: null, state: null, version: null, problems: [errorProblem('format', misshapen, `这不是办件导出文件：${misshapen} 不合要求。`)] };
  const exported = data as FilingExport;
  const told = (problems: readonly Problem[], rebuilt?: Filing): ReplayReport => ({
    agrees: problems.length === 0, filing: exported.id, number: exported.number, revision: rebuilt?.revision ?? null, links: exported.links.length, end: exported.chain.hash, state: rebuilt?.state ?? null, version: rebuilt?.version ?? null, problems,
  });
  const tampered = tamperings(exported, ports.digest);
  if (tampered.length > 0) return told(tampered);
  try {
    const { events: _events, ...rebuilt } = await foldHistory(exported.id, exported.links.map(({ body }) => body), worldOf(exported, ports));
    const differing = differingPaths(JSON.parse(JSON.stringify(rebuilt)), exported.filing);
    return told(differing.map((path) => errorProblem('history.differs', `filing.${path}`, `按历史重算的结果与保存的状态不一致：${path}。`, null, { path })), { ...rebuilt, events: [] });
  } catch (error) {
    const at = error instanceof HistoryBreak ? `links.${error.seq}` : '';
    return told([errorProblem('history.broken', at, `历史无法重算：${(error as Error).message}`)]);
  }
}

function tamperings({ id, links, chain, ...exported }: FilingExport, digest: Digest): readonly Problem[] {
  const verdict = verifyLinks(digest, id, links, chain);
  const inChain = verdict.ok ? [] : [errorProblem('history.broken', verdict.reason === 'cut' ? 'chain' : `links.${verdict.seq}`, `历史第 ${verdict.seq} 环：${reasons[verdict.reason]}。`, null, { seq: verdict.seq })];
  const inTexts = (['revisions', 'calendars', 'catalogues'] as const).flatMap((kind) =>
    Object.entries(exported[kind]).filter(([hash, text]) => digest(text) !== hash).map(([hash]) => errorProblem('history.broken', `${kind}.${hash}`, `${kind}.${hash}：内容与哈希不符。`)));
  return [...inChain, ...inTexts];
}

function worldOf(exported: FilingExport, { checkOf, moves }: ReplayPorts): HistoryWorld {
  const text = (kind: 'revisions' | 'calendars' | 'catalogues', hash: string): unknown => {
    const found = Object.hasOwn(exported[kind], hash) ? exported[kind][hash] : undefined;
    if (found === undefined) throw new Error(`导出文件缺少 ${kind}.${hash}`);
    return JSON.parse(found);
  };
  return {
    industryTags: exported.industryTags,
    moves,
    revision: async (hash) => {
      const { flow, policy, forms } = text('revisions', hash) as Pick<Procedure, 'flow' | 'policy' | 'forms'>;
      return { machine: createFlow({ flow, policy: withExtraSpans(policy, exported.extraWindows), forms }), check: checkOf(forms) };
    },
    calendar: async (hash) => text('calendars', hash) as WorkingCalendar,
    occupations: async (hash = exported.catalogue) => indexOccupations(readCatalogue(text('catalogues', hash), '')),
  };
}
