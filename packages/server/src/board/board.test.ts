import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView, PublicNotice } from '@filing/filing';
import { bringTo, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({ objectionsPerHour: 6 });
});
afterAll(() => test.close());

const secret = { content: '该校实训设备数量不实', name: '匿名群众', contact: '13900000000' };
const notices = async () => (await test.call<{ items: PublicNotice[] }>(null, 'GET', '/api/public/notices')).body.items;
const object = (notice: string, key: string, more = {}) => test.call<object>(null, 'POST', `/api/public/notices/${notice}/objections`, { ...secret, idempotencyKey: key, ...more });

describe('the public board', () => {
  it('shows a notice to anyone and takes an objection once; its author only the centre sees', async () => {
    const { id } = await bringTo(test, 'notice');
    const [notice] = await notices();
    expect(notice).toMatchObject({ body: '上海浦江职业技术学院', open: true, projects: [{ occupation: '人工智能训练师', level: '3' }], deadline: { name: 'publicNotice', status: 'running' } });
    expect(JSON.stringify(notice)).not.toContain(id);
    const [one, two] = await Promise.all([object(notice?.id ?? '', 'k1'), object(notice?.id ?? '', 'k1')]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(JSON.stringify(one.body)).toBe('{"received":true}');
    const seenBy = async (person: string) => (await test.call<FilingView>(person, 'GET', `/api/filings/${id}`)).body;
    expect((await seenBy('centre-objection')).objections).toMatchObject([{ ...secret, outcome: null }]);
    expect(JSON.stringify(await seenBy('school-college'))).not.toContain(secret.contact);
    expect(JSON.stringify(await notices())).not.toContain(secret.contact);
    expect((await notices())[0]).toMatchObject({ open: false, deadline: { status: 'paused' } });
    expect(await object(notice?.id ?? '', 'k2')).toMatchObject({ status: 409, codes: ['notice.closed'] });

    taken(await test.act('centre-objection', id, { type: 'resolve', data: { outcome: 'dismissed', opinion: '经核实不成立' } }));
    expect((await notices())[0]).toMatchObject({ open: true, deadline: { status: 'running' } });
    await test.moveTo('2026-06-25T09:00:00+08:00');
    expect((await notices())[0]).toMatchObject({ open: false });
    expect(await object(notice?.id ?? '', 'k3')).toMatchObject({ status: 409, codes: ['notice.closed'] });
    expect((await test.call(null, 'GET', '/api/public/notices/nothing')).codes).toEqual(['notice.not-found']);

    const given = taken(await test.act('centre-receipt', id, { type: 'issue', data: { number: 'Y-2026-1' } }));
    expect(given.registration?.number).toBe('Y-2026-1');
    expect((await test.call(null, 'GET', '/api/public/registrations/Y-2026-1')).codes).toEqual(['registration.not-found']);
    taken(await test.act('bureau-publish', id, { type: 'publish' }));
    expect((await test.call(null, 'GET', '/api/public/registrations/Y-2026-1')).body).toMatchObject({ body: '上海浦江职业技术学院', state: 'valid', notice: '示例〔2026〕1号' });
    expect((await test.call<{ items: unknown[] }>(null, 'GET', `/api/public/registrations?query=${encodeURIComponent("%' OR 1=1 --")}`)).body.items).toEqual([]);
  });

  it('never gives one number twice', async () => {
    const one = await bringTo(test, 'notice', 'school-college');
    await test.moveTo('2026-07-20T09:00:00+08:00');
    expect(await test.act('centre-receipt', one.id, { type: 'issue', data: { number: 'Y-2026-1' } })).toMatchObject({ status: 422, codes: ['registration.number'] });
    expect(taken(await test.act('centre-receipt', one.id, { type: 'issue', data: {} })).registration?.number).toMatch(/^Y.*1$/);
  });

  it('takes only so many objections an hour from one address', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, (_, index) => object('nothing', `r${index}`)));
    expect(asked.at(-1)).toMatchObject({ status: 429, codes: ['rate.limited'] });
  });

  it('wants a whole objection', async () => {
    expect((await test.call(null, 'POST', '/api/public/notices/x/objections', { content: '' })).status).toBeGreaterThanOrEqual(400);
  });
});
