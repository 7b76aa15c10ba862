import { errorProblem, isOccupationCode, readCatalogue, type OccupationCatalogue, type Problem } from '@filing/filing';
import type { House } from '../filings/house.ts';
import type { Importer } from './referenceContent.ts';

/** What an imported catalogue changed. */
export interface CatalogueImport {
  readonly edition: string;
  readonly complete: boolean;
  readonly count: number;
  /** False where it was in force already. */
  readonly changed: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Code with the old and the new name. */
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly after: string }[];
}

/** Puts a catalogue in force for every check from now on; refused whole when a row is wrong or nothing is in it. */
export async function importCatalogue(house: House, data: unknown, edition: string, importer: Importer): Promise<CatalogueImport | { readonly problems: readonly Problem[] }> {
  const read = readSafely(data, edition);
  if ('problems' in read) return read;
  const before = house.reference.catalogue;
  const changed = await house.reference.put('catalogue', read, importer, await house.clock.now(house.db));
  await house.reference.refresh();
  return { edition: read.edition, complete: read.complete, count: read.occupations.length, changed, ...differences(before, read) };
}

const longestName = 100;

function readSafely(data: unknown, edition: string): OccupationCatalogue | { readonly problems: readonly Problem[] } {
  try {
    const read = readCatalogue(data, edition);
    const wrong = read.occupations.filter(({ code }) => !isOccupationCode(code)).slice(0, 20);
    const nameless = read.occupations.filter(({ name }) => name.trim() === '' || name.length > longestName).slice(0, 20);
    const codes = new Set<string>();
    const twice = read.occupations.filter(({ code }) => codes.has(code) || !codes.add(code)).slice(0, 20);
    const problems = [
      ...(read.occupations.length === 0 ? [errorProblem('items', 'occupations', '职业目录中没有职业，未导入。请核对文件。')] : []),
      ...wrong.map(({ code, name }) => errorProblem('occupation.format', 'occupations', `“${name.slice(0, longestName)}”的编码 ${code.slice(0, 40)} 不是 4-04-05-05 这样的写法，请更正后重新导入。`)),
      ...nameless.map(({ code }) => errorProblem('format', 'occupations', `编码 ${code.slice(0, 40)} 的名称应为 1 至 ${longestName} 个字，请更正后重新导入。`)),
      ...twice.map(({ code }) => errorProblem('repeated', 'occupations', `编码 ${code} 出现了不止一次，请更正后重新导入。`)),
    ];
    return problems.length > 0 ? { problems } : read;
  } catch (error) {
    return { problems: [errorProblem('format', '', `${(error as Error).message}。`)] };
  }
}

function differences(before: OccupationCatalogue, after: OccupationCatalogue): Pick<CatalogueImport, 'added' | 'removed' | 'renamed'> {
  const old = new Map(before.occupations.map(({ code, name }) => [code, name]));
  const now = new Map(after.occupations.map(({ code, name }) => [code, name]));
  return {
    added: [...now.keys()].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !now.has(code)),
    renamed: [...now].flatMap(([code, name]) => (old.has(code) && old.get(code) !== name ? [{ code, before: old.get(code) ?? '', after: name }] : [])),
  };
}
