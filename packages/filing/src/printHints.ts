/** Faces of official documents: 宋体 · 仿宋 · 黑体 · 小标宋. */
export const printFaces = ['song', 'fang', 'hei', 'xiao-biao-song'] as const;
/** Sizes by their Chinese names: 二号 · 小二 · 三号 · 小三 · 四号 · 小四 · 五号 · 小五. */
export const printSizes = ['er', 'xiao-er', 'san', 'xiao-san', 'si', 'xiao-si', 'wu', 'xiao-wu'] as const;
/** Parts of a page whose type a form may set. */
export const printParts = ['title', 'heading', 'text', 'table'] as const;

/** The type a part of a page is set in. */
export interface PrintFont {
  readonly face?: (typeof printFaces)[number];
  readonly size?: (typeof printSizes)[number];
  readonly bold?: boolean;
}

/** One line of a printed title: an answer or fixed words, and what stands there on a blank form. */
export interface PrintTitleLine {
  readonly field?: string;
  readonly text?: string;
  readonly blank?: string;
}

/** How a form or field is printed (`x-print`), where it differs from the rest. */
export interface PrintHints {
  /** Root: headings and running text instead of frames; the fields of a part with a table stand in the table's first line. */
  readonly layout?: 'chapters';
  /** Root: the lines of the title, instead of the form's own. */
  readonly title?: readonly PrintTitleLine[];
  /** Root: the type the notice asks for. */
  readonly fonts?: Readonly<Partial<Record<(typeof printParts)[number], PrintFont>>>;
  /** Field: not printed. */
  readonly omit?: boolean;
  /** Field that shares a column: behind the other without brackets. */
  readonly plain?: boolean;
  /** Field: words after its value, such as a unit. */
  readonly after?: string;
  /** Field: the words of its date line, filled in with the day of the hand-in. */
  readonly dated?: string;
  /** Rows: no column of numbers; the first cell of each begins with its number in Chinese brackets. */
  readonly numbered?: 'first-cell';
}
