const longest = 200;
const textBound = 2_000;
const workBound = 5_000_000;

/** Why a pattern may not be used, or null: it has to compile, be anchored at both ends, carry no back reference, look-around or repeated group that can itself repeat or branch, and stay within bounded work on 2,000 characters. */
export function patternProblem(source: string): string | null {
  if (source.length > longest) return `正则超过 ${longest} 个字符`;
  try {
    RegExp(source, 'u');
  } catch {
    return '正则无法解析';
  }
  if (!source.startsWith('^') || !source.endsWith('$') || source.endsWith('\\$')) return '正则须以 ^ 开头、以 $ 结尾';
  if (/\\[1-9k]/.test(source)) return '正则不得使用反向引用';
  if (/\(\?[=!<]/.test(source)) return '正则不得使用断言';
  return nesting(source);
}

/** Longest text a pattern is tried on; longer ones do not match. */
export const patternTextLimit = textBound;

function nesting(source: string): string | null {
  const groups: { repeats: boolean; branches: boolean }[] = [];
  let closed: { repeats: boolean; branches: boolean } | null = null;
  let work = 1;
  for (const token of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?:)?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu)) {
    const text = token[0];
    const inside = groups.at(-1);
    if (text.startsWith('(')) {
      groups.push({ repeats: false, branches: false });
      closed = null;
    } else if (text === ')') {
      closed = groups.pop() ?? null;
      const around = groups.at(-1);
      if (closed?.repeats && around) around.repeats = true;
    } else if (text === '|') {
      if (inside) inside.branches = true;
    } else {
      const [least, most] = repeats(text);
      if (closed && most > 1 && (closed.repeats || closed.branches)) return '正则不得重复一个本身可重复或可分支的分组';
      if (most > least) {
        work *= Math.min(most, textBound) - least + 1;
        if (inside) inside.repeats = true;
      }
      closed = null;
    }
    if (work > workBound) return '正则的可变重复过多';
  }
  return null;
}

/** Least and most repetitions a token asks for; [1, 1] when it is no quantifier. */
function repeats(token: string): readonly [number, number] {
  if (/^[*+]\??$/.test(token)) return [token.startsWith('+') ? 1 : 0, Number.POSITIVE_INFINITY];
  if (/^\?\??$/.test(token)) return [0, 1];
  const counted = /^\{(\d+)(,(\d*))?\}/.exec(token);
  if (!counted) return [1, 1];
  const least = Number(counted[1]);
  return [least, counted[2] === undefined ? least : counted[3] ? Number(counted[3]) : Number.POSITIVE_INFINITY];
}
