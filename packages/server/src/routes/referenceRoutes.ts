import { Type } from 'typebox';
import { shanghaiInstant, type Actor, type Problem } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import type { Identity } from '../identity/identity.ts';
import { importCalendar } from '../reference/importCalendar.ts';
import { importCatalogue } from '../reference/importCatalogue.ts';
import { importOrganisations } from '../reference/importOrganisations.ts';
import type { ReferenceKind } from '../reference/referenceContent.ts';
import { isReferenceKind } from '../reference/referenceShelf.ts';

const params = Type.Object({ kind: Type.String({ maxLength: 40 }) });
const query = Type.Object({ edition: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) });
const anything = Type.Object({}, { additionalProperties: true });

/** Occupation catalogue, working-day calendar and organisations as data: policy staff bring in an edition and look at the editions there were. */
export function referenceRoutes(app: App, house: House): void {
  app.get('/api/reference/:kind', { schema: { summary: 'Editions of reference data, the newest first', params, response: answers({ 200: anything }, [401, 403, 404]) } }, async (request, reply) => {
    const { kind } = request.params;
    if (!mayImport(request.actor)) return sendProblem(reply, 'office.wrong', '职业目录、工作日历与单位信息由政策业务人员维护。');
    if (!isReferenceKind(kind)) return sendProblem(reply, 'not-found', '没有这类基础数据：可用 catalogue、calendar、organisations。');
    const rows = await house.db.selectFrom('reference_editions').select(['edition', 'hash', 'imported_by_name', 'imported_at']).where('kind', '=', kind).orderBy('id', 'desc').limit(100).execute();
    return { ...summary(house, kind), editions: rows.map((row) => ({ edition: row.edition, hash: row.hash, importedBy: row.imported_by_name, importedAt: shanghaiInstant(row.imported_at) })) };
  });

  app.post('/api/reference/:kind', { schema: { summary: 'Bring in an edition of reference data', params, querystring: query, body: Type.Unknown(), response: answers({ 200: anything }, [400, 401, 403, 404, 422]) } }, async (request, reply) => {
    const { kind } = request.params;
    if (!mayImport(request.actor)) return sendProblem(reply, 'office.wrong', '职业目录、工作日历与单位信息由政策业务人员维护。');
    if (!isReferenceKind(kind)) return sendProblem(reply, 'not-found', '没有这类基础数据：可用 catalogue、calendar、organisations。');
    const done = await importers[kind](house, request.body, request.query.edition ?? '未注明版本', request.identity);
    return 'problems' in done ? sendProblems(reply, done.problems) : done;
  });
}

function mayImport({ office }: Actor): boolean {
  return office === 'policy-staff';
}

type Importing = (house: House, data: unknown, edition: string, importer: Identity) => Promise<object | { readonly problems: readonly Problem[] }>;

const importers: Readonly<Record<ReferenceKind, Importing>> = {
  catalogue: importCatalogue,
  calendar: importCalendar,
  organisations: importOrganisations,
};

function summary({ reference }: House, kind: ReferenceKind): object {
  const { catalogue, calendar, organisations } = reference;
  switch (kind) {
    case 'catalogue': return { edition: catalogue.edition, complete: catalogue.complete, count: catalogue.occupations.length };
    case 'calendar': return { edition: calendar.edition, years: Object.entries(calendar.years).map(([year, { status }]) => ({ year, status })) };
    case 'organisations': return { edition: organisations.edition, offices: organisations.offices, people: organisations.people.length };
  }
}
