import { englishRefusal, type Problem } from '@filing/filing';
import { sentences } from './sentences.ts';

/** English for codes whose sentence another package makes. */
const english: Readonly<Partial<Record<Problem['code'], (params: NonNullable<Problem['params']>) => string>>> = {
  'credit-code.length': ({ length }) => `The unified social credit code has 18 characters; this has ${length}.`,
  'credit-code.character': ({ characters }) => `A unified social credit code never uses ${characters} (no I, O, Z, S, V).`,
  'credit-code.check': () => 'The unified social credit code fails its check; one character may be wrong.',
  'organisation-code.check': () => 'Characters 9 to 17 of the credit code fail their own check; please check once more.',
  'resident-id.length': ({ length }) => `A resident identity number has 18 characters; this has ${length}.`,
  'resident-id.character': () => 'A resident identity number has 17 digits and ends in a digit or X.',
  'resident-id.birth': () => 'Digits 7 to 14 of the identity number are no possible date of birth; please check against the card.',
  'resident-id.check': () => 'The identity number fails its check; one character may be wrong.',
  'too-large': ({ limit }) => `The answers exceed ${Number(limit) / 1024 / 1024} MB.`,
  'too-deep': ({ limit }) => `The answers are nested deeper than ${limit} levels.`,
  'too-many-rows': ({ limit, count }) => `A table may have ${limit} rows; this has ${count}.`,
  'too-many-problems': ({ count }) => `There are ${count} more problems; please correct these first.`,
  'forbidden-key': ({ key }) => `The answers may not hold “${key}”.`,
};

/** A check's problem as a sentence: Chinese as it is, English from its code and params with the form's English texts (`path#title`, rule sentences); Chinese where there is no English. */
export function problemText(problem: Problem, locale: 'zh-CN' | 'en' | 'zh', texts: Readonly<Record<string, string>> = {}): string {
  if (locale !== 'en') return problem.message;
  const inside = /^(?:(.*)\/)?(?:(\d+)(?:\.|$))?(.*)$/.exec(problem.path);
  const which = inside?.[2] === undefined ? '' : `No. ${Number(inside[2]) + 1}: `;
  return which + englishText({ ...problem, path: inside?.[3] ?? problem.path }, texts);
}

/** Of a problem whose path is inside its form. */
function englishText(problem: Problem, texts: Readonly<Record<string, string>>): string {
  const { params = {} } = problem;
  const rule = params['rule'];
  if (typeof rule === 'string') return `${rowPrefix(problem.path, texts)}${texts[rule] ?? problem.message}`;
  const own = english[problem.code];
  if (own) return own(params);
  const key = params['sentence'];
  return sentences.has(key) ? sentences.en(key, { ...params, ...worded(problem, texts), where: whereIn(problem, texts) }) : (englishRefusal(problem) ?? problem.message);
}

/** The labels a sentence speaks of, in English. */
function worded({ path, params = {} }: Problem, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const enumKey = `${schemaPath(path)}#enum.`;
  const labels = Object.keys(texts).filter((key) => key.startsWith(enumKey)).map((key) => texts[key]);
  const expected = params['expected'];
  return {
    ...('options' in params && labels.length > 0 ? { options: labels.join(', ') } : {}),
    ...(expected === '是' || expected === '否' ? { expected: expected === '是' ? 'yes' : 'no' } : {}),
  };
}

function whereIn(problem: Problem, texts: Readonly<Record<string, string>>): string {
  const title = texts[`${schemaPath(problem.path)}#title`] ?? problem.params?.['title'] ?? problem.path;
  return `${rowPrefix(problem.path, texts)}“${title}”`;
}

function rowPrefix(path: string, texts: Readonly<Record<string, string>>): string {
  const parts = path.split('.');
  const rows = parts.flatMap((part, index) => (/^\d+$/.test(part) ? [`${texts[`${schemaPath(parts.slice(0, index).join('.'))}#title`] ?? parts[index - 1]}, row ${Number(part) + 1}: `] : []));
  return rows.join('');
}

/** The schema path of an answer's path: `projects.0.major` → `projects.items.major`. */
export function schemaPath(path: string): string {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? 'items' : part)).join('.');
}
