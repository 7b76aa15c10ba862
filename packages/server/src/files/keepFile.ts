import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { errorProblem, type Problem, type StoredFile } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { shownFileName } from './fileName.ts';
import type { FileScan } from './fileScan.ts';
import type { FileStore } from './fileStore.ts';
import { judgeContent } from './judgeContent.ts';
import { lockContent } from './lockContent.ts';
import { receiveUpload } from './receiveUpload.ts';

/** What keeping a file needs. */
export interface FileHouse {
  readonly store: FileStore;
  readonly scan: FileScan;
  /** Folder for files that are still arriving. */
  readonly arriving: string;
}

/** Receives, judges, scans and keeps one file of a filing; what is refused leaves nothing on the disk. `truncated` tells whether the stream was cut at the limit. */
export async function keepFile(
  { store, scan, arriving }: FileHouse,
  db: Database,
  upload: { readonly stream: Readable; readonly truncated: () => boolean; readonly name: string; readonly filing: string; readonly uploader: string; readonly at: Date },
): Promise<{ readonly file: StoredFile } | { readonly problem: Problem }> {
  const name = shownFileName(upload.name);
  const received = await receiveUpload(upload.stream, arriving);
  try {
    if (upload.truncated()) return { problem: errorProblem('file.too-large', '', '文件超过 50 MB，请压缩或分成几份后再上传。', null, { name }) };
    const judged = await judgeContent(received.path, name);
    if ('problem' in judged) return judged;
    const scanned = await scan(received.path);
    if (!scanned.clean) return { problem: errorProblem('file.unsafe', '', `文件未通过安全检查${scanned.reason ? `：${scanned.reason}` : ''}，没有保存。`, null, { name }) };
    const file = { id: randomUUID(), name, size: received.size, type: judged.type };
    await db.transaction().execute(async (trx) => {
      await lockContent(trx, received.sha256, 'with others');
      await store.put(received.path, received.sha256);
      await trx.insertInto('files').values({ ...file, filing: upload.filing, sha256: received.sha256, uploader: upload.uploader, uploaded_at: upload.at }).execute();
    });
    return { file };
  } finally {
    await rm(received.path, { force: true });
  }
}
