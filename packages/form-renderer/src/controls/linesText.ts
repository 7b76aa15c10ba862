/** The lines of a text that say something, without the numbers people put before them (`1.`, `2、`). */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trim().replace(/^\d{1,3}[.．、](?!\d)\s*/, '')).filter((line) => line !== '');
}

/** A list of texts one a line; anything else as it is. */
export function linesText(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
}

/** A list of texts one a line with its numbers, to read. */
export function numberedLines(value: readonly unknown[]): string {
  return value.map((line, index) => `${index + 1}. ${String(line)}`).join('\n');
}
