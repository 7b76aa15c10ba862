type Cells = readonly string[];

/** A copied block without its line of headings, and without the column of row numbers that goes with it; as it is where its first line holds no titles of the fields it falls on. */
export function withoutHeading(block: readonly Cells[], titles: readonly string[]): readonly Cells[] {
  const [first = [], ...rows] = block;
  const numbered = /^(序号|编号|no|#)$/.test(plain(first[0] ?? ''));
  const heads = numbered ? first.slice(1) : first;
  const named = heads.filter((head, index) => isTitle(plain(head), plain(titles[index] ?? ''))).length;
  if (named === 0 || (named === 1 && heads.length > 1)) return block;
  return numbered ? rows.map((row) => row.slice(1)) : rows;
}

/** The title itself, or one said shorter or longer than it is. */
function isTitle(head: string, title: string): boolean {
  return head.length > 1 && title.length > 1 ? head.startsWith(title) || title.startsWith(head) : head !== '' && head === title;
}

/** A title without what people add to it or leave out: spaces, stars, dots, brackets and signs of per cent. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*.·•:%()（）【】]/g, '').toLowerCase();
}
