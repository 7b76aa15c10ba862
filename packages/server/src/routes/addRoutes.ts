import type { RealTime } from '../clock/serverClock.ts';
import { diagramDesk } from '../diagram/diagramDesk.ts';
import type { FileHouse } from '../files/keepFile.ts';
import type { House } from '../filings/house.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';
import { requireActor } from '../identity/requireActor.ts';
import { heldOffices } from '../reference/organisations.ts';
import { tokenVerifier, type AuthOptions } from '../identity/tokenVerifier.ts';
import { basisRoutes } from './basisRoutes.ts';
import { boardRoutes } from './boardRoutes.ts';
import { certificateRoutes, publicCertificateRoutes } from './certificateRoutes.ts';
import { demoRoutes } from './demoRoutes.ts';
import { draftRoutes } from './draftRoutes.ts';
import { dutyRoutes } from './dutyRoutes.ts';
import { eventRoutes } from './eventRoutes.ts';
import { exportRoutes } from './exportRoutes.ts';
import { fileRoutes } from './fileRoutes.ts';
import { filingRoutes } from './filingRoutes.ts';
import { judgementRoutes } from './judgementRoutes.ts';
import { meRoutes } from './meRoutes.ts';
import { messageRoutes } from './messageRoutes.ts';
import { migrationRoutes } from './migrationRoutes.ts';
import { occupationRoutes } from './occupationRoutes.ts';
import { opsRoutes } from './opsRoutes.ts';
import { policyDeskRoutes } from './policyDeskRoutes.ts';
import { printRoutes, printStyleRoute } from './printRoutes.ts';
import { procedureRoutes } from './procedureRoutes.ts';
import { referenceRoutes } from './referenceRoutes.ts';
import { revisionDraftRoutes } from './revisionDraftRoutes.ts';
import { windowRoutes } from './windowRoutes.ts';

/** What the routes are made of. */
export interface RouteParts {
  readonly house: House;
  readonly files: FileHouse;
  readonly auth: AuthOptions;
  /** Null outside demo mode. */
  readonly demo: (AuthOptions & { readonly secret: string }) | null;
  readonly real: RealTime;
  readonly objectionsPerHour: number;
  readonly lookupsPerMinute: number;
}

/** Opens every route: those for anybody, and those nobody enters without a token. */
export async function addRoutes(app: App, { house, files, auth, demo, real, objectionsPerHour, lookupsPerMinute }: RouteParts): Promise<void> {
  opsRoutes(app, house);
  boardRoutes(app, house, objectionsPerHour);
  publicCertificateRoutes(app, house, lookupsPerMinute);
  printStyleRoute(app);
  if (demo) demoRoutes(app, house, demo, real);
  else app.all('/api/demo/*', { schema: { hide: true } }, (_request, reply) => sendProblem(reply, 'demo.only', '这里不是演示环境。'));
  const diagrams = diagramDesk();
  const entrance = requireActor(tokenVerifier(auth), ({ id, offices }) => heldOffices(house.reference.organisations, id, offices));
  await app.register(async (scope) => {
    const inside = scope as unknown as App;
    inside.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, security: [{ bearer: [] }] };
    });
    inside.addHook('onRequest', entrance);
    meRoutes(inside, house);
    procedureRoutes(inside, house, diagrams);
    basisRoutes(inside, house);
    windowRoutes(inside, house);
    migrationRoutes(inside, house);
    occupationRoutes(inside, house);
    referenceRoutes(inside, house);
    policyDeskRoutes(inside, house);
    revisionDraftRoutes(inside, house);
    filingRoutes(inside, house, diagrams);
    draftRoutes(inside, house);
    dutyRoutes(inside, house);
    messageRoutes(inside, house);
    judgementRoutes(inside, house);
    eventRoutes(inside, house);
    fileRoutes(inside, house, files);
    printRoutes(inside, house);
    certificateRoutes(inside, house);
    exportRoutes(inside, house);
  });
}
