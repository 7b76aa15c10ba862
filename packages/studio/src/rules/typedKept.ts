const kept = new Map<string, string>();
const most = 500;

/** What was typed at a field and is not right yet; kept over tabs for as long as the page stands. */
export function typedAt(field: string): string | null {
  return kept.get(field) ?? null;
}

/** Keeps what was typed at a field; null lets it go. */
export function keepTyped(field: string, typed: string | null): void {
  kept.delete(field);
  if (typed !== null) kept.set(field, typed);
  for (const oldest of kept.size > most ? [...kept.keys()].slice(0, 1) : []) kept.delete(oldest);
}
