import type { DiffReport } from './diffEditions.ts';

const parts = { procedure: '', form: '表单', policy: '政策', flow: '流程', english: '英文', sample: '样例', invariant: '不变式' } as const;

/** A comparison for reading: a sentence a line, under its procedure. */
export function describeDiff({ differences }: DiffReport): string {
  if (differences.length === 0) return '没有不同。\n';
  const lines = differences.map(({ procedure, part, at, message }, index) => {
    const head = differences[index - 1]?.procedure === procedure ? '' : `${procedure}\n`;
    return `${head}  ${parts[part]}${part === 'form' || part === 'english' ? ` ${at}` : ''}${part === 'procedure' ? '' : '：'}${message}`;
  });
  return `${lines.join('\n')}\n不同 ${differences.length} 处。\n`;
}
