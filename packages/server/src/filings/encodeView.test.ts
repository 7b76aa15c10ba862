import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView } from '@filing/filing';
import { bringTo } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { encodeView } from './encodeView.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

const decoded = (view: FilingView) => JSON.parse(encodeView(view).toString()) as FilingView;

describe('encodeView', () => {
  it('says what the view says, with forms, events and records or without', async () => {
    const { id } = await bringTo(test, 'review');
    for (const person of ['school-college', 'district-310110']) {
      const { body } = await test.call(person, 'GET', `/api/filings/${id}`);
      expect(decoded(body)).toEqual(body);
      expect(decoded(body)).toEqual(body);
      const bare = { ...body, forms: [], permitted: body.permitted.map((event) => ({ ...event, form: null })), records: {} };
      expect(decoded(bare)).toEqual(bare);
    }
  });
});
