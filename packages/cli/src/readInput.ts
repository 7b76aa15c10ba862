import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorProblem, type Problem } from '@filing/filing';
import { readJson } from './readJson.ts';

const usual = 8 * 1024 * 1024;

/** Reads JSON from a file or, for `-`, from standard input; a missing, oversized or malformed one is a problem, not an exception; 8 MB unless told. */
export async function readInput(path: string, largest = usual): Promise<{ readonly value: unknown } | { readonly problem: Problem }> {
  let bytes: Buffer;
  try {
    bytes = path === '-' ? await readStandardInput(largest) : await readSmallFile(path, largest);
  } catch (error) {
    if (error instanceof RangeError) return { problem: errorProblem('too-large', '', `输入超过 ${largest / 1024 / 1024} MB，请缩小后再试。`) };
    return { problem: errorProblem('file.not-found', '', `读不到文件 ${path}，请核对路径与权限。`) };
  }
  return readJson(bytes);
}

/** From where the command stands, else from where npm was called. */
async function readSmallFile(path: string, largest: number): Promise<Buffer> {
  const places = [path, resolve(process.env['INIT_CWD'] ?? '.', path)];
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (!found) continue;
    if (found.size > largest) throw new RangeError();
    return readFile(place);
  }
  throw new Error('no such file');
}

async function readStandardInput(largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > largest) throw new RangeError();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
