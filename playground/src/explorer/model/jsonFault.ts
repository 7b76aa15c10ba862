/** Where a text stops being JSON: the position of the first character that cannot stand there, the text's length where it ends too early; null where it is JSON. Engines tell this only now and then. */
export function jsonFault(text: string): number | null {
  let at = 0;
  const space = () => {
    while (/[ \t\n\r]/.test(text[at] ?? '')) at += 1;
  };
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const string = (): boolean => {
    if (text[at] !== '"') return false;
    at += 1;
    take(/(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy);
    if (text[at] !== '"') return false;
    at += 1;
    return true;
  };
  const list = (end: string, entry: () => boolean): boolean => {
    at += 1;
    space();
    if (text[at] === end) return (at += 1) > 0;
    for (;;) {
      if (!entry()) return false;
      space();
      if (text[at] === end) return (at += 1) > 0;
      if (text[at] !== ',') return false;
      at += 1;
      space();
    }
  };
  const member = (): boolean => {
    if (!string()) return false;
    space();
    if (text[at] !== ':') return false;
    at += 1;
    return value();
  };
  function value(): boolean {
    space();
    if (text[at] === '{') return list('}', member);
    if (text[at] === '[') return list(']', value);
    return text[at] === '"' ? string() : take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y);
  }
  if (!value()) return at;
  space();
  return at < text.length ? at : null;
}
