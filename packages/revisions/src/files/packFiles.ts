import { errorProblem, type Problem } from '@filing/filing';
import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { fileLimits } from './fileLimits.ts';
import { isClutter, placeOf, strayFile } from './layout.ts';

/** Files as a zip archive; the same files make the same bytes. */
export function packFiles(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, strToU8(text)])), { level: 6, mtime: '1980-01-01T12:00:00' });
}

/** The files of a zip archive, or every problem: too large, too many, packed too tight, not in the layout, not UTF-8. Nothing is unpacked before the archive's own list of sizes has passed, nothing beyond what it lists. A folder around everything is taken off. */
export function unpackFiles(archive: Uint8Array): { readonly files: Readonly<Record<string, string>> } | { readonly problems: readonly Problem[] } {
  if (archive.length > fileLimits.archive) return { problems: [errorProblem('file.too-large', '', `压缩包不得超过 ${megabytes(fileLimits.archive)} MB，现为 ${megabytes(archive.length)} MB。`)] };
  const listed: UnzipFileInfo[] = [];
  try {
    unzipSync(archive, { filter: (file) => (listed.push(file), false) });
    const entries = listed.filter(({ name }) => !isClutter(name));
    const around = folderAround(entries.map(({ name }) => name));
    const problems = faults(entries, around);
    if (problems.length > 0) return { problems };
    const contents = unzipSync(archive, { filter: ({ name }) => !isClutter(name) });
    return decoded(entries, contents, around);
  } catch {
    return { problems: [errorProblem('file.type', '', '文件不是可以读取的 zip 压缩包（可能已损坏或加了密码），请重新导出后再试。')] };
  }
}

function faults(entries: readonly UnzipFileInfo[], around: string): readonly Problem[] {
  if (entries.length > fileLimits.count) return [errorProblem('file.too-large', '', `压缩包最多 ${fileLimits.count} 个文件，现为 ${entries.length} 个。`)];
  const paths = entries.map(({ name }) => name.slice(around.length));
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  return [
    ...(entries.length === 0 ? [errorProblem('file.missing', '', '压缩包中没有文件。')] : []),
    ...(total > fileLimits.total ? [errorProblem('file.too-large', '', `解开后共 ${megabytes(total)} MB，不得超过 ${megabytes(fileLimits.total)} MB。`)] : []),
    ...paths.filter((path) => !placeOf(path)).slice(0, 50).map(strayFile),
    ...paths.filter((path, index) => paths.indexOf(path) < index).slice(0, 50).map((path) => errorProblem('file.unsafe', path, `压缩包中有两个 ${path}。`)),
    ...entries.filter(({ originalSize }) => originalSize > fileLimits.each).slice(0, 50).map(({ name, originalSize }) => errorProblem('file.too-large', name, `${name} 解开后 ${megabytes(originalSize)} MB，单个文件不得超过 ${megabytes(fileLimits.each)} MB。`)),
    ...entries.filter(({ size, originalSize }) => originalSize > 65_536 && originalSize > size * fileLimits.ratio).slice(0, 50).map(({ name }) => errorProblem('file.unsafe', name, `${name} 的压缩比异常，不予解开。`)),
  ];
}

function decoded(entries: readonly UnzipFileInfo[], contents: Readonly<Record<string, Uint8Array>>, around: string): { readonly files: Readonly<Record<string, string>> } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const files = entries.flatMap(({ name, originalSize }) => {
    const bytes = contents[name];
    const path = name.slice(around.length);
    if (!bytes || bytes.length !== originalSize) {
      problems.push(errorProblem('file.unsafe', path, `${path} 与压缩包所列的大小不符。`));
      return [];
    }
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return [[path, strFromU8(bytes).replace(/^\uFEFF/, '')] as const];
    } catch {
      problems.push(errorProblem('json.malformed', path, `${path} 不是 UTF-8 编码，请另存为 UTF-8 后再试。`));
      return [];
    }
  });
  return problems.length > 0 ? { problems } : { files: Object.fromEntries(files) };
}

/** The folder every path lies in, where it is none of the layout's. */
function folderAround(paths: readonly string[]): string {
  const first = paths[0]?.split('/')[0] ?? '';
  return first !== '' && first !== '..' && first !== 'forms' && first !== 'flows' && paths.every((path) => path.startsWith(`${first}/`)) ? `${first}/` : '';
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
