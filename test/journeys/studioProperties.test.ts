import { join } from 'node:path';
import { createStudioApi, createTransport, type StudioApi } from '@filing/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from './openJourney.ts';
import type { Visitor } from './visitor.ts';

const form = 'recommendation-table';

describe('what a field says, at the policy desk', () => {
  let journey: Journey;
  let visitor: Visitor;
  let api: StudioApi;
  let draft: string;
  const page = () => visitor.page;
  const panel = () => page().locator('.st-properties');
  const select = async (path: string) => {
    await page().locator(`[role="treeitem"][data-path="${path}"]`).click();
  };
  const column = async (key: string) => (await api.draft(draft)).source.forms[form]?.properties?.['projects']?.items?.properties?.[key];
  const type = async (label: string, text: string) => panel().getByLabel(label, { exact: true }).first().fill(text);
  const choose = async (label: string, option: string) => {
    await panel().getByLabel(label, { exact: true }).first().click();
    await page().keyboard.type(option);
    await page().locator('.fp-ant-select-item-option:visible, [class*="select-item-option"]:visible').filter({ hasText: option }).first().click();
  };

  const source = async () => (await api.draft(draft)).source;
  const english = async () => (await source()).english[form] ?? {};
  const soon = { timeout: 15_000 } as const;
  const picture = (name: string) => join(import.meta.dirname, '..', '..', '.cache', 'screenshots', `${name}.png`);
  const mode = (what: string, to: string) => panel().getByRole('radiogroup', { name: `${what} 编写方式` }).getByText(to, { exact: true }).click();
  /** The whole panel in one picture, as it is where the screen is high enough. */
  const lookAtPanel = async (name: string) => {
    await page().setViewportSize({ width: 1440, height: 9000 });
    await page().locator('[data-pane="properties"] .st-pane-body').evaluate((pane) => pane.scrollTo(0, 0));
    await page().locator('[data-pane="properties"]').screenshot({ path: picture(name), animations: 'disabled' });
    await page().setViewportSize({ width: 1440, height: 900 });
  };
  /** On a phone one pane is shown at a time; the one that is chosen stays. */
  const onPhone = async (pane: string) => {
    await page().setViewportSize({ width: 360, height: 740 });
    await page().locator('.st-pane-choice').getByRole('button', { name: pane }).click();
    await page().setViewportSize({ width: 1440, height: 900 });
  };

  beforeAll(async () => {
    journey = await openJourney();
    const { token } = await journey.api().demoToken('policy-staff');
    api = createStudioApi(createTransport({ apiBase: `${journey.portal.url}api`, token: () => token }));
    draft = (await api.startDraft({ procedure: 'course-certificate', title: '改专业一栏' })).id;
    visitor = await journey.visit('policy-staff', `studio/draft/${draft}/forms/${form}`);
    await page().getByRole('tree').waitFor();
  });
  afterAll(() => journey?.close());

  it('sets title and help, typed as one step each, and undoes them', async () => {
    await select('projects.items.major');
    await type('标题', '专业名称');
    await type('填写提示', '按专业目录填写');
    await expect.poll(async () => (await column('major'))?.title, { timeout: 15_000 }).toBe('专业名称');
    await expect.poll(async () => (await column('major'))?.description, { timeout: 15_000 }).toBe('按专业目录填写');
    await visitor.look('studio-properties');
    await page().getByRole('button', { name: /^撤销/ }).first().click();
    await expect.poll(async () => (await column('major'))?.description, { timeout: 15_000 }).toBeUndefined();
    expect((await column('major'))?.title).toBe('专业名称');
    expect(await panel().getByLabel('填写提示', { exact: true }).first().inputValue()).toBe('');
  });

  it('requires a field under a condition made row by row', async () => {
    await select('projects.items.major');
    await panel().getByRole('radiogroup', { name: '何时必填 编写方式' }).getByText('逐项选择').click();
    await choose('条件 1 字段', '等级');
    await expect.poll(async () => (await column('major'))?.['x-required'], { timeout: 15_000 }).toMatch(/^level == "/);
  });

  it('keeps a mistaken formula in its field and out of the draft, and says where it is wrong', async () => {
    await select('projects.items.major');
    await panel().getByRole('radiogroup', { name: '自动预填 编写方式' }).getByText('公式').click();
    const editor = panel().getByRole('textbox', { name: '自动预填 公式' });
    await editor.click();
    await page().keyboard.type('known(applicant.org');
    await page().keyboard.press('Escape');
    await panel().getByText(/第 \d+ 个字符：括号没有成对/).waitFor();
    expect((await column('major'))?.['x-default']).toBeUndefined();
    await page().keyboard.type(')');
    await panel().getByRole('region', { name: '自动预填' }).getByText('公式无误。').waitFor();
    await expect.poll(async () => (await column('major'))?.['x-default'], { timeout: 15_000 }).toBe('known(applicant.org)');
    await page().keyboard.press('Escape');
    await page().keyboard.press('Tab');
    expect(await editor.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(false);
    await visitor.look('studio-formula');
  });

  it('words what is printed anew and keeps its English, to be looked at again', async () => {
    await select('');
    const paragraph = panel().getByRole('region', { name: '文字 1', exact: true }).getByRole('region', { name: '段落 1', exact: true });
    const before = 'After consideration we agree to recommend the above to become an assessment body.';
    const sentence = '经研究，我单位同意推荐上述单位成为院校职业技能等级评价机构。';
    await paragraph.getByLabel('原文').fill(sentence);
    const review = panel().getByRole('region', { name: '英文待复核' });
    await review.getByText(sentence).waitFor();
    await expect.poll(async () => (await english())[sentence], soon).toBe(before);
    await visitor.look('studio-fixed-words');
    await lookAtPanel('studio-form-panel');
    await paragraph.getByLabel('英文').fill('Having considered it, we agree to recommend the above.');
    await review.waitFor({ state: 'detached' });
    await expect.poll(async () => (await english())[sentence], soon).toBe('Having considered it, we agree to recommend the above.');
    expect((await source()).forms[form]?.['x-fixed-text']).toMatchObject([{ key: 'recommendation', paragraphs: [sentence, expect.any(String)], signed: '区人社部门（盖章）' }, { key: 'review' }]);
  });

  it('adds a rule row by row, tries it on a sample, refuses a mistaken formula and keeps the rule before', async () => {
    await select('projects.items.annualCandidates');
    await panel().getByRole('button', { name: '添加规则' }).click();
    const rule = panel().getByRole('region', { name: '规则 2', exact: true });
    await rule.getByText('条件和提示都写好后').waitFor();
    await choose('条件 1 字段', '本字段的值');
    await choose('条件 1 比较', '不大于');
    await rule.getByLabel('条件 1 值').fill('500');
    await rule.getByText('结果：是').waitFor();
    expect((await column('annualCandidates'))?.['x-rules']).toHaveLength(1);
    await rule.getByLabel('提示', { exact: true }).fill('每个项目每年不超过 500 人次。');
    await rule.getByLabel('提示（英文）').fill('No more than 500 candidates a project and year.');
    await choose('规则 2 条款', '2026-66.46');
    await choose('规则 2 程度', '仅提醒');
    await choose('规则 2 问题种类', '过大');
    const wanted = { assert: 'value <= 500', message: '每个项目每年不超过 500 人次。', clause: '2026-66.46', severity: 'warning', code: 'maximum' };
    await expect.poll(async () => (await column('annualCandidates'))?.['x-rules']?.[1], soon).toEqual(wanted);
    expect((await english())[wanted.message]).toBe('No more than 500 candidates a project and year.');
    await mode('规则 2 须为真的条件', '公式');
    const editor = rule.getByRole('textbox', { name: '规则 2 须为真的条件 公式' });
    await editor.click();
    await page().keyboard.press('Control+End');
    await page().keyboard.type(' && cou');
    await page().locator('.cm-tooltip-autocomplete').getByText('count', { exact: true }).waitFor();
    await page().keyboard.press('Escape');
    await rule.getByText('没有名为“cou”的字段').waitFor();
    await visitor.look('studio-rule');
    expect((await column('annualCandidates'))?.['x-rules']?.[1]).toEqual(wanted);
    await editor.click();
    await page().keyboard.press('Control+A');
    await page().keyboard.insertText('value <= 600');
    await expect.poll(async () => (await column('annualCandidates'))?.['x-rules']?.[1], soon).toEqual({ ...wanted, assert: 'value <= 600' });
    await lookAtPanel('studio-field-panel');
    await panel().getByRole('button', { name: '上移规则 2' }).click();
    await expect.poll(async () => (await column('annualCandidates'))?.['x-rules']?.map(({ code }) => code), soon).toEqual(['maximum', undefined]);
    await panel().getByRole('button', { name: '删除规则 1' }).click();
    await expect.poll(async () => (await column('annualCandidates'))?.['x-rules']?.length, soon).toBe(1);
    expect(await english()).not.toHaveProperty([wanted.message]);
  });

  it('points a rule of the whole form at a field', async () => {
    await select('');
    await panel().getByRole('button', { name: '添加规则' }).click();
    const rule = panel().getByRole('region', { name: '规则 1', exact: true });
    await choose('条件 1 字段', '联系人');
    await choose('条件 1 比较', '已填');
    await rule.getByLabel('提示', { exact: true }).fill('请写明联系人。');
    await choose('规则 1 提示指向', '联系人');
    await expect.poll(async () => (await source()).forms[form]?.['x-rules'], soon).toEqual([{ assert: expect.stringContaining('contact'), message: '请写明联系人。', at: 'contact' }]);
    await panel().getByRole('button', { name: '删除规则 1' }).click();
    await expect.poll(async () => (await source()).forms[form]?.['x-rules'], soon).toBeUndefined();
  });

  it('never shows a field, and shows it again', async () => {
    const canvas = page().getByRole('region', { name: /推荐表”的预览/ });
    await select('contact');
    await canvas.getByLabel('联系人').first().waitFor();
    await mode('何时显示', '从不');
    await panel().getByText('这个字段从不显示').waitFor();
    await expect.poll(async () => (await source()).forms[form]?.properties?.['contact']?.['x-visible'], soon).toBe(false);
    await canvas.getByLabel('联系人').first().waitFor({ state: 'detached' });
    await page().getByRole('button', { name: /^撤销/ }).first().click();
    await canvas.getByLabel('联系人').first().waitFor();
    expect(await panel().getByRole('radiogroup', { name: '何时显示 编写方式' }).getByRole('radio', { name: '不设' }).isChecked()).toBe(true);
    await mode('何时显示', '从不');
    await mode('何时显示', '不设');
    await expect.poll(async () => (await source()).forms[form]?.properties?.['contact'], soon).not.toHaveProperty('x-visible');
  });

  it('shows who writes and reads a field at each step, withholds and releases it, and leads to what it is withheld with', async () => {
    const expert = panel().getByLabel('对专家组成员隐去');
    const except = async () => (await source()).flow.reads.expert?.except ?? [];
    const cell = (step: string, office: string) => panel().locator('.st-access').evaluate((part, [row, column]) => {
      const at = [...part.querySelectorAll('thead th')].findIndex((each) => each.textContent === column);
      return [...part.querySelectorAll('tbody tr')].find((each) => each.querySelector('th')?.textContent === row)?.children[at]?.textContent;
    }, [step, office] as const);
    await select('phone');
    await expect.poll(() => expert.isChecked()).toBe(true);
    expect([await cell('填报', '申报单位'), await cell('退回补正', '申报单位'), await cell('填报', '区人社部门'), await cell('区人社部门推荐', '区人社部门'), await cell('机构评估', '专家组成员')]).toEqual(['可填', '可填退回时开放的', '—', '可看', '—']);
    await expert.click();
    await expect.poll(except, soon).not.toContain(`${form}/phone`);
    expect(await cell('机构评估', '专家组成员')).toBe('可看');
    await select('projects');
    await expert.click();
    await expect.poll(except, soon).toContain(`${form}/projects`);
    await select('projects.items.major');
    expect(await expert.isDisabled()).toBe(true);
    expect(await cell('机构评估', '专家组成员')).toBe('—');
    await panel().locator('.st-access').scrollIntoViewIfNeeded();
    await visitor.look('studio-access');
    await panel().getByRole('button', { name: '去看“评价项目”' }).click();
    await panel().getByRole('heading', { name: '“评价项目”的属性' }).waitFor();
    await expert.click();
    await expect.poll(except, soon).not.toContain(`${form}/projects`);
  });

  it('cites another clause, and edits options with their English', async () => {
    await select('projects.items.level');
    await panel().getByRole('table', { name: '依据条款' }).getByRole('combobox').first().selectOption('2026-66.14');
    await expect.poll(async () => (await column('level'))?.['x-clause'], soon).toEqual(['2026-66.14', '2026-66.03', '2026-66.42']);
    const options = panel().getByRole('table', { name: '选项' });
    await panel().getByRole('group', { name: '选项' }).getByRole('button', { name: '+ 添加一行' }).click();
    await options.getByLabel('第 3 行 名称').fill('二级');
    await options.getByLabel('第 3 行 值').fill('2');
    await options.getByLabel('第 3 行 英文').fill('Level 2');
    await expect.poll(async () => (await english())['projects.items.level#enum.2'], soon).toBe('Level 2');
    expect((await column('level'))?.enum).toEqual([expect.anything(), expect.anything(), { label: '二级', value: '2' }]);
    await lookAtPanel('studio-options-panel');
    await options.getByLabel('第 3 行 值').fill('3');
    await panel().getByText('有 1 处未写入草案').waitFor();
    expect((await column('level'))?.enum).toHaveLength(3);
    await options.getByRole('button', { name: '删除第 3 行' }).click();
    await expect.poll(async () => (await column('level'))?.enum?.length, soon).toBe(2);
    expect(await english()).not.toHaveProperty(['projects.items.level#enum.2']);
  });

  it('puts a value together, and tries it on the samples', async () => {
    await select('projects.items.bodyName');
    await mode('自动计算', '逐项选择');
    await choose('算什么', '拼接文字');
    await choose('第 1 段', '专业名称');
    await panel().getByLabel('第 2 段').fill('（沪）');
    await expect.poll(async () => String((await column('bodyName'))?.['x-compute'] ?? ''), soon).toMatch(/major.*（沪）/);
    const trial = panel().getByRole('region', { name: '自动计算' }).locator('xpath=..').locator('output');
    await expect.poll(() => trial.innerText()).toMatch(/^结果：.+（沪）$/);
    await mode('自动计算', '不设');
    await expect.poll(async () => column('bodyName'), soon).not.toHaveProperty('x-compute');
  });

  it('makes a field of a shared fragment its own, gives fields another name, and the preview follows', async () => {
    const canvas = page().getByRole('region', { name: /推荐表”的预览/ });
    await select('phone');
    await panel().getByRole('button', { name: '改为自己的字段' }).click();
    await expect.poll(async () => (await source()).forms[form]?.properties?.['phone'], soon).toMatchObject({ 'x-format': 'phone', title: '联系电话' });
    expect((await source()).forms[form]?.properties?.['phone']).not.toHaveProperty('x-use');
    await select('contact');
    await type('标题', '联络人');
    await canvas.getByLabel('联络人').first().waitFor();
    await panel().getByLabel('字段名', { exact: true }).fill('1 x');
    await panel().getByRole('button', { name: '改名' }).click();
    await panel().getByText('字段名须以字母开头').waitFor();
    await panel().getByLabel('字段名', { exact: true }).fill('contactPerson');
    await panel().getByRole('button', { name: '改名' }).click();
    await page().locator('[role="treeitem"][data-path="contactPerson"]').waitFor();
    await expect.poll(async () => (await english())['contactPerson#title'], soon).toBeTruthy();
    expect((await source()).forms[form]?.properties).not.toHaveProperty('contact');
    expect(await panel().getByRole('heading', { level: 2 }).innerText()).toBe('“联络人”的属性');
  });

  it('is read on a phone: the panel, a formula and the JSON', async () => {
    await select('projects.items.major');
    await onPhone('属性');
    expect(await page().locator('[data-pane="properties"]').getAttribute('data-shown')).toBe('true');
    await visitor.look('studio-phone-panel');
    await page().setViewportSize({ width: 360, height: 1500 });
    for (const [name, part] of [['studio-phone-formula', '.st-expressions'], ['studio-phone-rule', '.st-rule-list'], ['studio-phone-access', '.st-access']] as const) await panel().locator(part).screenshot({ path: picture(name), animations: 'disabled' });
    await page().setViewportSize({ width: 1440, height: 900 });
    await onPhone('预览');
    await page().getByRole('button', { name: 'JSON', exact: true }).click();
    await page().getByRole('textbox', { name: '表单的 JSON' }).waitFor();
    await onPhone('JSON');
    await visitor.look('studio-phone-json');
    await page().getByRole('button', { name: '预览', exact: true }).first().click();
  });

  it('shows the form as JSON, says what is wrong and keeps it, and applies it', async () => {
    await page().getByRole('radio', { name: 'JSON' }).or(page().getByRole('button', { name: 'JSON' })).first().click();
    const editor = page().getByRole('textbox', { name: '表单的 JSON' });
    await editor.click();
    await page().keyboard.press('Control+Home');
    await page().keyboard.type('x');
    await page().getByText('第 1 行：此处不是正确的 JSON，请检查逗号、引号和括号').first().waitFor();
    expect(await page().getByRole('button', { name: '采用' }).isDisabled()).toBe(true);
    await visitor.look('studio-json');
    await page().getByRole('button', { name: '放弃改动' }).click();
    await page().getByText('此处不是正确的 JSON').first().waitFor({ state: 'detached' });
    const written = (await api.draft(draft)).source.forms[form];
    await editor.click();
    await page().keyboard.press('Control+A');
    await page().keyboard.insertText(JSON.stringify({ ...written, title: '推荐表（修订）' }));
    await page().getByRole('button', { name: '采用' }).click();
    await expect.poll(async () => (await api.draft(draft)).source.forms[form], { timeout: 15_000 }).toEqual({ ...written, title: '推荐表（修订）' });
  });

  it('speaks English', async () => {
    await page().getByRole('combobox', { name: '语言' }).selectOption('en');
    await page().getByRole('tree', { name: /^Fields of/ }).waitFor();
    await page().locator('.st-switch').getByRole('button', { name: 'JSON' }).click();
    await page().getByRole('textbox', { name: 'The form as JSON' }).waitFor();
    await page().screenshot({ path: picture('studio-json-english'), fullPage: true });
    await select('projects.items.annualCandidates');
    await panel().getByRole('heading', { name: 'Rules' }).waitFor();
    await lookAtPanel('studio-panel-english');
    const words = await panel().locator('h2, h3, h4, label, button, th, legend, p').allInnerTexts();
    expect(words.filter((each) => /[\u4e00-\u9fff]/.test(each))).toEqual([]);
  });
});
