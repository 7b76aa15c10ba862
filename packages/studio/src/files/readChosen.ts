import { errorProblem, type Problem } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { fileLimits, readRevisionFiles, unpackFiles } from '@filing/revisions';
import type { StudioLocale } from '../texts/texts.ts';
import { textOf } from '../texts/texts.ts';
import { filesTexts } from '../texts/files.ts';
import { placedFiles } from './placedFiles.ts';

/** What chosen files make of a draft: the source, or every problem at once. */
export type ChosenRead = { readonly source: ProcedureSource } | { readonly problems: readonly Problem[] };

/** Reads a zip, or several files laid over the draft's own; nothing larger than the house's limits is read into memory. */
export async function readChosen(chosen: readonly File[], source: ProcedureSource, locale: StudioLocale): Promise<ChosenRead> {
  const large = chosen.filter((file) => file.size > mostBytes(file));
  if (large.length > 0) return { problems: large.map((file) => errorProblem('file.too-large', file.name, textOf(filesTexts, locale, 'large', { file: file.name, most: Math.floor(mostBytes(file) / 1_048_576) }))) };
  const zips = chosen.filter(isZip);
  const [zip] = zips;
  if (zip && chosen.length > 1) return { problems: [errorProblem('file.type', '', textOf(filesTexts, locale, 'oneZip'))] };
  if (zip) {
    const unpacked = unpackFiles(new Uint8Array(await zip.arrayBuffer()));
    return 'problems' in unpacked ? unpacked : readRevisionFiles(unpacked.files, source);
  }
  const texts = await Promise.all(chosen.slice(0, fileLimits.count).map(async (file) => ({ name: file.webkitRelativePath || file.name, text: await file.text() })));
  const { files, unclear, twice } = placedFiles(texts, source);
  const problems = [
    ...unclear.map((file) => errorProblem('file.type', file, textOf(filesTexts, locale, 'unclear', { file }))),
    ...twice.map((file) => errorProblem('file.type', file, textOf(filesTexts, locale, 'twice', { file }))),
  ];
  const read = readRevisionFiles(files, source);
  return problems.length > 0 ? { problems: [...problems, ...('problems' in read ? read.problems : [])] } : read;
}

function mostBytes(file: File): number {
  return isZip(file) ? fileLimits.archive : fileLimits.each;
}

function isZip({ name, type }: File): boolean {
  return /\.zip$/i.test(name) || type === 'application/zip';
}
