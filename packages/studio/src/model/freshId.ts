/** An identity for a new field: it stays with it through every later change of its key. */
export function freshId(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(6));
  return `f${[...numbers].map((each) => each.toString(36).padStart(2, '0')).join('')}`;
}
