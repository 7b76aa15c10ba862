const strokes = {
  copy: 'M6 6V3.5A1.5 1.5 0 0 1 7.5 2h6A1.5 1.5 0 0 1 15 3.5v7a1.5 1.5 0 0 1-1.5 1.5H11M2.5 6h6A1.5 1.5 0 0 1 10 7.5v6A1.5 1.5 0 0 1 8.5 15h-6A1.5 1.5 0 0 1 1 13.5v-6A1.5 1.5 0 0 1 2.5 6Z',
  up: 'M8 14V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 2v11M3.5 8.5 8 13l4.5-4.5',
  remove: 'm3.5 3.5 9 9m0-9-9 9',
  open: 'm3.5 6 4.5 4.5L12.5 6',
} as const;

/** Names of the few signs the screen draws. */
export type IconName = keyof typeof strokes;

/** A small sign drawn as a line, so that no font has to hold it; its button says what it means. */
export function Icon({ name }: { readonly name: IconName }) {
  return <svg className="fr-sign" viewBox="0 0 16 16" width="15" height="15" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"><path d={strokes[name]} /></svg>;
}
