import type { FormIndex } from './formIndex.ts';

/** What a piece of an expression stands for, as far as fields are concerned. */
export interface Meaning {
  /** Fields, rows or forms of this procedure (`form/path`). */
  readonly places: ReadonlySet<string>;
  /** The answers of all forms, by name. */
  readonly forms?: boolean;
  /** What the elements of a list mean that was made by the expression. */
  readonly of?: Meaning;
  /** What the entries of a map mean that was made by the expression. */
  readonly entries?: ReadonlyMap<string, Meaning>;
  /** Values that are no answers: facts of the applicant, the policy, a registration, numbers and texts. */
  readonly outside?: boolean;
}

/** A value that is no field's answer. */
export const outside: Meaning = { places: new Set(), outside: true };

/** The meaning of places. */
export function placesMeaning(...places: readonly (string | null)[]): Meaning {
  return { places: new Set(places.filter((place) => place !== null)) };
}

/** Either of several. */
export function either(meanings: readonly Meaning[]): Meaning {
  const known = meanings.filter((each) => each !== outside);
  const [first] = known;
  if (!first) return outside;
  if (known.length === 1) return first;
  const lists = known.flatMap(({ of }) => of ?? []);
  return {
    places: new Set(known.flatMap(({ places }) => [...places])),
    forms: known.some(({ forms }) => forms === true),
    entries: new Map(known.flatMap(({ entries }) => [...(entries ?? [])])),
    ...(lists.length > 0 ? { of: either(lists) } : {}),
  };
}

/** One element of a list. */
export function elementOf(list: Meaning, index: FormIndex): Meaning {
  return either([...[...list.places].map((place) => placesMeaning(index.rowOf(place))), ...(list.of ? [list.of] : []), ...(list.outside ? [outside] : [])]);
}

/** The member of that name. */
export function memberOf(meaning: Meaning, key: string, index: FormIndex): Meaning {
  if (meaning.outside) return outside;
  return either([
    ...[...meaning.places].flatMap((place) => index.child(place, key) ?? []).map((place) => placesMeaning(place)),
    ...(meaning.forms && index.has(`${key}/`) ? [placesMeaning(`${key}/`)] : []),
    ...(meaning.entries?.has(key) ? [meaning.entries.get(key) ?? outside] : []),
  ]);
}
