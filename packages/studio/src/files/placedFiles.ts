import type { ProcedureSource } from '@filing/filing/revisions';
import { revisionFiles } from '@filing/revisions';

/** Files as chosen one by one, laid where they belong: by their path where it is known, else by their name among the source's own files. */
export interface PlacedFiles {
  readonly files: Readonly<Record<string, string>>;
  /** Names whose place is not clear, and those chosen more than once. */
  readonly unclear: readonly string[];
  readonly twice: readonly string[];
}

/** Lays chosen files over a source's own: what was not chosen stays. A folder around `forms/` and `flows/` is taken off. */
export function placedFiles(chosen: readonly { readonly name: string; readonly text: string }[], source: ProcedureSource): PlacedFiles {
  const own = revisionFiles(source);
  const placed = chosen.map(({ name, text }) => ({ name, text, path: pathOf(name, own, source.name) }));
  const paths = placed.flatMap(({ path }) => (path === null ? [] : [path]));
  return {
    files: { ...own, ...Object.fromEntries(placed.flatMap(({ path, text }) => (path === null ? [] : [[path, text] as const]))) },
    unclear: placed.filter(({ path }) => path === null).map(({ name }) => name),
    twice: [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))],
  };
}

function pathOf(name: string, own: Readonly<Record<string, string>>, procedure: string): string | null {
  const whole = /(?:^|\/)((?:forms|flows)\/.+)$/.exec(name)?.[1];
  if (whole !== undefined) return whole;
  const file = name.split('/').at(-1) ?? name;
  const same = Object.keys(own).filter((path) => path.endsWith(`/${file}`));
  if (same.length === 1) return same[0] ?? null;
  if (same.length > 1) return null;
  if (/\.(form|en)\.json$/.test(file)) return `forms/${procedure}/${file}`;
  return /^(policy|invariants|flow)\.json$/.test(file) ? `flows/${procedure}/${file}` : null;
}
