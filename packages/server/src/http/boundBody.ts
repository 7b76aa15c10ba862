import { errorProblem, type Problem } from '@filing/filing';

const deepest = 24;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

function textProblem(text: string, path: string): Problem | undefined {
  if (text.includes('\u0000')) return errorProblem('format', path, '内容含有空字符（U+0000），请删除后再试。');
  if (!text.isWellFormed()) return errorProblem('format', path, '内容含有不完整的字符，请重新输入这一处。');
  return undefined;
}

/** What no part of a body may hold, whatever it is for: more than 24 levels, `__proto__` and its kin, characters the database cannot keep. Walks without recursion; one problem of a kind is enough. */
export function boundBody(body: unknown): readonly Problem[] {
  const found = new Map<string, Problem>();
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: body, path: '', depth: 0 }];
  const add = (problem: Problem | undefined) => problem && !found.has(problem.code) && found.set(problem.code, problem);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string') add(textProblem(value, path));
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest) {
      add(errorProblem('too-deep', path.slice(0, 200), `内容嵌套超过 ${deepest} 层。`, null, { limit: deepest }));
      continue;
    }
    for (const key of Object.keys(value)) {
      const below = (path ? `${path}.${key}` : key).slice(0, 300);
      if (forbidden.has(key)) add(errorProblem('forbidden-key', below.toWellFormed(), `不接受名为 ${key} 的字段。`));
      else if (textProblem(key, '')) add(errorProblem('forbidden-key', path, '字段名含有不允许的字符。'));
      else waiting.push({ value: (value as Record<string, unknown>)[key], path: below, depth: depth + 1 });
    }
  }
  return [...found.values()];
}
