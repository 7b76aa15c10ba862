import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Procedure } from '@filing/filing';
import { bringTo, letter, taken } from '../fixtures/letterSteps.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

const { flow, forms } = letterProcedure;
/** The letters, with wording under them that the judgement signs, and a subject that experts may not read. */
const signedLetters: Procedure = {
  ...letterProcedure,
  flow: { ...flow, reads: { ...flow.reads, expert: { forms: ['letter'], except: ['letter/subject'] } } },
  forms: { ...forms, letter: { ...forms['letter']!, 'x-fixed-text': [{ key: 'k', title: '判定意见', paragraphs: ['照印文字'], signed: '（盖章）', date: '年 月 日', act: 'judgement' }] } },
};
const evil = '<script>alert(1)</script>';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({ procedures: [signedLetters] });
});
afterAll(() => test.close());

async function print(person: string | null, filing: string, form = 'letter') {
  const headers = person === null ? {} : { authorization: `Bearer ${await test.token(person)}` };
  return test.server.app.inject({ method: 'GET', url: `/api/filings/${filing}/forms/${form}/print`, headers });
}

describe('a printed form', () => {
  it('is a page without script under a policy that allows none', async () => {
    const { id } = await test.start();
    const { statusCode, headers } = await print('school-college', id);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('shows the applicant their draft as a draft, escaped, and the others nothing of it', async () => {
    const { id } = await test.start();
    await test.call('school-college', 'PUT', `/api/filings/${id}/drafts/letter`, { answers: { subject: evil }, revision: 0 });
    const { body } = await print('school-college', id);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain('<script');
    expect(body).toContain('<p class="draft">草稿</p>');
    for (const person of ['school-secondary', 'district-310110']) expect((await print(person, id)).statusCode).not.toBe(200);
  });

  it('is no draft once it is handed in, and bears the acts that sign it', async () => {
    const { id } = await bringTo(test, 'judging');
    const before = (await print('district-310110', id)).body;
    expect(before).toContain(letter.subject);
    expect(before).not.toContain('草稿');
    expect(before).toContain('年 月 日');
    expect(before).toContain('提交日期：2026年6月5日');
    taken(await test.act('centre-project', id, { type: 'evaluate', data: { project: '1', conclusion: 'pass' }, seal: { name: `市职鉴中心${evil}`, at: '2026-06-05T09:00:00+08:00' } }));
    const { body } = await print('district-310110', id);
    expect(body).toContain('照印文字');
    expect(body).toContain('已用印：市职鉴中心&lt;script&gt;');
    expect(body).toContain('<p class="date">2026年6月5日</p>');
  });

  it('withholds on paper what is withheld on the screen', async () => {
    const { id } = await bringTo(test, 'judging');
    const { statusCode, body } = await print('expert-1', id);
    expect(statusCode).toBe(200);
    expect(body).toContain('事由');
    expect(body).not.toContain(letter.subject);
    expect((await print('expert-1', id, 'project')).json()).toMatchObject({ status: 404, problems: [{ code: 'form.not-found' }] });
  });

  it('wants a token, a filing one may read and a form of it', async () => {
    const { id } = await test.start();
    expect((await print(null, id)).statusCode).toBe(401);
    expect((await print('school-college', 'nothing')).json()).toMatchObject({ status: 404, problems: [{ code: 'filing.not-found' }] });
    for (const form of ['nothing', '__proto__', 'constructor', 'x'.repeat(200)]) expect((await print('school-college', id, form)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await print('school-secondary', id)).statusCode).toBe(404);
  });
});

describe('the styles', () => {
  it('are there for everybody', async () => {
    const { statusCode, headers, body } = await test.server.app.inject({ method: 'GET', url: '/api/print.css' });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(body).toContain('@page');
  });
});
