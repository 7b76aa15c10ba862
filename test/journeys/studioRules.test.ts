import { createStudioApi, createTransport, type StudioApi } from '@filing/client';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from './openJourney.ts';
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const procedure = 'course-certificate';
const title = '规则与流程';

describe('rules, invariants, steps and files at the policy desk', () => {
  let journey: Journey;
  let visitor: Visitor;
  let api: StudioApi;
  let draft: string;
  const page = () => visitor.page;
  const saved = () => expect.poll(() => page().getByTestId('save-state').innerText(), { timeout: 15_000 }).toBe('已保存');
  const written = async () => (await api.draft(draft)).source;
  const type = async (field: { focus(): Promise<void> }, text: string) => {
    await field.focus();
    await page().keyboard.press('Control+A');
    await page().keyboard.type(text);
    await page().keyboard.press('Enter');
  };

  beforeAll(async () => {
    journey = await openJourney();
    const { token } = await journey.api().demoToken('policy-staff');
    api = createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    draft = (await api.startDraft({ procedure, title })).id;
    visitor = await journey.visit('policy-staff', `studio/draft/${draft}/rules`);
    await page().getByRole('group', { name: '集中受理', exact: true }).waitFor();
  });
  afterAll(() => journey?.close());

  it('refuses a wrong end of the window at the field, keeps it, and takes the right one', async () => {
    const end = page().getByLabel('第 2 段 止');
    await type(end, '02-31');
    await page().getByText('没有“02-31”这一天').waitFor();
    expect(await end.inputValue()).toBe('02-31');
    expect((await written()).policy.windows['submission']?.spans[1]).toEqual({ from: '12-01', to: '12-31' });
    await type(end, '11-20');
    await page().getByText(/早于起日/).waitFor();
    await type(end, '12-25');
    await page().getByText('06-01 – 06-30、12-01 – 12-31').waitFor();
    await saved();
    expect((await written()).policy.windows['submission']?.spans[1]).toEqual({ from: '12-01', to: '12-25' });
  });

  it('takes filings in a third period of the year, and no longer in the first; at least one period stays', async () => {
    const window = page().getByRole('group', { name: '集中受理', exact: true });
    const spans = async () => (await written()).policy.windows['submission']?.spans.map(({ from, to }) => `${from} ${to}`);
    await window.getByRole('button', { name: '增加一段' }).click();
    await type(window.getByLabel('第 3 段 起'), '9-1');
    await type(window.getByLabel('第 3 段 止'), '8-30');
    await window.getByText(/早于起日/).waitFor();
    await type(window.getByLabel('第 3 段 止'), '09-last');
    await expect.poll(spans, { timeout: 15_000 }).toEqual(['06-01 06-30', '12-01 12-25', '09-01 09-last']);
    await window.getByRole('button', { name: '删去第 1 段' }).click();
    await window.getByRole('button', { name: '删去第 1 段' }).click();
    await expect.poll(spans, { timeout: 15_000 }).toEqual(['09-01 09-last']);
    expect(await window.getByRole('button', { name: '删去第 1 段' }).isDisabled()).toBe(true);
    for (const left of [2, 3, 2]) {
      await page().getByRole('button', { name: /^撤销/ }).click();
      await window.getByLabel(`第 ${left} 段 起`).waitFor();
      await window.getByLabel(`第 ${left + 1} 段 起`).waitFor({ state: 'detached' });
    }
    await expect.poll(spans, { timeout: 15_000 }).toEqual(['06-01 06-30', '12-01 12-25']);
  });

  it('changes a deadline and a text with its English, and goes back to what is published', async () => {
    const notice = page().getByRole('group', { name: '公示期', exact: true });
    await type(notice.getByLabel('期限', { exact: true }), '0');
    await notice.getByText('期限至少为 1').waitFor();
    await type(notice.getByLabel('期限', { exact: true }), '7');
    const text = page().getByRole('group', { name: /^公示期为 5 个工作日/ });
    await text.getByLabel('英文').fill('Notices run for seven working days.');
    await text.getByLabel('英文').blur();
    await saved();
    expect((await written()).policy).toMatchObject({ deadlines: { publicNotice: { period: { workingDays: 7 } } }, texts: { objection: { en: 'Notices run for seven working days.' } } });
    await visitor.look('studio-rules');
    await notice.getByRole('button', { name: /恢复为已发布的值/ }).click();
    await saved();
    expect((await written()).policy.deadlines['publicNotice']?.period).toEqual({ workingDays: 5 });
  });

  it('opens a window once more with its reason, and gives an office a rule', async () => {
    const extra = page().getByRole('group', { name: '集中受理：临时开放' });
    await extra.getByRole('button', { name: '增加一次临时开放' }).click();
    await extra.getByLabel('起', { exact: true }).fill('2026-09-10');
    await extra.getByLabel('止', { exact: true }).fill('2026-09-01');
    await extra.getByRole('button', { name: '增加', exact: true }).click();
    await extra.getByText('请填写，不能为空。').waitFor();
    await extra.getByLabel('理由').fill('系统停机补报');
    await extra.getByRole('button', { name: '增加', exact: true }).click();
    await extra.getByText(/早于起日/).waitFor();
    await type(extra.getByLabel('止', { exact: true }), '2026-09-12');
    await extra.getByText('临时开放：2026-09-10 至 2026-09-12（系统停机补报）').waitFor();
    await saved();
    expect((await written()).policy.windows['submission']?.extra).toEqual([{ from: '2026-09-10', to: '2026-09-12', reason: '系统停机补报' }]);
    await extra.getByRole('button', { name: /^删去 2026-09-10/ }).click();
    await page().getByLabel('为其他办理单位设规则').selectOption('municipal-hrss');
    await page().getByRole('button', { name: '增加一条规则' }).click();
    const rule = page().getByRole('group', { name: '市人社局', exact: true });
    await rule.getByRole('button', { name: /恢复为已发布的值/ }).waitFor();
    await saved();
    const { flow, policy } = await written();
    expect(policy.windows['submission']).not.toHaveProperty('extra');
    expect(flow.routing['municipal-hrss']).toEqual([{ org: ['applicant.district'], because: '注册地所在区', becauseEn: 'registered district' }]);
    await rule.getByRole('button', { name: /恢复为已发布的值/ }).click();
    await saved();
    expect((await written()).flow.routing).not.toHaveProperty('municipal-hrss');
  });

  it('states what holds and what breaks, and plays the way against it', async () => {
    await page().getByRole('tab', { name: '流程', exact: true }).click();
    await page().getByRole('tab', { name: /^不变式/ }).click();
    const made = page().getByTestId('new-invariant');
    await page().getByLabel('不能绕过').selectOption('office municipal-hrss');
    await page().getByLabel('到达', { exact: true }).selectOption('registered');
    await expect.poll(() => made.innerText(), { timeout: 15_000 }).toMatch(/成立.*没有办件能绕过 市人社局同意 到达/);
    await page().getByLabel('不能绕过').selectOption('office industry-authority');
    await expect.poll(() => made.innerText(), { timeout: 15_000 }).toMatch(/不成立/);
    await made.getByRole('button', { name: '演示反例' }).click();
    const play = page().getByTestId('counter-play');
    await play.getByText('现处于 填报').waitFor();
    await play.getByRole('button', { name: '下一步' }).click();
    await play.getByText('现处于 区人社部门推荐').waitFor();
    await visitor.look('studio-invariants');
  });

  it('adds a consent, sees it walked, and takes it out again', async () => {
    await page().getByRole('tab', { name: '环节' }).click();
    const add = page().getByRole('group', { name: '增加环节' });
    await add.getByLabel('环节', { exact: true }).selectOption('consent');
    await add.getByLabel('放在').selectOption({ label: '“市职鉴中心受理”之后、“机构评估”之前' });
    await add.getByRole('button', { name: '增加这个环节' }).click();
    await add.getByText(/请填写：依据的条款/).waitFor();
    await add.getByText(/已有名为“市人社局同意”的环节/).waitFor();
    await add.getByLabel('环节名称（中文）').fill('市人社局预审');
    await add.getByRole('button', { name: /选择条款/ }).click();
    await add.locator('.st-clause-search li button').first().click();
    await add.getByRole('button', { name: '增加这个环节' }).click();
    await page().getByText('本草案新增').waitFor();
    await expect.poll(() => page().getByTestId('walk').innerText(), { timeout: 15_000 }).toContain('推演通过');
    await saved();
    expect(Object.keys((await written()).flow.machine.states)).toContain('municipalHrssConsent');
    await visitor.look('studio-steps');
  });

  it('goes out as files and comes in again', async () => {
    await page().getByRole('button', { name: '文件', exact: true }).click();
    const [download] = await Promise.all([page().waitForEvent('download'), page().getByRole('button', { name: '导出为 zip' }).click()]);
    const archive = Buffer.from(await new Response(Readable.toWeb(await download.createReadStream()) as ReadableStream).arrayBuffer());
    await page().getByLabel('导入文件').setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page().getByText(/没有导入，有 1 处问题/).waitFor();
    await page().getByRole('button', { name: /^删去 市人社局预审/ }).last().click();
    await page().getByLabel('导入文件').waitFor({ state: 'detached' });
    await page().getByRole('button', { name: '文件', exact: true }).click();
    await page().getByLabel('导入文件').setInputFiles({ name: 'draft.zip', mimeType: 'application/zip', buffer: archive });
    await page().getByRole('button', { name: '导入到草案' }).waitFor();
    await visitor.look('studio-files');
    await page().getByRole('button', { name: '选择文件…' }).waitFor();
    await page().getByRole('button', { name: '导入到草案' }).click();
    await page().getByText('本草案新增').waitFor();
    await saved();
    expect(Object.keys((await written()).flow.machine.states)).toContain('municipalHrssConsent');
  });

  it('gives holders a duty where the procedure rests on a registration, and says what it still lacks', async () => {
    const { id } = await api.startDraft({ procedure: 'exam-site', title: '应报' });
    await visitor.go(`studio/draft/${id}/rules`);
    await page().getByRole('button', { name: '增加定期应报' }).click();
    const duty = page().getByRole('group', { name: '定期应报', exact: true });
    await saved();
    expect((await api.checkDraft(id)).map(({ path }) => path)).toContain('duty.due');
    await type(duty.getByLabel('每年应报日'), '02-30');
    await duty.getByText('没有“02-30”这一天').waitFor();
    await type(duty.getByLabel('每年应报日'), '12-31');
    await saved();
    expect((await api.draft(id)).source.policy.duty).toMatchObject({ due: ['12-31'], clause: '2021-3.10' });
    await duty.getByRole('button', { name: '取消定期应报' }).click();
    await saved();
    expect((await api.draft(id)).source.policy).not.toHaveProperty('duty');
  });

  it('changes the words of the chain, and says everything in English but the notices’ own words', async () => {
    await visitor.go(`studio/draft/${draft}/flow`);
    await page().getByRole('tab', { name: '用语' }).click();
    const words = page().getByRole('group', { name: '市职鉴中心受理' });
    await type(words.getByLabel('环节名称 · 中文'), ' ');
    await words.getByText('请填写，不能为空。').waitFor();
    await type(words.getByLabel('环节名称 · 中文'), '市职鉴中心收件');
    await page().getByRole('group', { name: '市职鉴中心收件' }).waitFor();
    await saved();
    await visitor.look('studio-wording');
    await page().getByLabel('语言').selectOption('en');
    for (const part of ['Wording', 'Steps', 'Invariants']) {
      await page().getByRole('tab', { name: new RegExp(`^${part}`) }).click();
      expect([part, await chineseOn(page())]).toEqual([part, [title]]);
    }
    await visitor.look('studio-invariants-en');
    await page().getByRole('tab', { name: 'Rules and periods', exact: true }).click();
    await page().getByRole('group', { name: /^Notices run for seven/ }).waitFor();
    expect(await chineseOn(page())).toEqual([title]);
    await visitor.look('studio-rules-en');
  });
});

/** Chinese words on the studio's English screen that are not said to be Chinese: the notices' own words are. */
function chineseOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const visit = (node: Node, inside: boolean) => {
      const shadow = node instanceof Element ? node.shadowRoot : null;
      if (shadow) visit(shadow, inside);
      for (const child of node.childNodes) {
        if (child instanceof Element && (/^(STYLE|SCRIPT|TEXTAREA)$/.test(child.tagName) || child.getAttribute('lang') === 'zh-CN')) continue;
        const within = inside || (child instanceof Element && child.classList.contains('st'));
        if (within && child.nodeType === Node.TEXT_NODE && /[\u3001-\u30ff\u4e00-\u9fff\uff00-\uffef]/.test(child.textContent ?? '')) found.add((child.textContent ?? '').slice(0, 80));
        visit(child, within);
      }
    };
    visit(document.body, false);
    return [...found];
  });
}
