import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An upload on the disk, not yet looked at. */
export interface ReceivedUpload {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** The largest upload, 50 MB (50 × 1024 × 1024 bytes). */
export const largestFile = 50 * 1_048_576;

/** Streams an upload into a temporary file, hashing on the way; nothing stays behind when it breaks off. */
export async function receiveUpload(stream: Readable, folder: string): Promise<ReceivedUpload> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, sha256: hash.digest('hex'), size };
}
