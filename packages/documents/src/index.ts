export { certificatesCsv } from './certificatesCsv.ts';
export { printFiling } from './printFiling.ts';
export { printPage, type PrintOptions } from './printPage.ts';
export type { PrintedAct } from './signedText.ts';
export { printCss } from './printCss.ts';
