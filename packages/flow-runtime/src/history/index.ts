export { chainRoot, linkHash, type ChainLink, type Digest, type IssuedSeries } from './chainLink.ts';
export { verifyLinks, type ChainEnd, type ChainVerdict, type KeptLink } from './verifyLinks.ts';
export { withExtraSpans, type ExtraWindow } from './extraWindow.ts';
export { foldHistory, HistoryBreak, type FoldRevision, type HistoryWorld } from './foldHistory.ts';
export { exportFormat, misshapenExport, type FilingExport } from './filingExport.ts';
export { replayExport, type ReplayPorts, type ReplayReport } from './replayExport.ts';
