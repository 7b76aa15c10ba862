import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView } from '@filing/filing';
import { demoSecret } from '../demo/demoTokens.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

const reported = '91310115MA1K4R7X72';
const school = '123101104250010174';
const told = { ...letterProcedure, flow: { ...letterProcedure.flow, barred: ['answers.letter.note'] } };
const offices = [
  { office: 'district-hrss', org: '310110', name: '杨浦区人社局', standIn: '310104' },
  { office: 'district-hrss', org: '310104', name: '徐汇区人社局' },
];
let test: TestServer;
let secret: Uint8Array;
beforeAll(async () => {
  test = await openTestServer({ procedures: [told], worker: false });
  secret = new TextEncoder().encode(await demoSecret(test.server.house.db));
  await test.call('policy-staff', 'POST', '/api/reference/organisations', { offices, people: [{ id: 'u-9', name: '许晴', uscc: reported.toLowerCase(), offices: [{ office: 'district-hrss', org: '310110' }] }] });
});
afterAll(() => test.close());

/** A person by the offices of their token, acting for the first district. */
async function as(id: string, claimed?: readonly object[]) {
  const token = await new SignJWT({ name: id, ...(claimed ? { offices: claimed } : {}) }).setProtectedHeader({ alg: 'HS256' }).setSubject(id).setIssuer('filing-demo').setAudience('filing').setExpirationTime('1h').sign(secret);
  const headers = { authorization: `Bearer ${token}`, 'x-acting-office': 'district-hrss:310110' };
  return {
    read: async (filing: string) => (await test.call(null, 'GET', `/api/filings/${filing}`, undefined, headers)).status,
    listed: async () => JSON.stringify((await test.call(null, 'GET', '/api/filings?scope=tasks', undefined, headers)).body),
    approve: async ({ id: filing, version }: FilingView) => test.call(null, 'POST', `/api/filings/${filing}/events`, { type: 'approve', seenVersion: version, idempotencyKey: `${id}-${filing}` }, headers),
  };
}

async function handedIn(note?: string): Promise<FilingView> {
  const { id } = await test.start();
  return taken(await test.act('school-college', id, { type: 'submit', answers: { letter: { subject: '来函', ...(note ? { note } : {}) } } }));
}

const officer = { office: 'district-hrss', org: '310110', orgName: '杨浦区人社局' };
const neighbour = { office: 'district-hrss', org: '310104', orgName: '徐汇区人社局' };
const belongs = (uscc: string) => [
  ['by a stand-in of that organisation', [{ ...neighbour, uscc }]],
  ['by another office they hold', [officer, { office: 'expert', org: null, orgName: '专家组', uscc }]],
  ['as its applicant', [officer, { office: 'applicant', org: uscc, orgName: '某单位' }]],
] as const;

describe('whoever belongs to an organisation, whatever office they act for', () => {
  it.each(belongs(reported))('neither reads nor decides what is about it, %s', async (how, claimed) => {
    const filing = await handedIn(reported);
    const person = await as(`reported ${how}`, claimed);
    expect(await person.read(filing.id)).toBe(404);
    expect(await person.listed()).not.toContain(filing.id);
    expect((await person.approve(filing)).status).toBe(404);
  });

  it('keeps away though the filing was corrected to name another', async () => {
    const { id } = await handedIn(reported);
    taken(await test.act('district-310110', id, { type: 'return', opinion: '请核对所指单位', opens: 'all' }));
    taken(await test.act('school-college', id, { type: 'submit', answers: { letter: { subject: '来函', note: '12310000425123452B' } } }));
    const [first, second] = await Promise.all([as('first named', [{ ...officer, uscc: reported }]), as('then named', [{ ...officer, uscc: '12310000425123452B' }])]);
    expect([await first.read(id), await second.read(id)]).toEqual([404, 404]);
    expect([await first.listed(), await second.listed()].some((list) => list.includes(id))).toBe(false);
  });

  it('known from the register of organisations alone, too', async () => {
    const [filing, other] = [await handedIn(reported), await handedIn()];
    const person = await as('u-9');
    expect([await person.read(filing.id), await person.read(other.id)]).toEqual([404, 200]);
  });

  it.each(belongs(school))('never decides what it filed itself, %s', async (how, claimed) => {
    const filing = await handedIn();
    const person = await as(`own ${how}`, claimed);
    expect(await person.read(filing.id)).toBe(200);
    expect((await person.approve(filing)).codes).toContain('actor.own-organisation');
  });

  it('decides everything else, and the history folds the same', async () => {
    const filing = await handedIn();
    const person = await as('free', [{ ...neighbour, uscc: '12310000425123452B' }]);
    expect((await person.approve(filing)).status).toBe(200);
    expect(await matchesHistory(test.server.house, filing.id)).toBe(true);
  });
});

it('keeps the key of a new filing to the organisation it was asked for', async () => {
  const ask = async (uscc: string) => {
    const claims = { name: '许晴', offices: [{ office: 'applicant', org: uscc, orgName: uscc }], applicant: { org: uscc, uscc, district: '310110' } };
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setSubject('in-two-schools').setIssuer('filing-demo').setAudience('filing').setExpirationTime('1h').sign(secret);
    return test.call(null, 'POST', '/api/filings', { procedure: 'letter' }, { authorization: `Bearer ${token}`, 'idempotency-key': 'one-key' });
  };
  const [first, other, again] = [await ask(school), await ask(reported), await ask(school)];
  expect([first.status, other.status, again.status]).toEqual([201, 201, 201]);
  expect([other.body.applicant.uscc, other.body.id === first.body.id, again.body.id === first.body.id]).toEqual([reported, false, true]);
});
