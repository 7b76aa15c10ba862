import type { FormFault } from './lintForm.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** Keywords whose texts are code of the safe language or a pattern, where `<` is no tag. */
const codeKeys = new Set(['assert', 'x-visible', 'x-required', 'x-compute', 'x-default', 'x-options', 'pattern']);
const deepest = 40;
const most = 20_000;
const longestText = 20_000;
/** Signs that are not seen or turn the reading round: control, format (zero width, bidi, tags), lone surrogates, line separators. */
const unseen = /[\p{Cf}\p{Cs}\u2028\u2029]|(?![\n\t])\p{Cc}/u;

/** What no form may hold at any place: functions, getters, itself, values that are no JSON, `run`, reactions, prototype keys, HTML tags or entities, script, data or vbscript addresses, signs nobody sees; no text beyond 20,000 characters, no more than 20,000 values. */
export function lintRaw(form: unknown): readonly FormFault[] {
  const findings: FormFault[] = [];
  const seen = new Set<unknown>();
  const around = new Set<unknown>();
  const fault = (path: string, message: string) => findings.push({ severity: 'error', path, message });
  let values = 0;
  const visit = (value: unknown, path: string, key: string, depth: number): void => {
    values += 1;
    if (values > most) {
      if (values === most + 1) fault(path, '表单过深或过大');
      return;
    }
    if (typeof value === 'string') {
      if (value.length > longestText) {
        fault(path, `文字超过 ${longestText} 个字符`);
        return;
      }
      if (unseen.test(value)) fault(path, '文字不得含看不见的字符（控制符、零宽符、改变方向的符号）');
      if (unsafeAddress(value)) fault(path, '文字不得含脚本或 data 地址');
      if (!codeKeys.has(key) && /<\s*[a-z!/?]|&(?:#x?[0-9a-f]+|[a-z]+);/i.test(value.normalize('NFKC'))) fault(path, '文字不得含 HTML 标签');
      if (/^\s*\{\{[\s\S]*\}\}\s*$/.test(value) && !codeKeys.has(key)) fault(path, `${key} 不是表达式，不得写 {{ }}`);
      return;
    }
    if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return;
    if (typeof value !== 'object') {
      fault(path, typeof value === 'function' ? '表单只含数据，不得含函数' : '表单只含 JSON 数据');
      return;
    }
    if (around.has(value)) {
      fault(path, '表单不得含有自己');
      return;
    }
    if (seen.has(value)) return;
    seen.add(value);
    around.add(value);
    if (depth > deepest) {
      fault(path, '表单过深或过大');
      return;
    }
    for (const name of Object.getOwnPropertyNames(value)) {
      if (Array.isArray(value) && name === 'length') continue;
      const inside = path === '' ? name : `${path}.${name}`;
      if (forbiddenKeys.has(name)) fault(inside, `不得有名为 ${name} 的项`);
      else if (name === 'x-reactions') fault(inside, '不使用 x-reactions（其中的 run 会执行文字）；请用 x-visible、x-required、x-compute');
      else {
        const { value: held, get, set } = Object.getOwnPropertyDescriptor(value, name) ?? {};
        if (get || set) fault(inside, '表单只含数据，不得含取值函数');
        else visit(held, inside, Array.isArray(value) ? key : name, depth + 1);
      }
    }
    around.delete(value);
  };
  visit(form, '', '', 0);
  return findings;
}

/** True for addresses that carry code, however they are spaced or cased. */
function unsafeAddress(text: string): boolean {
  const plain = [...text.normalize('NFKC').toLowerCase()].filter((character) => character > ' ' && !/\p{Cf}/u.test(character)).join('');
  return /(?:java|vb|live)script:/.test(plain) || /^data:/.test(plain) || /data:(?:[a-z]+\/[a-z0-9.+-]+)?[;,]/.test(plain);
}
