/** A piece of a text put together: words, or what a field says. */
export type TextPiece = { readonly text: string } | { readonly field: string };

/** A computed value the builder can show. Fields are texts of what is read: `rows`, `root.rows`. */
export type Computed =
  | { readonly kind: 'sum'; readonly list: string; readonly column: string; readonly digits: number | null }
  | { readonly kind: 'count'; readonly list: string }
  | { readonly kind: 'added'; readonly fields: readonly string[]; readonly digits: number | null }
  | { readonly kind: 'percent'; readonly part: string; readonly whole: string; readonly digits: number }
  | { readonly kind: 'joined'; readonly pieces: readonly TextPiece[] }
  | { readonly kind: 'same'; readonly field: string };

/** The kinds, in the order the builder offers them. */
export const computedKinds = ['sum', 'count', 'added', 'percent', 'joined', 'same'] as const;

/** Most fields added and most pieces joined. */
export const mostPieces = 20;

/** Most digits behind the point. */
export const mostDigits = 6;
