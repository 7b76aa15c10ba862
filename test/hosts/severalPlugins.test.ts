import { idempotencyKey } from '@filing/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';
import { servePages } from './servePages.ts';

const body = '<main id="place"></main><section id="second"></section>';
// The plugin as a module, another version of it under another address, and the single file.
const js = `
import * as other from '/other/esm/filing-plugin.js';
import '/plugin/iife/filing-plugin.js';
window.builds = { module: { mount }, other, script: FilingPlugin };
window.put = (place, build, token, options) => window.host.mount({ token: () => token, ...options }, place, window.builds[build]);
`;

/** Another version of the plugin: the same screens in another colour. */
const otherVersion = (code: string) => code.replaceAll('--brand:#1457a8', '--brand:#6b2c91');

type Build = 'module' | 'other' | 'script';

declare global {
  interface Window {
    put(place: string, build: Build, token: string, options: object): void;
  }
}

describe('several plugins in one page', () => {
  let journey: Journey;
  let visitor: Visitor;
  const tokens: Record<string, string> = {};
  const pilots: Record<string, string> = {};
  beforeAll(async () => {
    journey = await openJourney();
    for (const person of ['school-college', 'school-secondary', 'district-310110']) tokens[person] = (await journey.api().demoToken(person)).token;
    for (const person of ['school-college', 'school-secondary']) pilots[person] = (await journey.api(person).startFiling('x-certificate-pilot', idempotencyKey())).id;
    visitor = await journey.visit('public');
    await servePages(visitor.page, `${journey.portal.url}other/`, '', async (path) => ({ type: 'text/javascript; charset=utf-8', body: otherVersion(await (await fetch(`${journey.portal.url}plugin/${path}`)).text()) }));
  });
  afterAll(() => journey?.close());
  beforeEach(() => openBarePage(visitor.page, journey, '', { body, js }));

  const put = (place: string, person: string, options: object, build: Build = 'module') => visitor.page.evaluate(([where, how, token, given]) => window.put(where, how as Build, token, given), [place, build, tokens[person] ?? '', options] as const);
  const drop = (place: string) => visitor.page.evaluate((where) => window.host.plugins[where]?.unmount(), place);
  const field = (place: string, name: string) => visitor.page.locator(`${place} [data-path="${name}"] input`).first();
  const brandOf = (place: string) => visitor.page.locator(`${place} .fp-host`).evaluate((root) => getComputedStyle(root).getPropertyValue('--brand').trim());
  const answersOf = async (person: string) => {
    const found = (await journey.api(person).filing(pilots[person] ?? '')).forms.find(({ form }) => form === 'certificate')?.answers;
    return Array.isArray(found) ? (found[0] as Record<string, unknown>) : null;
  };

  it('shows two views to two people in two languages and two colours; one goes, the other goes on', async () => {
    const { page } = visitor;
    const filing = (await journey.api('school-college').startFiling('course-certificate', idempotencyKey())).id;
    const bearers: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/filings')) bearers.push(`${request.url().includes(filing) ? 'left' : 'right'} ${request.headers()['authorization'] ?? ''}`);
    });
    await put('#place', 'school-college', { view: 'form', form: 'application', filingId: filing, theme: { primary: '#7a1f3d' } });
    await put('#second', 'district-310110', { view: 'desk', locale: 'en', theme: { primary: '#0b6b4f' } });
    await page.locator('#second').getByRole('heading', { level: 1, name: 'Filings' }).waitFor();
    await field('#place', 'legalRepresentative').fill('两个插件');
    await page.locator('#place [data-testid=save-state][data-phase=saved]').waitFor();
    expect([await brandOf('#place'), await brandOf('#second')]).toEqual(['#7a1f3d', '#0b6b4f']);
    expect(await page.locator('#place [lang]').first().getAttribute('lang')).toBe('zh-CN');
    expect(new Set(bearers)).toEqual(new Set([`left Bearer ${tokens['school-college']}`, `right Bearer ${tokens['district-310110']}`]));
    await drop('#second');
    expect(await page.locator('#second > *').count()).toBe(0);
    await field('#place', 'legalRepresentative').fill('另一个走了');
    await page.locator('#place [data-testid=save-state][data-phase=saved]').waitFor();
    await put('#second', 'district-310110', { view: 'desk' });
    await page.locator('#second').getByRole('heading', { level: 1, name: '办件列表' }).waitFor();
    await drop('#place');
    await page.locator('#second').getByRole('tab').nth(1).click();
    await expect.poll(() => page.locator('#second').getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
    expect((await journey.api('school-college').filing(filing)).forms.find(({ form }) => form === 'application')?.answers).toMatchObject({ legalRepresentative: '另一个走了' });
  });

  it.each<[Build, Build]>([['module', 'module'], ['module', 'other'], ['module', 'script'], ['script', 'other']])('%s beside %s: checks, sums, calendars, languages and versions are each one\'s own', async (left, right) => {
    const { page } = visitor;
    const form = { view: 'form', form: 'certificate' };
    await put('#place', 'school-college', { ...form, filingId: pilots['school-college'] }, left);
    await put('#second', 'school-secondary', { ...form, filingId: pilots['school-secondary'], locale: 'en' }, right);
    const phone = async (place: string) => {
      await field(place, 'phone').fill('12');
      await field(place, 'phone').blur();
    };
    const sum = async (place: string, of: number) => {
      await field(place, 'industryTrainers').fill(String(of));
      await field(place, 'trainers').fill('4');
      await page.locator(`${place} [data-path="industryShare"]`).filter({ hasText: String(of * 25) }).waitFor();
    };
    const calendar = async (place: string) => {
      await page.locator(`${place} [data-path="publicised"]`).getByRole('radio').first().check();
      await page.locator(`${place} [data-path="publicisedOn"] .fr-date input`).click();
      const open = page.locator(`${place} [class*="picker-dropdown"]`).filter({ visible: true });
      await open.waitFor();
      const said = `${await open.locator('[class*="picker-header-view"]').innerText()} ${(await open.locator('th').allInnerTexts()).join('')}`;
      await page.keyboard.press('Escape');
      return said;
    };
    // In turns, so that what one set up would be the other's.
    await phone('#second');
    await phone('#place');
    const said = (place: string) => page.locator(`${place} [data-path="phone"]`).getByText(/电话|phone/i).last().innerText();
    await expect.poll(() => page.locator('#place [data-path="phone"] .fr-field-wrong, #place .fr-field-wrong[data-path="phone"]').count()).toBe(1);
    await expect.poll(() => said('#place')).toMatch(/电话.*[。；]/);
    await expect.poll(() => said('#second')).toMatch(/[a-z]+ .*\./);
    await sum('#place', 1);
    await sum('#second', 3);
    expect(await calendar('#place')).toMatch(/年.*月.*一二三四五六日/s);
    expect(await calendar('#second')).toMatch(/[A-Z][a-z]{2}.*SuMoTuWeThFrSa/s);
    expect(await calendar('#place')).toMatch(/年.*月.*一二三四五六日/s);
    expect([await brandOf('#place'), await brandOf('#second')]).toEqual(['#1457a8', right === 'other' ? '#6b2c91' : '#1457a8']);
    await drop('#second');
    await sum('#place', 2);
    await page.locator('#place [data-testid=save-state][data-phase=saved]').waitFor();
    await expect.poll(() => answersOf('school-college')).toMatchObject({ industryTrainers: 2, phone: '12' });
    await expect.poll(() => answersOf('school-secondary')).toMatchObject({ industryTrainers: 3, phone: '12' });
  });
});
