import { idempotencyKey } from '@filing/client';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { driveFiling } from '../journeys/driveFiling.ts';
import { openJourney, type Journey } from '../journeys/openJourney.ts';
import { sampleSchool } from '../journeys/sampleSchool.ts';
import { smallPdf } from '../journeys/smallPdf.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { openBarePage } from './barePage.ts';

const head = '<header id="head">自助经办系统</header>';
const hostCss = '#head { position: sticky; top: 0; z-index: 900; height: 48px; background: #0f4c8a; color: #fff } ';
const layer = '<div id="layer"></div>';
interface Layout {
  readonly css: string;
  readonly body: string;
  /** The host names its own place for pop-ups. */
  readonly ownPlace?: boolean;
  readonly width?: number;
  /** Where in the window the control is brought before it is opened. */
  readonly at?: 'start' | 'end';
}
const plain = `${head}<main id="place"></main>`;
const layouts: readonly [name: string, layout: Layout][] = [
  ['in a plain page', { css: '', body: plain }],
  ['in a box that scrolls', { css: '#box { height: 520px; margin: 90px 40px 0; overflow: auto }', body: `${head}<div id="box"><main id="place"></main></div>` }],
  ['in a box that is moved and made smaller', { css: '#box { transform: translate(30px, 20px) scale(0.8); transform-origin: 0 0 }', body: `${head}<div id="box"><main id="place"></main></div>${layer}`, ownPlace: true }],
  ['in a box that clips', { css: '#box { height: 700px; overflow: hidden; contain: paint; border-radius: 20px; margin: 30px } #place { height: 700px; overflow: auto }', body: `${head}<div id="box"><main id="place"></main></div>${layer}`, ownPlace: true }],
  ['at the bottom of a long page', { css: '#long { height: 1500px }', body: `${head}<div id="long"></div><main id="place"></main>`, at: 'end' }],
  ['on a phone', { css: 'body { margin: 0 }', body: plain, width: 360, at: 'start' }],
];

describe('what opens over the screens', () => {
  const college = 'school-college';
  let journey: Journey;
  let visitor: Visitor;
  let pilot = '';
  let filing = '';
  let reviewed = '';
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    journey = await openJourney();
    const school = await sampleSchool('ministry');
    for (const person of [college, school.district]) tokens[person] = (await journey.api().demoToken(person)).token;
    tokens['district'] = tokens[school.district] ?? '';
    pilot = (await journey.api(college).startFiling('x-certificate-pilot', idempotencyKey())).id;
    await journey.api(college).saveDraft(pilot, 'certificate', { answers: [{ publicised: true }, {}], revision: 0 });
    filing = (await journey.api(college).startFiling('course-certificate', idempotencyKey())).id;
    await journey.api(college).saveDraft(filing, 'recommendation-table', { answers: { projects: [{}] }, revision: 0 });
    reviewed = await driveFiling(journey, school, 'districtRecommendation');
    visitor = await journey.visit('public');
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    await visitor.page.unrouteAll({ behavior: 'ignoreErrors' });
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
  });

  const open = async ({ css, body, width }: Layout) => {
    if (width) await visitor.page.setViewportSize({ width, height: 740 });
    await openBarePage(visitor.page, journey, tokens[college] ?? '', { css: hostCss + css, body });
  };
  const mount = (person: string, options: object, ownPlace = false) => visitor.page.evaluate(([token, given, own]) => {
    window.host.plugin?.unmount();
    window.host.token = token;
    window.host.mount({ ...given, ...(own ? { getPopupContainer: () => document.querySelector('#layer') } : {}) });
  }, [tokens[person] ?? '', options, ownPlace] as const);

  /** What is wrong with where a pop-up lies: in the viewport, right under or over its control, on top of the host. */
  async function misplaced(control: Locator, popup: Locator): Promise<readonly string[]> {
    await popup.waitFor();
    const { page } = visitor;
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    const look = async () => {
      const [at, box] = await Promise.all([control.boundingBox(), popup.boundingBox()]);
      if (!at || !box) return ['not there'];
      const gap = Math.min(Math.abs(box.y - at.y - at.height), Math.abs(at.y - box.y - box.height));
      const onTop = await popup.evaluate((own) => {
        const { left, top, width, height } = own.getBoundingClientRect();
        let hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
        while (hit?.shadowRoot) {
          const deeper: Element | null = hit.shadowRoot.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
          if (!deeper || deeper === hit) break;
          hit = deeper;
        }
        return own.contains(hit);
      });
      const told = `control ${JSON.stringify(at)} popup ${JSON.stringify(box)}`;
      return [
        ...(box.x >= -1 && box.y >= -1 && box.x + box.width <= size.width + 1 && box.y + box.height <= size.height + 1 ? [] : [`outside: ${told}`]),
        ...(gap <= 14 && box.x < at.x + at.width && box.x + box.width > at.x ? [] : [`not beside: ${told}`]),
        ...(onTop ? [] : [`covered: ${told}`]),
      ];
    };
    // A pop-up takes a breath to settle.
    let wrong = await look();
    for (let time = 0; wrong.length > 0 && time < 20; time += 1) {
      await page.waitForTimeout(150);
      wrong = await look();
    }
    return wrong;
  }
  const bring = async (control: Locator, { at = 'center' as 'center' | 'start' | 'end' }: { readonly at?: 'center' | 'start' | 'end' }) => {
    await control.waitFor();
    await control.evaluate((own, block) => {
      own.scrollIntoView({ block });
      // Out from under the host's own bar.
      if (block === 'start') window.scrollBy(0, -80);
    }, at);
  };
  const shownIn = (selector: string) => visitor.page.locator(selector).filter({ visible: true }).first();

  /** What is wrong with where a message lies that is said while one is in the middle of a form: in the window, in the plugin's own box, on top. */
  async function mislaid(): Promise<readonly string[]> {
    const { page } = visitor;
    visitor.expect(503);
    await page.route('**/print', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, problems: [{ code: 'unavailable', path: '', message: '打印服务正在维护。', clause: null, severity: 'error' }] }) }));
    // As by keyboard: nothing scrolls to the button.
    await page.getByRole('button', { name: /^打印/ }).first().evaluate((button: HTMLElement) => button.click());
    const said = page.locator('.fp-say').filter({ hasText: '打印服务正在维护' });
    await said.waitFor();
    return said.evaluate((own) => {
      const { left, top, right, bottom, width, height } = own.getBoundingClientRect();
      const box = own.closest('.fp')?.getBoundingClientRect() ?? new DOMRect();
      const within = (inner: DOMRect) => left >= inner.left - 1 && right <= inner.right + 1 && top >= inner.top - 1 && bottom <= inner.bottom + 1;
      const told = JSON.stringify({ left, top, right, bottom, box, window: [innerWidth, innerHeight] });
      const onTop = (own.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2) === own;
      return [...(within(new DOMRect(0, 0, innerWidth, innerHeight)) ? [] : [`outside the window: ${told}`]), ...(within(box) ? [] : [`outside the plugin: ${told}`]), ...(onTop ? [] : [`covered or clipped: ${told}`])];
    });
  }

  it.each(layouts)('%s: list, calendar, search and clause lie beside their control, the dialogue in the middle, a message in sight', async (_name, layout) => {
    const { page } = visitor;
    const own = layout.ownPlace ?? false;
    await open(layout);
    await mount('district', { view: 'desk' }, own);
    const list = page.locator('.fp-filters [class*="-select"]').first();
    await bring(list, layout);
    await list.click();
    expect(await misplaced(list, shownIn('[class*="select-dropdown"]'))).toEqual([]);

    await mount(college, { view: 'form', form: 'certificate', filingId: pilot }, own);
    const day = page.locator('[data-path="publicisedOn"] .fr-date').first();
    await bring(day, layout);
    await day.locator('input').click();
    expect(await misplaced(day, shownIn('[class*="picker-dropdown"]'))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^删除/ }).first().click();
    const dialogue = page.getByRole('dialog');
    await dialogue.waitFor();
    await dialogue.getByRole('button', { name: '取消' }).click({ trial: true });
    const box = await dialogue.boundingBox();
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    expect({ inside: box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width, fromMiddle: Math.round(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - size.width / 2)) < 30, box }).toMatchObject({ inside: true, fromMiddle: true });
    await dialogue.getByRole('button', { name: '取消' }).click();

    await mount(college, { view: 'form', form: 'recommendation-table', filingId: filing }, own);
    const search = page.getByRole('combobox', { name: /职业（工种）/ }).first();
    await bring(search, layout);
    // Typed before, it would be no change.
    await search.fill('');
    await search.fill('药物');
    await shownIn('.fr-popup').locator('.fr-options > div').first().waitFor();
    expect(await misplaced(search, shownIn('.fr-popup'))).toEqual([]);
    await page.keyboard.press('Escape');
    // On a phone the table is cards, and a clause opens within its card.
    for (const clause of layout.width ? [] : [page.locator('thead .fr-clause-button').filter({ visible: true }).first()]) {
      await bring(clause, layout);
      await clause.click();
      expect(await misplaced(clause, shownIn('.fr-popup'))).toEqual([]);
    }
    expect(await mislaid()).toEqual([]);
  });

  it('takes the host\'s look, leaves out what the host does not want, and keeps to itself under a host\'s own place', async () => {
    const { page } = visitor;
    // As many pages hold what floats; it makes a box that does not scroll, however long the page.
    await open({ css: '#place { overflow: hidden }', body: `${plain}${layer}` });
    await mount(college, { view: 'form', form: 'certificate', filingId: pilot, theme: { primary: '#7a1f3d', radius: 0 }, features: { print: false, diagram: false, messages: false } }, true);
    await page.locator('[data-path="publicisedOn"] .fr-date input').first().click();
    const today = shownIn('[class*="picker-dropdown"]');
    await today.waitFor();
    expect(await today.evaluate((own) => getComputedStyle(own).getPropertyValue('--fp-color-primary') || getComputedStyle(own.closest('.fp-popups') as Element).getPropertyValue('--brand'))).toContain('#7a1f3d');
    expect(await page.getByRole('button', { name: /打印/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('#layer > *').length)).toBe(1);
    await mount(college, { view: 'filing', filingId: filing, features: { diagram: false } });
    await page.getByRole('tab').first().waitFor();
    expect(await page.getByRole('tab', { name: /流程图/ }).count()).toBe(0);
    expect(await mislaid()).toEqual([]);
    await page.evaluate(() => window.host.plugin.unmount());
    expect(await page.evaluate(() => document.querySelectorAll('#layer > *, #place > *').length)).toBe(0);
  });

  it('uploads what the host\'s own place of files gives, and says why where it gives none', async () => {
    const { page } = visitor;
    await open({ css: '', body: plain });
    const pdf = smallPdf('证照库');
    await page.evaluate(([id, bytes]) => {
      const gives = [() => Promise.reject(new Error('证照库正在维护')), () => Promise.resolve([]), () => Promise.resolve([new File([new Uint8Array(bytes)], '法人登记证书.pdf', { type: 'application/pdf' })]), () => Promise.resolve([new File([new Uint8Array([1, 2, 3])], '不是文件.exe')])];
      window.host.mount({ view: 'form', form: 'materials', filingId: id, chooseFiles: () => (gives.shift() ?? (() => Promise.resolve([])))() });
    }, [filing, [...pdf]] as const);
    const box = page.locator('[data-path="registrationCertificate"]');
    const choose = box.locator('.fr-upload-line button');
    await choose.click();
    await box.getByRole('alert').filter({ hasText: '证照库正在维护' }).waitFor();
    await choose.click();
    await box.getByRole('alert').waitFor({ state: 'detached' });
    await choose.click();
    await box.getByText('法人登记证书.pdf').waitFor();
    await page.locator('[data-testid=save-state][data-phase=saved]').waitFor();
    await expect.poll(async () => JSON.stringify((await journey.api(college).filing(filing)).forms.find(({ form }) => form === 'materials')?.answers)).toContain('法人登记证书.pdf');
    visitor.expect(400);
    visitor.expect(415);
    visitor.expect(422);
    await choose.click();
    await box.getByRole('alert').waitFor();
    expect(await box.getByRole('alert').innerText()).not.toBe('');
  });

  it('hands nothing in where the seal was not applied, says so, asks for it once at a time, and goes on when it is', async () => {
    const { page } = visitor;
    await open({ css: '', body: plain });
    await page.evaluate(([token, id]) => {
      window.host.token = token;
      const answers = [() => Promise.reject(new Error('法人一证通没有插好')), () => Promise.resolve(undefined), () => new Promise((done) => setTimeout(() => done({ name: '区人社局电子印章', at: '2026-06-01T09:30:00+08:00' }), 400))];
      Object.assign(window.host, { sealed: [] });
      window.host.mount({ view: 'filing', filingId: id, seal: (asked: unknown) => {
        (window.host as unknown as { sealed: unknown[] }).sealed.push(asked);
        return (answers.shift() ?? (() => Promise.reject(new Error('多要了一次'))))();
      } });
    }, [tokens['district'] ?? '', reviewed] as const);
    await page.getByRole('tab', { name: '办理', exact: true }).click();
    await page.getByRole('group', { name: '选择办理动作' }).getByRole('button', { name: '推荐', exact: true }).click();
    const panel = page.getByRole('region', { name: '推荐', exact: true });
    await panel.getByRole('textbox', { name: /^意见（/ }).fill('同意推荐');
    await panel.getByRole('checkbox', { name: /加盖印章/ }).check();
    const handIn = async () => {
      await panel.getByRole('button', { name: '提交：推荐' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
    };
    await handIn();
    await panel.getByRole('alert').filter({ hasText: /印章没有加盖.*法人一证通没有插好/ }).waitFor();
    expect((await journey.api('district-310112').filing(reviewed)).state).toBe('districtRecommendation');
    await visitor.look('host-seal-refused');
    await handIn();
    await panel.getByRole('alert').filter({ hasText: '门户没有给出印章' }).waitFor();
    expect(await panel.getByRole('textbox', { name: /^意见（/ }).inputValue()).toBe('同意推荐');
    await handIn();
    await page.getByText('已办理：推荐').waitFor();
    expect((await journey.api('district-310112').filing(reviewed)).timeline.at(-1)?.seal).toMatchObject({ name: '区人社局电子印章' });
    expect(await page.evaluate(() => (window.host as unknown as { sealed: unknown[] }).sealed)).toEqual(Array.from({ length: 3 }, () => ({ filing: reviewed, event: 'approve', office: 'district-hrss', orgName: expect.any(String) })));
  });
});
