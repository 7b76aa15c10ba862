import { boundAnswers } from './boundAnswers.ts';
import type { FormFault, FormFinding } from './lintForm.ts';
import { lintSentence } from './lintSentences.ts';
import { migrationLimits } from './migrationLimits.ts';

const fieldPath = /^[A-Za-z][A-Za-z0-9]{0,59}~{0,3}(?:\.[A-Za-z][A-Za-z0-9]{0,59}~{0,3}){0,24}$/;
const fieldName = /^[A-Za-z][A-Za-z0-9]{0,59}$/;
const forbidden = new Set(['constructor', 'prototype']);

type Given = Readonly<Record<string, unknown>>;

/** Everything that makes a migration unfit to be done, whoever wrote it: unknown steps, paths that are none, too much of anything. Never throws. */
export function lintMigration(migration: unknown): readonly FormFinding[] {
  return faultsOf(migration).map((each) => ({ ...each, messageEn: lintSentence(each.message) }));
}

function faultsOf(migration: unknown): readonly FormFault[] {
  const steps = isRecord(migration) ? migration['steps'] : undefined;
  if (!Array.isArray(steps)) return [fault('', '迁移应为 {form, steps}，steps 为步骤列表。')];
  if (steps.length > migrationLimits.steps) return [fault('steps', `一次迁移最多 ${migrationLimits.steps} 步，现为 ${steps.length} 步，请分次迁移。`)];
  return steps.flatMap((step: unknown, index) => (isRecord(step) ? mistakes(step) : ['步骤应为一组键值']).map((message) => fault(`steps.${index}`, `第 ${index + 1} 步：${message}。`)));
}

function mistakes(step: Given): readonly string[] {
  switch (step['step']) {
    case 'rename': return [...path(step, 'from'), ...path(step, 'to'), ...route(step)];
    case 'default': return [...path(step, 'path'), ...(isSmall(step['value']) ? [] : ['value 缺失、过长或含有不得使用的名称'])];
    case 'map': return [...path(step, 'path'), ...table(step['values'])];
    case 'split': return [...path(step, 'from'), ...fields(step['into']), ...(typeof step['separator'] === 'string' && step['separator'] !== '' && step['separator'].length <= 20 ? [] : ['separator 应为 1 至 20 个字符'])];
    case 'drop': return path(step, 'path');
    default: return [`没有 ${String(step['step']).slice(0, 40)} 这种步骤`];
  }
}

function path(step: Given, key: string): readonly string[] {
  return isPath(step[key]) ? [] : [`${key} 应为字段路径（如 projects.items.major）`];
}

/** Answers never leave their row, nor go into themselves. */
function route({ from, to }: Given): readonly string[] {
  if (!isPath(from) || !isPath(to)) return [];
  if (from === to) return ['from 与 to 相同'];
  if (to.startsWith(`${from}.`) || from.startsWith(`${to}.`)) return ['不能移到自身之内，也不能取代自身所在之处'];
  const [old, now] = [from.split('.').slice(0, -1), to.split('.').slice(0, -1)];
  const differs = old.findIndex((name, index) => now[index] !== name);
  const shared = differs < 0 ? Math.min(old.length, now.length) : differs;
  return [...old.slice(shared), ...now.slice(shared)].includes('items') ? ['不能在表格的行与行外、或两张表之间移动'] : [];
}

function table(values: unknown): readonly string[] {
  if (!Array.isArray(values) || values.length === 0 || values.length > migrationLimits.values) return [`values 应为 1 至 ${migrationLimits.values} 对 {from, to}`];
  const pairs = values as readonly unknown[];
  if (!pairs.every((pair) => isRecord(pair) && isPlain(pair['from']) && isPlain(pair['to']))) return ['values 的 from 与 to 应为文字、数字或是否'];
  return new Set(pairs.map((pair) => (pair as Given)['from'])).size === pairs.length ? [] : ['values 有重复的 from'];
}

function fields(into: unknown): readonly string[] {
  const names = Array.isArray(into) ? (into as readonly unknown[]) : [];
  const fit = names.length > 0 && names.length <= migrationLimits.fields && new Set(names).size === names.length;
  return fit && names.every((name) => typeof name === 'string' && fieldName.test(name) && !forbidden.has(name)) ? [] : [`into 应为 1 至 ${migrationLimits.fields} 个不同的字段名`];
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500 && fieldPath.test(value) && !value.split('.').some((name) => forbidden.has(name));
}

function isPlain(value: unknown): boolean {
  return (typeof value === 'string' && value.length <= migrationLimits.value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function isSmall(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'function' || boundAnswers(value).length > 0) return false;
  return JSON.stringify(value).length <= migrationLimits.value;
}

function fault(at: string, message: string): FormFault {
  return { severity: 'error', path: at, message };
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
