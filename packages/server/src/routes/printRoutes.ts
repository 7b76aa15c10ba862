import { Type } from 'typebox';
import { printCss, printFiling } from '@filing/documents';
import { labelledForm } from '@filing/form-engine';
import type { House } from '../filings/house.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { viewContext } from '../filings/viewContext.ts';
import { viewFiling } from '../filings/viewFiling.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';

const params = Type.Object({ id: Type.String(), form: Type.String({ maxLength: 100 }) });
const text = (description: string) => Type.String({ description });
const asItIs = (page: string) => page;

/** The page of one form to print, drawn from the reader's own view, so that what is withheld there is withheld on paper. */
export function printRoutes(app: App, house: House): void {
  app.get('/api/filings/:id/forms/:form/print', { schema: { summary: 'A form as a page to print (HTML)', params, response: answers({ 200: text('A page without script') }, [401, 403, 404]) } }, async (request, reply) => {
    const loaded = await readableFiling(house, request.params.id, request.actor);
    if (!loaded) return sendProblem(reply, 'filing.not-found', '没有这个办件，或您无权查看。');
    const view = await viewFiling(house, loaded, request.actor, await house.clock.now(house.db));
    const around = viewContext(view, loaded.revision.policy);
    const forms = view.forms.map((form) => (form.form === request.params.form ? { ...form, schema: labelledForm(form.schema, form.answers, around) } : form));
    const page = printFiling({ ...view, forms }, request.params.form, '../../../../print.css');
    if (page === null) return sendProblem(reply, 'form.not-found', '没有这张表，或您无权查看。');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
      .header('cache-control', 'private, no-store')
      .serializer(asItIs)
      .send(page);
  });
}

/** The styles of every printed page; they say nothing of any filing, so anybody may have them. */
export function printStyleRoute(app: App): void {
  app.get('/api/print.css', { schema: { summary: 'Styles of the pages to print', response: { 200: text('CSS') } } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').serializer(asItIs).send(printCss),
  );
}
