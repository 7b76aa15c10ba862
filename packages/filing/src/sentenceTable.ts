/** A Chinese sentence and its English; what stands in `{}` is taken over in the order of the Chinese, by name. */
export type SentencePair = readonly [zh: string, en: string];

interface Sentence {
  /** What stands between the gaps. */
  readonly parts: readonly string[];
  readonly names: readonly string[];
  readonly en: string;
}

const gap = /\{(\w+)\}/g;

/** A reader of sentences by a table: yields the English of a sentence that fits one of its patterns (what fills a gap is looked up too), else null. The first that fits counts. Linear in the sentence's length. */
export function sentenceTable(pairs: readonly SentencePair[]): (sentence: string) => string | null {
  const sentences = pairs.map(([zh, en]): Sentence => ({ parts: zh.split(/\{\w+\}/), names: [...zh.matchAll(gap)].map((match) => match[1] ?? ''), en }));
  const whole = new Map(sentences.filter(({ names }) => names.length === 0).map(({ parts, en }) => [parts[0] ?? '', en]));
  const gapped = sentences.filter(({ names }) => names.length > 0);
  const said = (sentence: string, depth: number): string | null => {
    const plain = whole.get(sentence);
    if (plain !== undefined) return plain;
    for (const { parts, names, en } of gapped) {
      const filled = fill(sentence, parts);
      if (!filled) continue;
      const values = new Map(names.map((name, index) => [name, filled[index] ?? '']));
      return en.replace(gap, (_, name: string) => {
        const value = values.get(name) ?? '';
        return (depth < 3 ? said(value, depth + 1) : null) ?? value;
      });
    }
    return null;
  };
  return (sentence) => said(sentence, 0);
}

/** What stands in the gaps of a sentence, or null where it does not fit. */
function fill(sentence: string, parts: readonly string[]): readonly string[] | null {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!sentence.startsWith(first) || !sentence.endsWith(last) || sentence.length < first.length + last.length) return null;
  const end = sentence.length - last.length;
  const values: string[] = [];
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const next = sentence.indexOf(part, at);
    if (next < 0 || next + part.length > end) return null;
    values.push(sentence.slice(at, next));
    at = next + part.length;
  }
  return [...values, sentence.slice(at, end)];
}
