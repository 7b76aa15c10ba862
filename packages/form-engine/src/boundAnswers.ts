import { errorProblem, type Problem } from '@filing/filing';
import { answerLimits } from './answerLimits.ts';
import { utf8Length } from './utf8Length.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Part {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** Checks size, depth, rows and forbidden keys alone, without recursion, before anything else looks at the answers. */
export function boundAnswers(answers: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const stack: Part[] = [{ value: answers, path: '', depth: 1 }];
  let bytes = 0;
  for (let part = stack.pop(); part; part = stack.pop()) {
    const { value, path, depth } = part;
    bytes += ownBytes(value);
    if (bytes > answerLimits.bytes) return [errorProblem('too-large', '', `填报内容超过 ${answerLimits.bytes / 1024 / 1024} MB，请删减后再提交。`, null, { limit: answerLimits.bytes })];
    if (typeof value !== 'object' || value === null) continue;
    if (depth > answerLimits.depth) {
      return [...problems, errorProblem('too-deep', shortened(path), `填报内容嵌套超过 ${answerLimits.depth} 层，请按表单填写。`, null, { limit: answerLimits.depth })];
    }
    if (Array.isArray(value)) {
      if (value.length > answerLimits.rows) {
        problems.push(errorProblem('too-many-rows', shortened(path), `一张表最多 ${answerLimits.rows} 行，现为 ${value.length} 行，请分次填报。`, null, { limit: answerLimits.rows, count: value.length }));
        continue;
      }
      for (let index = value.length - 1; index >= 0; index -= 1) stack.push({ value: value[index] as unknown, path: joined(path, String(index)), depth: depth + 1 });
      continue;
    }
    for (const key of Object.getOwnPropertyNames(value)) {
      bytes += utf8Length(key) + 3;
      if (forbiddenKeys.has(key)) problems.push(errorProblem('forbidden-key', joined(path, key), `填报内容不得含有“${key}”这一项，请删去。`, null, { key }));
      else stack.push({ value: (value as Record<string, unknown>)[key], path: joined(path, key), depth: depth + 1 });
    }
  }
  return problems;
}

/** Bytes a value takes as JSON without what it holds; escapes are not counted. */
function ownBytes(value: unknown): number {
  if (typeof value === 'string') return (value.length > answerLimits.bytes ? value.length : utf8Length(value)) + 2;
  if (typeof value === 'object' && value !== null) return 1 + Math.max(1, Array.isArray(value) ? value.length : Object.getOwnPropertyNames(value).length);
  return String(value).length;
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A path in a problem stays readable, however long the keys sent were. */
function shortened(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}
