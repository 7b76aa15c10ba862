import { errorProblem, type Problem } from '@filing/filing';

const malformed = (message: string) => ({ problem: errorProblem('json.malformed', '', message) });

/** Reads bytes as JSON in UTF-8, with or without a byte order mark; another encoding (GBK, UTF-16) is refused rather than read as gibberish, and a mistake is told by its place. */
export function readJson(bytes: Uint8Array): { readonly value: unknown } | { readonly problem: Problem } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return malformed('内容不是 UTF-8 编码（可能是 GBK 或 UTF-16），请另存为 UTF-8 后再试。');
  }
  if (text.trim() === '') return malformed('没有内容，请给出 JSON。');
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return malformed(`内容不是合法的 JSON：${mistake((error as Error).message)}，请更正后再试。`);
  }
}

/** The engine's English sentence in Chinese, with the line and column or the character where it tells them. */
function mistake(message: string): string {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return `第 ${place[1]} 行第 ${place[2]} 列有误`;
  const token = /^Unexpected token '(.)'/su.exec(message)?.[1];
  if (token) return `有不该出现的字符“${/\p{C}/u.test(token) ? `U+${(token.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : token}”`;
  return message.includes('end of JSON') || message.includes('Unterminated') ? '内容不完整，在结尾处中断' : '格式有误';
}
