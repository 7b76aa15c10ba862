import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { errorProblem, type Problem } from '@filing/filing';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Taken endings with their media type. Archives, macros, scripts and programs are not among them. */
const taken: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: word, xlsx: sheet, png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', txt: 'text/plain', csv: 'text/csv',
};
const plain = new Set(['txt', 'csv']);
const endings = 'pdf、docx、xlsx、png、jpg、txt、csv';

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path);
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      // oxlint-disable-next-line no-control-regex
      if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  await file.close();
  return buffer.subarray(0, bytesRead).toString('latin1');
}

/** Judges a file by its content: the media type when it is of a taken kind and agrees with the ending of its name, else why not. */
export async function judgeContent(path: string, name: string): Promise<{ readonly type: string } | { readonly problem: Problem }> {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const expected = taken[ending];
  if (!expected) return { problem: errorProblem('file.type', '', `不接受这种文件，请上传 ${endings} 文件。`, null, { name }) };
  const start = await firstBytes(path);
  if (start === '') return { problem: errorProblem('file.type', '', '文件是空的，请重新选择。', null, { name }) };
  const program = start.startsWith('MZ') || start === '\u007fELF' || start.startsWith('#!');
  const found = program ? null : await fileTypeFromFile(path).catch(() => undefined);
  const agrees = plain.has(ending) ? found === undefined && (await isText(path)) : found?.mime === expected;
  return agrees ? { type: expected } : { problem: errorProblem('file.type', '', `文件内容与扩展名 .${ending} 不符，请另存为真正的 ${ending} 文件后再上传。`, null, { name }) };
}
