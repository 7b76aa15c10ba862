import { Type } from 'typebox';
import { errorProblem, readInstant, shanghaiInstant } from '@filing/filing';
import { moveClock, type RealTime } from '../clock/serverClock.ts';
import { demoPeople } from '../demo/demoPeople.ts';
import { signDemoToken } from '../demo/demoTokens.ts';
import { fireOverdue } from '../filings/fireDeadlines.ts';
import type { House } from '../filings/house.ts';
import { raiseReminders } from '../messages/raiseReminders.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import type { AuthOptions } from '../identity/tokenVerifier.ts';

const person = Type.Object({ id: Type.String(), name: Type.String(), office: Type.String(), org: Type.Union([Type.String(), Type.Null()]), orgName: Type.String(), role: Type.String() });
const clock = Type.Object({ now: Type.String(), offset: Type.Number({ description: 'Milliseconds ahead of real time' }) });
const move = Type.Object(
  {
    advance: Type.Optional(Type.Object({ days: Type.Optional(Type.Number({ minimum: 0, maximum: 4_000 })), hours: Type.Optional(Type.Number({ minimum: 0, maximum: 100_000 })) }, { additionalProperties: false })),
    to: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
const hour = 3_600_000;
const lastYear = 2100;

/** The demo's role switch and movable clock; never there outside demo mode. */
export function demoRoutes(app: App, house: House, auth: AuthOptions & { readonly secret: string }, real: RealTime): void {
  app.get('/api/demo/people', { schema: { summary: 'Demo: whom one may be', response: { 200: Type.Array(person) } } }, async () =>
    demoPeople.map(({ id, name, office, org, orgName, role }) => ({ id, name, office, org, orgName, role })),
  );

  app.post('/api/demo/token', { schema: { summary: 'Demo: become somebody', body: Type.Object({ person: Type.String({ maxLength: 100 }) }), response: answers({ 200: Type.Object({ token: Type.String(), expiresAt: Type.String() }) }, [400, 403]) } }, async (request, reply) => {
    const found = demoPeople.find((each) => each.id === request.body.person);
    return found ? signDemoToken(found, auth) : sendProblem(reply, 'actor.missing', '演示环境中没有这个人。');
  });

  const tell = async () => ({ now: shanghaiInstant(await house.clock.now(house.db)), offset: await house.clock.offset(house.db) });

  app.get('/api/demo/clock', { schema: { summary: 'Demo: the time that counts', response: { 200: clock } } }, tell);

  app.post('/api/demo/clock', { schema: { summary: 'Demo: move the clock forward', body: move, response: answers({ 200: clock }, [400, 422]) } }, async (request, reply) => {
    const { advance, to } = request.body;
    const instant = to === undefined ? null : readInstant(to);
    if ((to === undefined) === (advance === undefined) || (to !== undefined && !instant)) return sendProblem(reply, 'request.malformed', '请给出 advance（天、小时）或 to（时刻）之一。');
    const step = ((advance?.days ?? 0) * 24 + (advance?.hours ?? 0)) * hour;
    if (instant && instant.getUTCFullYear() > lastYear) return sendProblem(reply, 'request.malformed', `时钟最远只能拨到 ${lastYear} 年。`);
    const moved = await moveClock(house.db, real, (now) => instant ?? new Date(now.getTime() + step));
    if (!moved) return sendProblems(reply, [errorProblem('clock.backwards', 'to', '演示时钟只能向前拨。')]);
    await fireOverdue(house);
    await raiseReminders(house);
    return tell();
  });
}
