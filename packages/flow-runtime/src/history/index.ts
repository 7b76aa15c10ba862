export { chainRoot, linkHash, type ChainLink, type Digest, type IssuedSeries } from './chainLink.ts';
export { verifyLinks, type ChainEnd, type ChainVerdict, type KeptLink } from './verifyLinks.ts';
export { withExtraSpans, type ExtraWindow } from './extraWindow.ts';
export { foldHistory } from './foldHistory.ts';
export { HistoryBreak, type FoldRevision, type HistoryWorld } from './historyWorld.ts';
export { exportFormat, misshapenExport, type FilingExport } from './filingExport.ts';
export { replayExport, type ReplayPorts, type ReplayReport } from './replayExport.ts';
