/** A sentence as it is entered, with the English entered beside it. */
export interface SaidInEnglish {
  readonly text?: unknown;
  readonly english?: unknown;
}

/** English by sentence, each its own key, as entered; undefined where a sentence has none. Of a sentence said in several places the English that is new counts. */
export function sentencesInEnglish(said: readonly SaidInEnglish[], before: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  for (const { text, english } of said) {
    if (typeof text !== 'string' || text === '') continue;
    const entered = typeof english === 'string' && english !== '' ? english : undefined;
    const known = found.get(text);
    if (known === undefined || (entered !== undefined && entered !== before[text])) found.set(text, entered);
  }
  return Object.fromEntries(found);
}
