/** What was typed as a number, full width or with thousands marks too; anything else stays text, nothing is undefined. */
export function parsedNumber(text: string): number | string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(bare) ? Number(bare) : text;
}

/** A value of a number field as text. */
export function shownNumber(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
