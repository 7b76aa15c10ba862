type Cells = readonly string[];

/** A copied block without its line of headings, and without the column of row numbers that goes with it; as it is where its first line holds no titles of the fields it falls on. */
export function withoutHeading(block: readonly Cells[], titles: readonly string[]): readonly Cells[] {
  const [first = [], ...rows] = block;
  const numbered = /^(序号|编号|no|#)$/.test(plain(first[0] ?? ''));
  const heads = numbered ? first.slice(1) : first;
  const named = heads.filter((head, index) => plain(head) !== '' && plain(head) === plain(titles[index] ?? '')).length;
  if (named === 0 || (named === 1 && heads.length > 1)) return block;
  return numbered ? rows.map((row) => row.slice(1)) : rows;
}

/** A title without what people add to it or leave out: spaces, stars, dots and brackets. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*.·•:()（）【】]/g, '').toLowerCase();
}
