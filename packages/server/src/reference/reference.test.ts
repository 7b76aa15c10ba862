import type { FilingView } from '@filing/filing';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSecret } from '../demo/demoTokens.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { bringTo } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { takeCalendar, type CalendarImport } from './importCalendar.ts';

const staff = 'policy-staff';
interface Items { readonly edition: string; readonly complete: boolean; readonly items: readonly { readonly code: string; readonly name: string }[] }

describe('reference data', () => {
  let house: TestServer;
  beforeAll(async () => {
    house = await openTestServer();
  });
  afterAll(() => house?.close());
  const find = async (words: string) => (await house.call<Items>('school-college', 'GET', `/api/occupations?query=${encodeURIComponent(words)}`)).body;

  describe('the occupation catalogue', () => {
    const rows = [
      { code: '4-04-05', name: '软件和信息技术服务人员', level: 'minor' },
      { code: '4-04-05-05', name: '人工智能训练师', level: 'unit' },
      { code: '4-04-04-05', name: '数字化解决方案设计师', level: 'unit' },
      { code: '4-07-06-01', name: '绿色能源规划师', level: 'unit' },
    ];

    it('is brought in by policy staff alone, and says edition, count and what changed', async () => {
      const refused = await house.call('school-college', 'POST', '/api/reference/catalogue?edition=2022', rows);
      expect([refused.status, refused.codes]).toEqual([403, ['office.wrong']]);
      const done = await house.call<object>(staff, 'POST', '/api/reference/catalogue?edition=2022', rows);
      expect(done).toMatchObject({ status: 200, body: { edition: '2022', complete: true, count: 3, changed: true, added: ['4-04-04-05', '4-07-06-01'], removed: [], renamed: [] } });
      expect((await house.call<object>(staff, 'POST', '/api/reference/catalogue?edition=2022', rows)).body).toMatchObject({ changed: false, added: [] });
      expect((await house.call<object>(staff, 'GET', '/api/reference/catalogue')).body).toMatchObject({ edition: '2022', count: 3, editions: [{ edition: '2022' }, { edition: 'test' }] });
    });

    it.each([['4-04-05', '人工智能训练师'], ['智能', '人工智能训练师'], ['rengongzhineng', '人工智能训练师'], ['rgzn', '人工智能训练师'], ['RGZNXLS', '人工智能训练师'], ['lüse', '绿色能源规划师'], ['lvse', '绿色能源规划师'], ['guihuashi', '绿色能源规划师']])('finds an occupation by %s', async (words, name) => {
      expect((await find(words)).items.map((item) => item.name)).toContain(name);
    });

    it('finds nothing by what fits nothing, and is in no hurry to guess', async () => {
      expect((await find('zzzz')).items).toEqual([]);
      expect((await find('人工%')).items).toEqual([]);
    });

    it.each([
      ['empty', [], 'items'],
      ['not a list', { nothing: true }, 'format'],
      ['a row without a name', [{ code: '4-04-05-05' }], 'format'],
      ['a wrong code', [{ code: '4-4-5-5', name: '人工智能训练师' }], 'occupation.format'],
      ['a name that is none', [{ code: '4-04-05-05', name: ' ' }], 'format'],
      ['a name without an end', [{ code: '4-04-05-05', name: '长'.repeat(101) }], 'format'],
      ['a code twice', [{ code: '4-04-05-05', name: '甲' }, { code: '4-04-05-05', name: '乙' }], 'repeated'],
    ])('refuses a file that is %s, and keeps what was in force', async (_what, data, code) => {
      const refused = await house.call(staff, 'POST', '/api/reference/catalogue?edition=bad', data);
      expect([refused.status, refused.codes]).toEqual([422, [code]]);
      expect((await find('')).edition).toBe('2022');
    });

    it('stays in force over a restart that was started with the old file, and reaches the other node', async () => {
      const other = await house.secondNode();
      expect(other.house.reference.catalogue).toMatchObject({ edition: '2022', complete: true });
    });
  });

  describe('the working-day calendar', () => {
    it('is imported year by year: open deadlines are worked out again, listed, recorded, and on the other node too', async () => {
      const node = await house.secondNode();
      const { id, deadlines } = await bringTo(house, 'notice');
      expect(deadlines.find(({ name }) => name === 'publicNotice')?.at).toBe('2026-06-12T23:59:59.999+08:00');
      const { '2026': year } = house.server.house.calendar.years;
      const imported = await house.call<CalendarImport>(staff, 'POST', '/api/reference/calendar?edition=2026-b', { 2026: { ...year, off: [...(year?.off ?? []), '2026-06-09'] } });
      expect(imported).toMatchObject({ status: 200, body: { changed: true, moved: [{ filing: id, name: 'publicNotice', before: '2026-06-12T23:59:59.999+08:00', after: '2026-06-15T23:59:59.999+08:00', provisional: false }] } });
      expect(imported.body.years.map((each) => each.year)).toEqual(['2025', '2026']);
      const after = (await house.call<FilingView>('centre-project', 'GET', `/api/filings/${id}`)).body;
      expect(after.deadlines.find(({ name }) => name === 'publicNotice')?.at).toBe('2026-06-15T23:59:59.999+08:00');
      expect(await matchesHistory(house.server.house, id)).toBe(true);
      await takeCalendar(node.house);
      expect(node.house.calendar.edition).toBe('2026-b');
      expect((await house.start()).revision).not.toBe(after.revision);
    });

    it('is refused with a day of another year, or one that is both off and worked', async () => {
      const refused = await house.call(staff, 'POST', '/api/reference/calendar?edition=x', { 2028: { status: 'official', off: ['2027-05-01', '2028-05-01', '2028-02-30'], work: ['2028-05-01'] } });
      expect([refused.status, refused.codes]).toEqual([422, ['format', 'format', 'rule']]);
      expect(house.server.house.calendar.edition).toBe('2026-b');
    });
  });

  describe('offices, people and who stands in for whom', () => {
    const offices = [
      { office: 'district-hrss', org: '310101', name: '黄浦区人社局', standIn: '310104' },
      { office: 'district-hrss', org: '310104', name: '徐汇区人社局' },
    ];

    it('let an office act for the one it stands in for', async () => {
      const denied = await house.call('district-310104', 'GET', '/api/me', undefined, { 'x-acting-office': 'district-hrss:310101' });
      expect(denied.status).toBe(403);
      expect((await house.call<object>(staff, 'POST', '/api/reference/organisations?edition=host-1', { offices })).body).toMatchObject({ edition: 'host-1', offices: 2, standIns: 1 });
      const me = await house.call<object>('district-310104', 'GET', '/api/me', undefined, { 'x-acting-office': 'district-hrss:310101' });
      expect(me).toMatchObject({ status: 200, body: { actor: { org: '310101', orgName: '黄浦区人社局' }, offices: [{ org: '310104' }, { org: '310101' }] } });
      expect((await house.call('district-310101', 'GET', '/api/me', undefined, { 'x-acting-office': 'district-hrss:310104' })).status).toBe(403);
    });

    it('give a person their office whose token names none, and nobody else one', async () => {
      await house.call(staff, 'POST', '/api/reference/organisations?edition=host-2', { offices, people: [{ id: 'u-7', name: '许晴', offices: [{ office: 'district-hrss', org: '310104' }] }] });
      const secret = await demoSecret(house.server.house.db);
      const token = (id: string) => new SignJWT({ name: '许晴' }).setProtectedHeader({ alg: 'HS256' }).setSubject(id).setIssuer('filing-demo').setAudience('filing').setExpirationTime('1h').sign(new TextEncoder().encode(secret));
      const asked = async (id: string) => house.call<object>(null, 'GET', '/api/me', undefined, { authorization: `Bearer ${await token(id)}` });
      expect((await asked('u-8')).status).toBe(403);
      expect(await asked('u-7')).toMatchObject({ status: 200, body: { actor: { office: 'district-hrss', org: '310104', orgName: '徐汇区人社局' } } });
    });

    it('are refused where offices stand in for one another in a circle, of two or of more', async () => {
      const [one, two, three] = ['310101', '310104', '310105'].map((org) => ({ office: 'district-hrss', org, name: `${org} 人社局` }));
      const circle = await house.call(staff, 'POST', '/api/reference/organisations?edition=circle', { offices: [{ ...one, standIn: '310104' }, { ...two, standIn: '310105' }, { ...three, standIn: '310101' }] });
      expect([circle.status, circle.body.problems?.[0]?.message]).toEqual([422, expect.stringMatching(/310101 人社局.*310104 人社局.*310105 人社局/)]);
      const pair = await house.call(staff, 'POST', '/api/reference/organisations?edition=pair', { offices: [{ ...one, standIn: '310104' }, { ...two, standIn: '310101' }, { ...three, standIn: '310101' }] });
      expect(pair.body.problems?.[0]?.message).not.toContain('310105');
      expect(pair.status).toBe(422);
    });

    it.each([
      ['outright', [{ office: 'municipal-hrss', org: null }]],
      ['as the auditor', [{ office: 'auditor', org: null }]],
      ['beside their own', [{ office: 'policy-staff', org: null }, { office: 'district-hrss', org: '310104' }]],
    ])('are refused where they give whoever brings them in an office, %s', async (_how, held) => {
      const mine = await house.call(staff, 'POST', '/api/reference/organisations?edition=mine', { offices, people: [{ id: staff, name: '章程远', offices: held }] });
      expect([mine.status, mine.codes, mine.body.problems?.[0]?.path]).toEqual([422, ['rule'], 'people']);
      expect((await house.call(staff, 'GET', '/api/me', undefined, { 'x-acting-office': held.at(-1)?.office ?? '' })).status).toBe(403);
    });

    it('may name whoever brings them in as what they are', async () => {
      const people = [{ id: staff, name: '章程远', offices: [{ office: 'policy-staff', org: null }] }];
      expect((await house.call(staff, 'POST', '/api/reference/organisations?edition=host-3', { offices, people })).status).toBe(200);
    });

    it('are refused with every wrong row named', async () => {
      const refused = await house.call(staff, 'POST', '/api/reference/organisations?edition=bad', { offices: [{ office: 'system', org: null, name: '系统' }, { office: 'district-hrss', org: '310105', name: '长宁区人社局', standIn: '999999' }], people: [{ id: '', name: '甲', offices: [] }] });
      expect(refused.status).toBe(422);
      expect(refused.body.problems?.[0]?.message).toMatch(/offices 第 1 行.*people 第 1 行.*长宁区人社局 的代办单位 999999/);
    });
  });
});
