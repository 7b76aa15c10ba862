import { Type } from 'typebox';
import { certificatesCsv } from '@filing/documents';
import { findCertificate } from '../certificates/publicCertificates.ts';
import { attachmentHeader } from '../files/fileName.ts';
import type { House } from '../filings/house.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { viewFiling } from '../filings/viewFiling.ts';
import { answers } from '../http/answers.ts';
import { idParams, publicCertificateSchema } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';

const minute = 60_000;
const asked = Type.Object({ number: Type.String({ minLength: 1, maxLength: 60 }), holder: Type.String({ minLength: 1, maxLength: 100 }) });
const asItIs = (text: string) => text;

/** Verifying one certificate, by whoever knows its number and its holder's name; only so many times a minute from one address. */
export function publicCertificateRoutes(app: App, house: House, lookupsPerMinute: number): void {
  app.get(
    '/api/public/certificates',
    { schema: { summary: 'Verify a certificate by its number and its holder', querystring: asked, response: answers({ 200: publicCertificateSchema }, [400, 404, 429]) }, config: { rateLimit: { max: lookupsPerMinute, timeWindow: minute } } },
    async (request, reply) => (await findCertificate(house, request.query)) ?? sendProblem(reply, 'certificate.not-found', '没有查到与所填编号、姓名一致的证书，请对照证书核对后再查。'),
  );
}

/** The certificates a filing issued, as a list to download, drawn from the reader's own view: what is masked or withheld there is so here. */
export function certificateRoutes(app: App, house: House): void {
  app.get('/api/filings/:id/certificates.csv', { schema: { summary: 'The certificates of a filing (CSV)', params: idParams, response: answers({ 200: Type.String({ description: 'CSV' }) }, [401, 403, 404]) } }, async (request, reply) => {
    const loaded = await readableFiling(house, request.params.id, request.actor);
    if (!loaded) return sendProblem(reply, 'filing.not-found', '没有这个办件，或您无权查看。');
    const { certificates } = await viewFiling(house, loaded, request.actor, await house.clock.now(house.db));
    if (certificates.length === 0) return sendProblem(reply, 'certificate.not-found', '本办件没有证书，或您无权查看。');
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachmentHeader(`证书清单-${loaded.number}.csv`))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .serializer(asItIs)
      .send(certificatesCsv(certificates));
  });
}
