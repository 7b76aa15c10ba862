import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where uploaded contents lie, by their SHA-256; an adapter to another store implements just this. */
export interface FileStore {
  /** Takes over a finished temporary file; the same content twice is kept once. */
  put(temporary: string, sha256: string): Promise<void>;
  /** Null when the content is not there. */
  get(sha256: string): Promise<Readable | null>;
  /** Harmless when it is gone already. */
  remove(sha256: string): Promise<void>;
}

/** Keeps contents in a folder, named by their hash alone: no word of a user becomes a path. */
export function diskFileStore(folder: string): FileStore {
  const place = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a content is named by its SHA-256');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    put: async (temporary, sha256) => {
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      await rename(temporary, place(sha256));
    },
    get: async (sha256) => ((await stat(place(sha256)).catch(() => null)) ? createReadStream(place(sha256)) : null),
    remove: (sha256) => rm(place(sha256), { force: true }),
  };
}
