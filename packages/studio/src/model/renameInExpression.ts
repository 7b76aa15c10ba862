const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|[^]/g;

/** An expression in which a name of its surroundings is another now; texts in quotes, members of other things and functions stay. With `root` only members of `root` are renamed. */
export function renameInExpression(expression: string, from: string, to: string, within: 'here' | 'root' = 'here'): string {
  const tokens = expression.match(token) ?? [];
  const before = (at: number, back: number) => tokens.slice(0, at).filter((each) => each.trim() !== '').at(-back);
  const after = (at: number) => tokens.slice(at + 1).find((each) => each.trim() !== '');
  return tokens.map((each, at) => {
    if (each !== from) return each;
    const member = before(at, 1) === '.';
    const named = within === 'root' ? member && before(at, 2) === 'root' && before(at, 3) !== '.' : !member && after(at) !== '(';
    return named ? to : each;
  }).join('');
}
