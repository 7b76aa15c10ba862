import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Procedure } from '@filing/filing';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

const { letter } = letterProcedure.forms;
const note = { type: 'string', title: '职业编码', 'x-component': 'Input', 'x-format': 'occupation-code', maxLength: 20 } as const;
const coded: Procedure = { ...letterProcedure, forms: { ...letterProcedure.forms, letter: { ...letter, type: 'object', title: '来函', 'x-form': 'letter', properties: { ...letter?.properties, note } } } };
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({ procedures: [coded], worker: false });
});
afterAll(() => test.close());

it('leaves the history of what was checked against an earlier edition whole, and its answers repeatable', async () => {
  const { id } = await test.start();
  const submit = { type: 'submit', answers: { letter: { subject: '来函', note: '4-04-05-05' } }, seenVersion: 0, idempotencyKey: 'the-first' };
  const ask = () => test.call('school-college', 'POST', `/api/filings/${id}/events`, submit);
  expect(await ask()).toMatchObject({ status: 200, body: { state: 'review' } });
  expect((await test.call('policy-staff', 'POST', '/api/reference/catalogue?edition=other', [{ code: '4-07-06-01', name: '绿色能源规划师' }])).status).toBe(200);
  expect((await test.act('district-310110', id, { type: 'return', opinion: '请核对职业编码', opens: 'all' })).status).toBe(200);

  expect(await matchesHistory(test.server.house, id)).toBe(true);
  expect(await ask()).toMatchObject({ status: 200, body: { state: 'review', version: 1 } });
  const other = await test.secondNode();
  expect(await matchesHistory(other.house, id)).toBe(true);
  const again = await test.act('school-college', id, { type: 'submit', answers: { letter: { subject: '来函', note: '4-04-05-05' } } });
  expect(again.body.problems).toMatchObject([{ code: 'occupation.unknown', path: 'letter/note', params: { edition: 'other' } }]);
  expect((await test.act('school-college', id, { type: 'submit', answers: { letter: { subject: '来函', note: '4-07-06-01' } } })).status).toBe(200);
  expect(await matchesHistory(other.house, id)).toBe(true);
});
