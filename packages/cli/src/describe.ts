import type { CheckReport } from './check.ts';
import type { PathsReport } from './paths.ts';

/** A check's report for reading. */
export function describeCheck({ clauses, forms, flows, samples, problems }: CheckReport): string {
  const lines = [
    `表单 ${forms} 份 · 流程 ${flows} 条 · 样例 ${samples} 份`,
    `条款 ${clauses.total} 条 · 已落实 ${clauses.covered.length} 条 · 尚缺 ${clauses.missing.length} 条`,
    ...clauses.notices.map(({ notice, total, covered, missing }) => `  ${notice}：${covered}/${total}${missing.length > 0 ? `，尚缺 ${missing.map((id) => id.slice(id.indexOf('.') + 1)).join(' ')}` : ''}`),
    ...problems.map(({ severity, at, path, message }) => `${severity === 'error' ? '✗' : '！'} ${at}${path ? ` ${path}` : ''}：${message}`),
    problems.length === 0 ? '没有问题。' : `问题 ${problems.length} 个。`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A chain's ways for reading. */
export function describePaths({ procedure, titles, states, transitions, deadEnds, unreachable, shortest }: PathsReport): string {
  const called = (state: string) => `${titles[state] ?? state}（${state}）`;
  const list = (names: readonly string[]) => (names.length > 0 ? names.map(called).join('、') : '无');
  const lines = [
    `事项 ${procedure} · 状态 ${states.length} 个 · 转移 ${transitions.length} 条`,
    ...states.map((state) => `  ${called(state)}`),
    '转移：',
    ...transitions.map(({ from, event, to, guard }) => `  ${from} —${event}${guard ? `［${guard}］` : ''}→ ${to}`),
    `死路：${list(deadEnds)}`,
    `到不了：${list(unreachable)}`,
    '到各终点的最短路：',
    ...Object.entries(shortest).map(([end, ways]) => `  ${called(end)} ${ways.length} 步：${ways.map(({ from, event }) => `${from} —${event}→ `).join('')}${end}`),
  ];
  return `${lines.join('\n')}\n`;
}
