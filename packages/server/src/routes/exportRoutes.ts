import { Type } from 'typebox';
import { attachmentHeader } from '../files/fileName.ts';
import { exportFiling } from '../filings/exportFiling.ts';
import type { House } from '../filings/house.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { answers } from '../http/answers.ts';
import { idParams } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';

const asItIs = (text: string) => text;

/** A filing's whole history to take away and build again (`filing replay`): the auditor's alone, since it holds everything, unmasked. */
export function exportRoutes(app: App, house: House): void {
  app.get('/api/filings/:id/export', { schema: { summary: 'A filing’s history to replay elsewhere (auditor)', params: idParams, response: answers({ 200: Type.String({ description: 'JSON, filing-export/1' }) }, [401, 403, 404]) } }, async (request, reply) => {
    const loaded = await readableFiling(house, request.params.id, request.actor);
    if (!loaded) return sendProblem(reply, 'filing.not-found', '没有这个办件，或您无权查看。');
    if (request.actor.office !== 'auditor') return sendProblem(reply, 'office.wrong', '只有审计可以导出办件的全部历史。');
    const exported = await exportFiling(house, loaded.filing.id, await house.clock.now(house.db));
    request.log.info({ filing: loaded.filing.id, reader: request.actor.id }, 'filing exported');
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', attachmentHeader(`办件历史-${loaded.number}.json`))
      .header('cache-control', 'private, no-store')
      .serializer(asItIs)
      .send(JSON.stringify(exported));
  });
}
