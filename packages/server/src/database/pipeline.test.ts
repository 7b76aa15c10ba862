import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringTo, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { loadFiling } from '../filings/loadFiling.ts';
import { transact, type Pipeline } from './pipeline.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

const add = ({ send }: Pipeline, key: string) => send('insert into settings (key, value) values ($1, \'1\')', [key]);
const keys = async () => (await test.server.house.db.selectFrom('settings').select('key').where('key', 'like', 'p-%').orderBy('key').execute()).map(({ key }) => key);

describe('a pipeline', () => {
  it('commits what nobody waited for, in order', async () => {
    await transact(test.server.house.pool, async (pipeline) => {
      void add(pipeline, 'p-1');
      void pipeline.send('update settings set key = \'p-2\' where key = $1', ['p-1']);
    });
    expect(await keys()).toEqual(['p-2']);
  });

  it('keeps nothing when a statement nobody waited for fails, and throws what failed first', async () => {
    const failing = transact(test.server.house.pool, async (pipeline) => {
      void add(pipeline, 'p-3');
      void add(pipeline, 'p-2');
      void add(pipeline, 'p-4');
      return 'done';
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    const stopped = transact(test.server.house.pool, async (pipeline) => {
      await add(pipeline, 'p-5');
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await keys()).toEqual(['p-2']);
  });
});

describe('a history a node knows', () => {
  it('is read again once another node wrote to it', async () => {
    const other = await test.secondNode();
    const { id } = await bringTo(test, 'review');
    const seen = async () => (await loadFiling(other.house, other.house.db, id))?.filing.events.map(({ event }) => event.type);
    const before = await seen();
    taken(await test.act('district-310110', id, { type: 'return', opinion: '请补正', opens: 'all' }));
    expect(await seen()).toEqual([...(before ?? []), 'return']);
    expect(other.house.histories.get(id)).toEqual({ hash: expect.any(String) as string, events: (await loadFiling(test.server.house, test.server.house.db, id))?.filing.events });
  });
});
