import { Type } from 'typebox';
import { attachmentHeader } from '../files/fileName.ts';
import { keepFile, type FileHouse } from '../files/keepFile.ts';
import { mayDownload } from '../files/mayDownload.ts';
import type { House } from '../filings/house.ts';
import { isId } from '../filings/loadFiling.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { answers } from '../http/answers.ts';
import { fileSchema, idParams } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';

/** Uploading to a filing, and downloading by those who may read what the file is attached to. */
export function fileRoutes(app: App, house: House, files: FileHouse): void {
  app.post('/api/filings/:id/files', { schema: { summary: 'Upload one file (multipart/form-data)', params: idParams, consumes: ['multipart/form-data'], response: answers({ 201: fileSchema }, [400, 401, 403, 404, 413, 415, 422]) } }, async (request, reply) => {
    const { actor } = request;
    if (!(await readableFiling(house, request.params.id, actor))) return sendProblem(reply, 'filing.not-found', '没有这个办件，或您无权查看。');
    if (!request.isMultipart()) return sendProblem(reply, 'media-type', '请以 multipart/form-data 上传一个文件。');
    const part = await request.file();
    if (!part) return sendProblem(reply, 'request.malformed', '没有收到文件。');
    const upload = { stream: part.file, truncated: () => part.file.truncated, name: part.filename ?? '', filing: request.params.id, uploader: actor.id, at: await house.clock.now(house.db) };
    const kept = await keepFile(files, house.db, upload);
    return 'file' in kept ? reply.status(201).send(kept.file) : sendProblems(reply, [kept.problem]);
  });

  app.get('/api/files/:id', { schema: { summary: 'Download a file', params: idParams, response: answers({ 200: Type.Unknown({ description: 'The content' }) }, [401, 403, 404]) } }, async (request, reply) => {
    const { id } = request.params;
    const row = isId(id) ? await house.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
    const content = row && (await mayDownload(house, row, request.actor)) ? await files.store.get(row.sha256) : null;
    if (!row || !content) return sendProblem(reply, 'file.not-found', '没有这个文件，或您无权下载。');
    return reply
      .type(row.type)
      .header('content-length', row.size)
      .header('content-disposition', attachmentHeader(row.name))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .send(content);
  });
}
