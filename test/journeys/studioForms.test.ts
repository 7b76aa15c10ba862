import { createStudioApi, createTransport, type StudioApi } from '@filing/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from './openJourney.ts';
import type { Visitor } from './visitor.ts';

const procedure = 'course-certificate';
const form = 'recommendation-table';

describe('forms at the policy desk', () => {
  let journey: Journey;
  let visitor: Visitor;
  let api: StudioApi;
  let other: StudioApi;
  let draft: string;
  const page = () => visitor.page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const tree = () => page().getByRole('tree', { name: /推荐表的字段/ });
  const item = (path: string) => tree().locator(`[role="treeitem"][data-path="${path}"]`);
  const columns = () => tree().locator('[data-path^="projects.items."]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-path')?.split('.').at(-1)));
  const canvas = () => page().getByRole('region', { name: /推荐表”的预览/ });
  const saved = () => expect.poll(() => page().getByTestId('save-state').innerText(), { timeout: 15_000 }).toBe('已保存');
  const written = async () => (await api.draft(draft)).source.forms[form]?.properties?.['projects']?.items?.properties ?? {};
  /** Walks with Tab until what is wanted has the focus. */
  const tabTo = async (name: RegExp, key = 'Tab') => {
    for (let steps = 0; steps < 80; steps += 1) {
      const focused = await page().evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at ? `${at.getAttribute('role') ?? at.tagName} ${at.getAttribute('aria-label') ?? at.textContent ?? ''}` : '';
      });
      if (name.test(focused)) return;
      await press(key);
    }
    throw new Error(`no way by keyboard to ${name}`);
  };

  beforeAll(async () => {
    journey = await openJourney();
    const apiOf = async (person: string) => {
      const { token } = await journey.api().demoToken(person);
      return createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    };
    [api, other] = [await apiOf('policy-staff'), await apiOf('policy-staff-second')];
    draft = (await api.startDraft({ procedure, title: '增加考核点一栏' })).id;
    visitor = await journey.visit('policy-staff', `studio/draft/${draft}/forms/${form}`);
    await tree().waitFor();
  });
  afterAll(() => journey?.close());

  it('adds a column by keyboard, moves it, gives it another key', async () => {
    await tabTo(/^treeitem /);
    await press('End', 'ArrowUp');
    const before = await columns();
    await tabTo(/^BUTTON 添加字段/, 'Shift+Tab');
    await press('Enter');
    await page().keyboard.type('单行');
    await press('Enter');
    await expect.poll(columns, { timeout: 10_000 }).toEqual([...before.slice(0, -1), 'text', before.at(-1)]);
    await tabTo(/^treeitem 单行文字/);
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    await expect.poll(async () => (await columns()).indexOf('text')).toBe(before.length - 3);
    await press('F2');
    await page().keyboard.press('Control+A');
    await page().keyboard.type('examSite');
    await press('Enter');
    await item('projects.items.examSite').waitFor();
    await saved();
    expect(Object.keys(await written())).toEqual(await columns());
    expect((await written())['examSite']?.['x-id']).toMatch(/^f\w+$/);
    await visitor.look('studio-forms');
  });

  it('drags a column by pointer and by keyboard, and says where it is', async () => {
    const handle = (path: string) => item(path).locator('.st-handle');
    const told = () => page().locator('[id^="DndLiveRegion"]').innerText();
    const before = await columns();
    const middle = async (path: string) => {
      const box = await handle(path).boundingBox();
      return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
    };
    await item('projects.items.major').scrollIntoViewIfNeeded();
    const [from, to] = [await middle('projects.items.examSite'), await middle('projects.items.level')];
    await page().mouse.move(from.x, from.y);
    await page().mouse.down();
    await page().mouse.move(from.x, from.y - 12, { steps: 3 });
    await page().mouse.move(to.x, to.y, { steps: 8 });
    await expect.poll(told, { timeout: 10_000 }).toMatch(/“单行文字”在“等级”处/);
    await page().mouse.up();
    const dragged = before.filter((key) => key !== 'examSite').flatMap((key) => (key === 'level' ? ['examSite', 'level'] : [key]));
    await expect.poll(columns, { timeout: 10_000 }).toEqual(dragged);
    await handle('projects.items.examSite').focus();
    await press('Space');
    await expect.poll(told, { timeout: 10_000 }).toContain('拿起“单行文字”');
    await press('ArrowDown');
    await expect.poll(told, { timeout: 10_000 }).toContain('“单行文字”在“等级”处');
    await press('Escape');
    await expect.poll(told, { timeout: 10_000 }).toContain('没有移动“单行文字”');
    expect(await columns()).toEqual(dragged);
    await press('Space');
    await expect.poll(told, { timeout: 10_000 }).toContain('拿起“单行文字”');
    await press('ArrowDown');
    await expect.poll(told, { timeout: 10_000 }).toContain('“单行文字”在“等级”处');
    await press('ArrowDown');
    await expect.poll(told, { timeout: 10_000 }).not.toContain('“等级”');
    await press('Space');
    await expect.poll(columns, { timeout: 10_000 }).toEqual(before);
  });

  it('takes steps back and does them again, one by one, and saves that too', async () => {
    await press('Control+z');
    await press('Control+z', 'Control+z');
    await item('projects.items.text').waitFor();
    await press('Control+Shift+Z');
    await item('projects.items.examSite').waitFor();
    await press('Control+Shift+Z', 'Control+Shift+Z');
    await item('projects.items.examSite').waitFor();
    const undo = page().getByRole('button', { name: /^撤销/ });
    await undo.focus();
    for (let step = 0; step < 6; step += 1) await press('Enter');
    await expect.poll(columns, { timeout: 10_000 }).not.toContain('text');
    expect([await undo.getAttribute('aria-disabled'), await undo.evaluate((button) => button.matches(':focus'))]).toEqual(['true', true]);
    for (let step = 0; step < 6; step += 1) await press('Control+Shift+Z');
    await item('projects.items.examSite').waitFor();
    await press('Control+s');
    await saved();
    expect(Object.keys(await written())).toContain('examSite');
  });

  it('shows the form as it will be seen: with its condition, read-only, at every width, in English, printed', async () => {
    const { version, source } = await api.draft(draft);
    const changed = structuredClone(source) as unknown as { forms: Record<string, { properties: { projects: { items: { properties: Record<string, object> } } } }> };
    Object.assign(changed.forms[form]!.properties.projects.items.properties['examSite']!, { title: '考核点', 'x-visible': 'level == "3"' });
    await api.saveDraft(draft, { version, source: changed as unknown as typeof source });
    await visitor.go(`studio/draft/${draft}/forms/${form}`);
    await page().getByRole('button', { name: '电脑', exact: true }).click();
    await canvas().getByText('考核点').first().waitFor();
    await page().getByRole('button', { name: '适应', exact: true }).click();
    await expect(item('projects.items.examSite').getAttribute('aria-label')).resolves.toContain('有条件');
    await canvas().getByText('申报单位').first().click();
    await expect.poll(() => item('organisation').getAttribute('aria-selected')).toBe('true');
    const paper = () => canvas().evaluate((box) => {
      const { width } = box.querySelector('.st-paper')!.getBoundingClientRect();
      return { width: Math.round(width), sideways: box.scrollWidth > box.clientWidth, room: box.clientWidth };
    });
    expect(await paper()).toMatchObject({ sideways: false });
    for (const [name, width] of [['电脑', 1200], ['平板', 768], ['手机', 360]] as const) {
      await page().getByRole('button', { name, exact: true }).click();
      await expect.poll(async () => {
        const { width: drawn, sideways, room } = await paper();
        return { full: drawn === Math.min(width, drawn) && drawn > Math.min(width, room) - 30 && drawn <= width, sideways };
      }, { timeout: 10_000 }).toEqual({ full: true, sideways: false });
    }
    await expect.poll(async () => (await paper()).width).toBe(360);
    await page().getByRole('button', { name: '只读' }).click();
    await expect.poll(() => canvas().locator('input:not([type=hidden])').count()).toBe(0);
    await page().getByRole('button', { name: '英文' }).click();
    await canvas().getByText('Level', { exact: true }).first().waitFor();
    await page().getByRole('button', { name: '打印', exact: true }).click();
    const printed = page().frameLocator('iframe[title*="打印样式"]');
    await printed.getByText('考核点').first().waitFor();
    expect(await printed.locator('table').first().evaluate((table) => getComputedStyle(table).borderCollapse)).toBe('collapse');
    expect(await printed.locator('html').evaluate((html) => html.scrollWidth <= html.ownerDocument.defaultView!.innerWidth)).toBe(true);
    await visitor.look('studio-printed');
  });

  it('says what removing a field touches, and keeps two persons’ versions apart', async () => {
    await page().getByRole('button', { name: '屏幕', exact: true }).click();
    await page().getByRole('button', { name: '中文', exact: true }).click();
    await item('projects.items.level').click();
    await press('Delete');
    const question = page().getByRole('alertdialog');
    await expect.poll(() => question.innerText()).toContain('考核点');
    await question.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(columns, { timeout: 10_000 }).not.toContain('level');
    await saved();
    const { version, source } = await api.draft(draft);
    const { updatedBy } = await other.saveDraft(draft, { version, source: { ...source, forms: { ...source.forms, [form]: { ...source.forms[form]!, title: '另一个标题' } } } });
    visitor.expect(409);
    await item('projects.items.examSite').click();
    await page().getByRole('button', { name: '复制', exact: true }).click();
    const conflict = page().getByTestId('conflict');
    await conflict.waitFor();
    await expect(conflict.innerText()).resolves.toContain(`${updatedBy.name}在`);
    await visitor.look('studio-conflict');
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await expect.poll(columns, { timeout: 10_000 }).not.toContain('examSite2');
    await page().getByRole('button', { name: /^撤销：/ }).click();
    await expect.poll(columns, { timeout: 10_000 }).toContain('examSite2');
    await saved();
    expect(Object.keys(await written())).toContain('examSite2');
  });

  it('goes on showing the last whole form while one is broken, and says why', async () => {
    const { version, source } = await api.draft(draft);
    const broken = structuredClone(source) as unknown as { forms: Record<string, { properties: Record<string, object> }> };
    broken.forms[form]!.properties['organisation'] = { type: 'strange' };
    await api.saveDraft(draft, { version, source: broken as unknown as typeof source });
    await visitor.go(`studio/draft/${draft}/forms/${form}`);
    await expect.poll(() => page().locator('.st-preview output.st-note').innerText(), { timeout: 10_000 }).toMatch(/不完整[^]*organisation/);
    await canvas().getByText('申报单位').first().waitFor();
    await expect.poll(() => page().getByRole('tab', { name: /^检查/ }).innerText(), { timeout: 10_000 }).toMatch(/[1-9]/);
    await visitor.look('studio-broken');
  });

  it('speaks English, and shows people of other offices no way there', async () => {
    await page().getByRole('combobox', { name: '语言' }).selectOption('en');
    await page().getByRole('tree', { name: /^Fields of/ }).waitFor();
    await page().getByRole('button', { name: 'Add a field' }).waitFor();
    await page().screenshot({ path: '.cache/screenshots/studio-forms-english-1440.png', fullPage: true });
    const school = await journey.visit('school-college', 'apply');
    await expect(school.page.getByRole('button', { name: '政策制定' }).count()).resolves.toBe(0);
  });
});
