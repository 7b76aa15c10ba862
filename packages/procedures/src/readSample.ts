import type { Answers, Sample } from '@filing/filing';

const envelope = new Set(['answers', 'applicant', 'forms', 'basis', 'today', 'expects', 'about']);

/** Reads one sample file: the answers themselves, or an envelope `{answers, applicant?, forms?, basis?, today?, expects?, about?}`; the form is the name up to the first dot. */
export function readSample(name: string, content: unknown): Sample {
  const form = name.split('.')[0] ?? name;
  if (!isRecord(content)) throw new TypeError(`样例 ${name} 应为对象`);
  if (!('answers' in content) || Object.keys(content).some((key) => !envelope.has(key))) return { form, name, answers: content };
  return { form, name, ...(content as { answers: Answers }) };
}

function isRecord(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
