/** A value as the repository writes JSON: two spaces, the order of its keys kept, a line end at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
