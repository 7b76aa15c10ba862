import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Procedure, UniqueRule } from '@filing/filing';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

const unique: UniqueRule = { near: ['letter/subject'], same: ['letter/note'], message: '已有相同的办件。', messageEn: 'There is one alike.', clause: 'c.10' };
const once: Procedure = { ...letterProcedure, flow: { ...letterProcedure.flow, unique } };
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({ procedures: [once], worker: false });
});
afterAll(() => test.close());

async function handIn(note: string) {
  const { id } = await test.start();
  return test.act('school-college', id, { type: 'submit', answers: { letter: { subject: '同一事由', note } } });
}

it('finds the one alike among however many are near it', async () => {
  expect((await handIn('第一份')).codes).toEqual([]);
  for (let round = 0; round < 21; round += 1) {
    const near = await Promise.all(Array.from({ length: 10 }, (_, index) => handIn(`另一份 ${round} ${index}`)));
    expect(near.flatMap(({ codes }) => codes)).toEqual([]);
  }
  expect((await handIn('第一份。')).codes).toEqual(['filing.alike']);
}, 60_000);
