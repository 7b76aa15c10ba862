import type { FormIndex } from './formIndex.ts';

/** A name in a dotted text, and which field it means. */
export interface DottedUse {
  readonly place: string;
  /** Where the name stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** Which fields the names of a dotted text (`rows.*.level`, `assessed.total`) mean, read from a place; stops where there is no such field. `*` and numbers go into rows. */
export function dottedUses(index: FormIndex, start: string, text: string): readonly DottedUse[] {
  const uses: DottedUse[] = [];
  let place: string | null = start;
  let from = 0;
  for (const name of text.split('.')) {
    if (place === null) return uses;
    place = /^(?:\*|\d+|items)$/.test(name) ? (index.rowOf(place) ?? index.child(place, name)) : index.child(place, name);
    if (place !== null) uses.push({ place, from, to: from + name.length });
    from += name.length + 1;
  }
  return uses;
}

/** The text with the names of one field changed; the same text where it is not named. */
export function renameDotted(index: FormIndex, start: string, text: string, { target, key }: { readonly target: string; readonly key: string }): string {
  return dottedUses(index, start, text).toReversed().reduce((now, use) => (use.place === target && !use.place.endsWith('.items') ? now.slice(0, use.from) + key + now.slice(use.to) : now), text);
}
