import type { HostReport } from './checkHost.ts';

const marks = { true: '通过', false: '不符', null: '未试' } as const;

/** A host report as a table for the terminal. */
export function describeHost({ url, findings, holds }: HostReport): string {
  const widest = Math.max(...findings.map(({ title }) => widthOf(title)));
  const lines = findings.map(({ title, holds: each, seen }) => `  ${marks[`${each}`]}  ${title}${' '.repeat(widest - widthOf(title))}  ${seen}`);
  return `${url}\n${lines.join('\n')}\n${holds ? '宿主页面符合要求。' : '宿主页面有不符之处。'}\n`;
}

/** Columns a text takes in a terminal: signs of Chinese take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);
}
