import type { FormFinding } from './lintForm.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** Keywords whose texts are code of the safe language or a pattern, where `<` is no tag. */
const codeKeys = new Set(['assert', 'x-visible', 'x-required', 'x-compute', 'x-default', 'x-options', 'pattern']);
const deepest = 40;
const most = 20_000;

/** What no form may hold at any place: functions, values that are no JSON, `run`, reactions, prototype keys, HTML tags, script, data or vbscript addresses. */
export function lintRaw(form: unknown): readonly FormFinding[] {
  const findings: FormFinding[] = [];
  const seen = new Set<unknown>();
  const fault = (path: string, message: string) => findings.push({ severity: 'error', path, message });
  const visit = (value: unknown, path: string, key: string, depth: number): void => {
    if (typeof value === 'string') {
      if (unsafeAddress(value)) fault(path, '文字不得含脚本或 data 地址');
      if (!codeKeys.has(key) && /<\s*[a-z!/?]/i.test(value)) fault(path, '文字不得含 HTML 标签');
      if (/^\s*\{\{[\s\S]*\}\}\s*$/.test(value) && !codeKeys.has(key)) fault(path, `${key} 不是表达式，不得写 {{ }}`);
      return;
    }
    if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return;
    if (typeof value !== 'object') {
      fault(path, typeof value === 'function' ? '表单只含数据，不得含函数' : '表单只含 JSON 数据');
      return;
    }
    if (seen.has(value)) return;
    seen.add(value);
    if (depth > deepest || seen.size > most) {
      fault(path, '表单过深或过大');
      return;
    }
    for (const name of Object.getOwnPropertyNames(value)) {
      if (Array.isArray(value) && name === 'length') continue;
      const inside = path === '' ? name : `${path}.${name}`;
      if (forbiddenKeys.has(name)) fault(inside, `不得有名为 ${name} 的项`);
      else if (name === 'x-reactions') fault(inside, '不使用 x-reactions（其中的 run 会执行文字）；请用 x-visible、x-required、x-compute');
      else visit((value as Record<string, unknown>)[name], inside, Array.isArray(value) ? key : name, depth + 1);
    }
  };
  visit(form, '', '', 0);
  return findings;
}

/** True for addresses that carry code, however they are spaced or cased. */
function unsafeAddress(text: string): boolean {
  const plain = [...text.normalize('NFKC').toLowerCase()].filter((character) => character > ' ' && !/\p{Cf}/u.test(character)).join('');
  return /(?:java|vb|live)script:/.test(plain) || /^data:/.test(plain) || /data:(?:[a-z]+\/[a-z0-9.+-]+)?[;,]/.test(plain);
}
