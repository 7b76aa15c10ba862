const read = new Set(['title', 'titleEn', 'clauses', 'clause', 'message', 'messageEn', 'because', 'becauseEn', 'remind', 'extra']);

/** A rule without its wording and clauses, as one text: two rules with the same decide the same. */
export function bareRule(rule: unknown): string {
  return JSON.stringify(rule, (key, value: unknown) => (read.has(key) ? undefined : value)) ?? '';
}
