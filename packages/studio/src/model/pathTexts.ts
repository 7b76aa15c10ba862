type Texts = Readonly<Record<string, string>>;

/** English texts after fields went elsewhere, by their schema paths: `old#title` is `new#title`. */
export function moveTexts(texts: Texts, paths: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [elsewhere(key, paths) ?? key, text]));
}

/** English texts with those of fields once more for their copies. */
export function copyTexts(texts: Texts, paths: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => {
    const copy = elsewhere(key, paths);
    return copy === null ? [[key, text]] : [[key, text], [copy, text]];
  }));
}

/** English texts without those of fields that are gone. */
export function dropTexts(texts: Texts, paths: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => elsewhere(key, paths) === null));
}

/** The key of a text at its new path; null for other fields' texts and for sentences, which are their own keys. */
function elsewhere(key: string, paths: ReadonlyMap<string, string>): string | null {
  const at = key.indexOf('#');
  const path = at < 0 ? undefined : paths.get(key.slice(0, at));
  return path === undefined ? null : path + key.slice(at);
}
