import { Type } from 'typebox';
import { nextSpan, openSpan, type SubmissionWindow } from '@filing/filing';
import type { DiagramDesk } from '../diagram/diagramDesk.ts';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import { diagramSchema } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { extraWindowsOf, withExtraWindows } from '../windows/extraWindows.ts';

const span = Type.Union([Type.Object({ from: Type.String(), to: Type.String() }), Type.Null()]);
const list = Type.Object({
  procedures: Type.Array(
    Type.Object({
      procedure: Type.String(), title: Type.String(), titleEn: Type.String(), notice: Type.String(),
      window: Type.Union([Type.Object({ open: span, next: span, clause: Type.String() }), Type.Null()]), mayFile: Type.Boolean(), restsOnRegistration: Type.Boolean(),
    }),
  ),
});

/** The window that binds the first hand-in; a later step may have its own. */
function firstWindow({ flow: { machine }, policy }: Revision): SubmissionWindow | undefined {
  const rules = machine.states[machine.initial]?.meta?.actions.submit ?? [];
  return rules.flatMap(({ window }) => (window === undefined ? [] : (policy.windows[window] ?? [])))[0];
}

/** What may be filed, when, and how its chain looks. */
export function procedureRoutes(app: App, house: House, diagrams: DiagramDesk): void {
  app.get('/api/procedures', { schema: { summary: 'Procedures with their submission windows', response: answers({ 200: list }, [401, 403]) } }, async (request) => {
    const now = await house.clock.now(house.db);
    const offered = house.shelf.procedures.map(async (procedure) => {
      const today = house.shelf.current(procedure, now);
      if (!today) return [];
      const revision = withExtraWindows(today, await extraWindowsOf(house.db, procedure));
      const { title, titleEn, notice } = revision.flow;
      const window = firstWindow(revision);
      const mayFile = request.actor.office === 'applicant' && request.identity.applicant !== null;
      return [{ procedure, title, titleEn, notice, window: window ? { open: openSpan(window, now), next: nextSpan(window, now), clause: window.clause } : null, mayFile, restsOnRegistration: revision.flow.basis !== undefined }];
    });
    return { procedures: (await Promise.all(offered)).flat() };
  });

  app.get('/api/procedures/:procedure/diagram', { schema: { summary: 'A chain as a diagram', params: Type.Object({ procedure: Type.String() }), response: answers({ 200: diagramSchema }, [401, 404]) } }, async (request, reply) => {
    const revision = house.shelf.current(request.params.procedure, await house.clock.now(house.db));
    if (!revision) return sendProblem(reply, 'procedure.not-found', '没有这个事项。');
    return diagrams.draw(revision);
  });
}
