/** The first three and last four characters of a text, the rest hidden; a text too short for that is hidden whole. */
export function maskText(text: string): string {
  const characters = [...text];
  return characters.length < 10 ? '*'.repeat(characters.length) : [...characters.slice(0, 3), '*'.repeat(characters.length - 7), ...characters.slice(-4)].join('');
}

/** A person's name with only its first character shown. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}
