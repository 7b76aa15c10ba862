import { idempotencyKey } from '@filing/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookAtScreen } from '../journeys/lookAtScreen.ts';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';

const person = 'school-college';
const problem = (status: number, code: string, message: string) => ({ status, contentType: 'application/problem+json', body: JSON.stringify({ status, problems: [{ code, path: '', message, clause: null, severity: 'error' }] }) });
const over = problem(401, 'token.expired', '登录已过期，请从门户重新进入；草稿没有丢失。');

describe('a host that makes a mistake', () => {
  let journey: Journey;
  let visitor: Visitor;
  let token = '';
  let filing = '';
  beforeAll(async () => {
    journey = await openJourney();
    token = (await journey.api().demoToken(person)).token;
    filing = (await journey.api(person).startFiling('course-certificate', idempotencyKey())).id;
    visitor = await journey.visit('public');
  });
  afterAll(() => journey?.close());
  beforeEach(() => openBarePage(visitor.page, journey, token));
  afterEach(() => visitor.page.unrouteAll({ behavior: 'wait' }));

  const mount = (options: object, place?: string) => visitor.page.evaluate(([given, where]) => window.host.mount(given as object, where as string | undefined), [options, place] as const);
  const events = () => visitor.page.evaluate(() => window.host.events.map(({ type }) => type));
  const field = () => visitor.page.locator('[data-path="legalRepresentative"] input');
  const saved = (phase: string) => visitor.page.locator(`[data-testid=save-state][data-phase=${phase}]`);
  const alone = { view: 'form', form: 'application' };

  it('is told in the console that there is no container, and nothing throws', async () => {
    visitor.allow(/第一个参数/);
    await mount({ view: 'apply' }, '#nowhere');
    expect(await visitor.page.evaluate(() => window.host.said)).toEqual([expect.stringContaining('第一个参数应为页面中的元素')]);
    await visitor.page.evaluate(() => {
      window.host.plugin.update({ view: 'board' });
      window.host.plugin.unmount();
    });
  });

  it('reads every wrong option as a sentence on the page, and goes on once they are right', async () => {
    visitor.allow(/filing-plugin/);
    await mount({ view: 'desks', locale: 'fr', features: { colour: true } });
    await visitor.page.getByRole('alert').filter({ hasText: '办件插件没有启动' }).waitFor();
    expect(await visitor.page.getByRole('alert').locator('li').count()).toBe(3);
    await lookAtScreen(visitor.page, 'host-wrong-options');
    expect(await events()).toEqual(['fault']);
    await visitor.page.evaluate(() => window.host.plugin.update({ view: 'apply', locale: 'zh-CN', features: {} }));
    await visitor.page.getByRole('heading', { level: 1, name: '我的申报' }).waitFor();
    await expect.poll(events).toEqual(['fault', 'ready']);
  });

  it.each([
    ['answers pages instead of data', '/host-pages', /apiBase/],
    ['answers nothing that is there', '/nowhere', /核对 apiBase/],
    ['is no address that answers', 'http://127.0.0.1:1/api', /网络连接不上/],
  ])('reads what to do where apiBase %s', async (_what, apiBase, sentence) => {
    visitor.expect(404);
    visitor.allow(/127\.0\.0\.1:1/);
    await visitor.page.route('**/host-pages/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>门户</title>' }));
    await mount({ view: 'apply', apiBase });
    await visitor.page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await visitor.page.getByRole('button', { name: '重试' }).isEnabled()).toBe(true);
  });

  it('hands over a token that is over, is asked again, and goes on with a good one', async () => {
    visitor.expect(401);
    await visitor.page.evaluate(() => {
      window.host.token = `h.${btoa(JSON.stringify({ exp: Date.now() / 1000 - 60 }))}.s`;
    });
    await mount({ view: 'apply' });
    await visitor.page.getByRole('alert').waitFor();
    await expect.poll(events).toContain('session.over');
    expect(await visitor.page.evaluate(() => window.host.asked.length)).toBeGreaterThan(1);
    await visitor.page.evaluate((good) => {
      window.host.token = good;
    }, token);
    await visitor.page.getByRole('button', { name: '重试' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: '我的申报' }).waitFor();
    await expect.poll(events).toEqual(['session.over', 'session.open', 'ready']);
  });

  it('has logged in another person than the token says: nothing is shown', async () => {
    await mount({ view: 'apply', user: { id: 'school-secondary' } });
    await visitor.page.getByRole('alert').filter({ hasText: '与登录凭证不一致' }).waitFor();
    expect(await visitor.page.getByRole('heading', { level: 1 }).count()).toBe(0);
    await visitor.page.evaluate((id) => window.host.plugin.update({ user: { id } }), person);
    await visitor.page.getByRole('heading', { level: 1, name: '我的申报' }).waitFor();
  });

  it('names a form or a filing that is not there', async () => {
    visitor.expect(404);
    await mount({ ...alone, filingId: filing, form: 'nonsense' });
    await visitor.page.getByRole('alert').filter({ hasText: '没有您可查看的表单“nonsense”' }).waitFor();
    await visitor.page.evaluate(() => window.host.plugin.update({ view: 'flow', filingId: 'nothing' }));
    await visitor.page.getByRole('alert').filter({ hasText: '没有这个办件' }).waitFor();
    expect(await field().count()).toBe(0);
  });

  it('lets the session end in the middle of typing: it is said, and what was typed is saved after the next login', async () => {
    const { page } = visitor;
    visitor.expect(401);
    await mount({ ...alone, filingId: filing });
    await field().fill('甲');
    await saved('saved').waitFor();
    await page.route('**/api/filings/**', (route) => route.fulfill(over));
    await field().fill('打字时登录过期');
    await page.getByTestId('session-over').waitFor();
    await saved('waiting').waitFor();
    await visitor.look('host-session-over');
    expect(await field().inputValue()).toBe('打字时登录过期');
    await page.unroute('**/api/filings/**');
    await page.getByRole('button', { name: '继续' }).click();
    await saved('saved').waitFor();
    await page.getByTestId('session-over').waitFor({ state: 'detached' });
    expect((await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: '打字时登录过期' });
  });

  it.each([
    [403, problem(403, 'office.wrong', '您的身份不能办理这一事项。'), 'refused', /您的身份不能办理/],
    [503, problem(503, 'unavailable', '服务暂时不可用。'), 'waiting', /网络恢复后自动保存/],
  ])('answers %d in the middle of typing: it is said, nothing is lost, and later it is saved', async (status, answer, phase, sentence) => {
    const { page } = visitor;
    visitor.expect(status);
    await mount({ ...alone, filingId: filing });
    await page.route('**/drafts/*', (route) => route.fulfill(answer));
    await field().fill(`打字时 ${status}`);
    await saved(phase).filter({ hasText: sentence }).waitFor();
    await page.unroute('**/drafts/*');
    await field().fill(`打字后 ${status}`);
    await saved('saved').waitFor();
    expect((await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: `打字后 ${status}` });
  });

  it('loses the network, is closed and opened again without it: what was typed is there and is saved once it is back', async () => {
    const { page } = visitor;
    visitor.allow(/Failed to fetch|ERR_/);
    await mount({ ...alone, filingId: filing });
    await field().waitFor();
    await page.route('**/drafts/*', (route) => route.abort('internetdisconnected'));
    await field().fill('断网时写下的');
    await saved('waiting').waitFor();
    await page.evaluate(() => window.host.plugin.unmount());
    await mount({ ...alone, filingId: filing });
    await saved('waiting').waitFor();
    expect(await field().inputValue()).toBe('断网时写下的');
    await page.unroute('**/drafts/*');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await saved('saved').waitFor();
    expect((await journey.api(person).filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: '断网时写下的' });
  });

  it.each([['ahead', 1], ['behind', -1]])('has a clock an hour %s: deadlines and saves are the server\'s, and the host is not asked for a token at every call', async (_where, hours) => {
    const { page } = visitor;
    await page.evaluate((shift) => {
      const { now } = Date;
      Date.now = () => now() + shift;
    }, hours * 3_600_000);
    await mount({ ...alone, filingId: filing });
    await field().fill(`时钟偏差 ${hours}`);
    await saved('saved').waitFor();
    await field().fill(`时钟偏差 ${hours} 再改`);
    await saved('saved').waitFor();
    expect(await page.evaluate(() => window.host.asked.length)).toBeLessThanOrEqual(2);
  });
});
