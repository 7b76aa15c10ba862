import { Type } from 'typebox';
import { basisProblems } from '@filing/flow-runtime';
import { errorProblem, type BasisChoices } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import { oneProblemSchema, publicRegistrationSchema } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import { basesOf } from '../registrations/basesOf.ts';
import { chooseBasis } from '../registrations/chooseBasis.ts';

const choices = Type.Object({ items: Type.Array(publicRegistrationSchema), problems: Type.Array(oneProblemSchema) });
const query = Type.Object({ query: Type.Optional(Type.String({ maxLength: 100 })) });

/** What a new filing of the reader's organisation may rest on. */
export function basisRoutes(app: App, house: House): void {
  app.get('/api/procedures/:procedure/bases', { schema: { summary: 'Registrations a new filing may rest on, or why there is none', params: Type.Object({ procedure: Type.String({ maxLength: 100 }) }), querystring: query, response: answers({ 200: choices }, [400, 401, 403, 404]) } }, async (request, reply) => {
    const { actor, identity: { applicant } } = request;
    const now = await house.clock.now(house.db);
    const revision = house.shelf.current(request.params.procedure, now);
    if (!revision) return sendProblem(reply, 'procedure.not-found', '没有这个事项。');
    if (actor.office !== 'applicant' || !applicant || applicant.uscc !== actor.org) return sendProblems(reply, [errorProblem('office.wrong', '', '只有申报单位可以发起办件。')]);
    const { basis: rule } = revision.flow;
    if (!rule) return { items: [], problems: [] };
    const words = request.query.query ?? '';
    const items = await Promise.all((await basesOf(house.db, rule, applicant, now, words)).map(async ({ registration, revision: hash }) => {
      const { flow: { title, titleEn, notice } } = await house.shelf.get(house.db, hash);
      return { ...registration, procedureTitle: title, procedureTitleEn: titleEn, notice };
    }));
    return { items, problems: items.length > 0 || words.trim() !== '' ? [] : await whyNone(revision, applicant, now) } satisfies BasisChoices;
  });

  async function whyNone(revision: Parameters<typeof chooseBasis>[1], applicant: Parameters<typeof chooseBasis>[2], now: Date) {
    const chosen = await chooseBasis(house.db, revision, applicant, undefined, now);
    return 'problems' in chosen ? chosen.problems : basisProblems(revision.machine, applicant, null, now);
  }
}
