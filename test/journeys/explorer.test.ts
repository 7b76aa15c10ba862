import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { SimulationReport } from '@filing/flow-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from './openJourney.ts';
import type { Visitor } from './visitor.ts';

const root = join(import.meta.dirname, '..', '..');
const procedure = 'course-certificate';

/** What `filing simulate` says of a scenario given on standard input. */
function simulated(scenario: string): Promise<SimulationReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'packages/cli/src/main.ts'), 'simulate', procedure, '-'], { cwd: root, env: { ...process.env, FILING_CATALOGUE: '', FILING_CALENDAR: '' } });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('error', reject).on('close', () => resolve(JSON.parse(out) as SimulationReport));
    child.stdin.end(scenario);
  });
}

describe('the chain explorer', () => {
  let journey: Journey;
  let visitor: Visitor;
  const page = () => visitor.page;
  const tab = (name: string) => page().getByRole('tab', { name, exact: true }).click();
  const press = (name: string | RegExp) => page().locator('.xp').getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first().click();
  const state = () => page().getByTestId('explorer-state').getAttribute('data-state');
  const now = () => page().getByTestId('explorer-now').innerText();
  const steps = () => page().getByTestId('steps').locator('li').evaluateAll((items) => items.map((item) => `${item.getAttribute('data-event')} ${item.getAttribute('data-accepted')}`));
  const offer = (office: string, event: string) => page().locator(`[data-office="${office}"] [data-event="${event}"]`).click();
  const act = async (office: string, event: string, next: string, more: { readonly opinion?: string; readonly data?: unknown } = {}) => {
    await offer(office, event);
    const panel = page().getByTestId('act');
    if (more.opinion !== undefined) await panel.getByLabel('意见').fill(more.opinion);
    if (more.data !== undefined) await panel.locator('textarea[data-form]').fill(JSON.stringify(more.data));
    await panel.getByRole('button', { name: '办理' }).click();
    await expect.poll(state).toBe(next);
  };
  const scenario = () => page().getByLabel('情景 JSON');
  const alert = () => page().getByTestId('scenario').getByRole('alert').innerText();

  beforeAll(async () => {
    journey = await openJourney();
    visitor = await journey.visit('school-college', 'explorer');
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => journey?.close());

  it('lists every procedure that may be filed, each walked well under a second, none with a dead end', async () => {
    const served = (await journey.api('school-college').procedures()).map((each) => each.procedure);
    const rows = await page().locator('tr[data-procedure]').evaluateAll((found) => found.map((row) => ({
      name: row.getAttribute('data-procedure'), ...Object.fromEntries([...row.querySelectorAll('[data-column]')].map((cell) => [cell.getAttribute('data-column'), Number.parseFloat(cell.textContent ?? '')])),
    } as { name: string; states: number; ways: number; deadEnds: number; unreachable: number; findings: number; took: number })));
    expect(rows.map(({ name }) => name).toSorted()).toEqual(served.toSorted());
    expect(rows.filter(({ took, deadEnds, unreachable, findings }) => !(took < 500) || deadEnds + unreachable + findings > 0)).toEqual([]);
    expect(rows.every(({ states, ways }) => states > 3 && ways > 3)).toBe(true);
    await visitor.look('explorer-list');
  });

  it('is reached from the menu and draws a chain with a lane for each office', async () => {
    await visitor.go('board');
    await page().getByRole('navigation').getByRole('button', { name: '流程推演' }).click();
    await press('课证融通院校评价机构备案');
    const lanes = await page().locator('[data-lane]').evaluateAll((found) => found.map((lane) => lane.getAttribute('data-lane')));
    expect(lanes).toEqual(['applicant', 'district-hrss', 'industry-authority', 'teacher-education-college', 'appraisal-centre', 'municipal-hrss', '']);
    expect(new URL(page().url()).hash).toBe(`#school-college/explorer/${procedure}/diagram`);
    await visitor.look('explorer-diagram');
    await page().getByRole('tab', { name: '流程图' }).focus();
    await page().keyboard.press('ArrowRight');
    await page().getByTestId('dead-ends').waitFor();
    expect(await page().getByTestId('exploration').innerText()).toMatch(/状态 \d\d 个，转移 \d\d 条/);
    await visitor.look('explorer-findings');
  });

  it('tells why an act is refused, and takes it back a step at a time', async () => {
    await tab('推演');
    await offer('applicant', 'submit');
    const answers = page().getByTestId('act').locator('details').first();
    await answers.locator('summary').click();
    const sample = await answers.locator('textarea').inputValue();
    await answers.locator('textarea').fill('{ "org": ');
    await page().getByTestId('act').getByRole('button', { name: '办理' }).click();
    expect(await page().getByTestId('act').getByRole('alert').innerText()).toContain('不是合法的 JSON');
    await answers.locator('textarea').fill('{}');
    await page().getByTestId('act').getByRole('button', { name: '办理' }).click();
    await page().locator('[data-code=required]').first().waitFor();
    await visitor.look('explorer-refused');
    expect(await steps()).toEqual([]);
    await answers.locator('textarea').fill('[1]');
    await answers.getByRole('button', { name: '按表单填写' }).click();
    await answers.getByText('不能按表单填写').waitFor();
    await answers.locator('textarea').fill(sample);
    await answers.getByRole('button', { name: '按表单填写' }).click();
    await answers.locator('[data-path="contact"] input').fill('冯老师');
    await visitor.look('explorer-form');
    await expect.poll(async () => {
      await answers.getByRole('button', { name: '按 JSON 填写' }).click();
      const written = await answers.locator('textarea').inputValue();
      await answers.getByRole('button', { name: '按表单填写' }).click();
      return written;
    }).toContain('"contact": "冯老师"');
    await page().getByTestId('act').getByRole('button', { name: '办理' }).click();
    await expect.poll(state).toBe('districtRecommendation');
    expect(await scenario().inputValue()).toContain('冯老师');
    await press('退一步');
    expect(await state()).toBe('drafting');
    await press('重做');
    expect(await state()).toBe('districtRecommendation');
  });

  it('acts as each office, sends back and corrects, and moves the clock every way', async () => {
    const from = await now();
    await press('后一天');
    await press('后一个工作日');
    expect([from, await now(), (await steps()).length]).toEqual(['2026-06-05 09:00', '2026-06-08 09:00', 2]);
    await offer('district-hrss', 'return');
    await page().getByTestId('act').getByLabel('意见').fill('');
    await page().getByTestId('act').getByRole('button', { name: '办理' }).click();
    await page().locator('[data-code="opinion.required"]').waitFor();
    await page().getByTestId('act').getByRole('button', { name: '取消' }).click();
    await act('district-hrss', 'return', 'returned', { opinion: '请补正' });
    await act('applicant', 'submit', 'districtRecommendation');
    await act('district-hrss', 'approve', 'authorityReview');
    await act('industry-authority', 'approve', 'collegeScreening');
    await act('teacher-education-college', 'approve', 'centreIntake');
    await act('appraisal-centre', 'approve', 'institutionEvaluation');
    await press('后一个月');
    await act('appraisal-centre', 'evaluate', 'projectPreparation');
    expect(await page().getByTestId('standing').innerText()).toContain('计时中，至 2026-10-08 23:59:59');
    await visitor.look('explorer-play');
  });

  it('branches, lets a deadline pass in one run and goes on in the other, and marks what differs', async () => {
    const count = (await steps()).length;
    await press(`从第 ${count} 步之后分支`);
    await press(/^到“.*”的最后一刻$/);
    expect(await state()).toBe('projectPreparation');
    await press(/^越过“/);
    expect(await state()).toBe('lapsed');
    await press('推演 1');
    await act('applicant', 'submitProject', 'projectEvaluation');
    await act('appraisal-centre', 'evaluate', 'bureauConsent', { data: { project: '1', conclusion: 'pass' } });
    await act('municipal-hrss', 'approve', 'publicNotice');
    await press(/^越过“公示/);
    await act('appraisal-centre', 'issue', 'publication');
    await act('municipal-hrss', 'publish', 'registered');
    await tab('流程图');
    expect(await page().locator('polyline[data-kind=travelled]').count()).toBeGreaterThan(8);
    await visitor.look('explorer-travelled');
    await tab('对比');
    const part = (name: string) => page().locator(`tr[data-part="${name}"]`);
    expect(await part('state').innerText()).toMatch(/已备案公布\s+视作放弃\s+≠ 不同/);
    expect(await part('deadline projectPreparation').innerText()).toMatch(/已满足 2026-10-08[\s\S]*已届满 2026-10-08[\s\S]*≠ 不同/);
    expect(await part('registration').getAttribute('data-same')).toBe('false');
    expect(await page().locator('tr[data-same=true]').count()).toBe(count);
    await visitor.look('explorer-compare');
  });

  it('copies the scenario that the command plays to the same end', async () => {
    await tab('推演');
    for (const [run, end] of [['推演 1', 'registered'], ['推演 2', 'lapsed']] as const) {
      await press(run);
      await press('复制情景');
      await page().getByText('已复制').waitFor();
      const copied = await page().evaluate(() => navigator.clipboard.readText());
      const report = await simulated(copied);
      expect(await state()).toBe(end);
      expect(report.final?.state).toBe(end);
      expect(report.steps.map(({ event, accepted }) => `${event} ${accepted}`)).toEqual(await steps());
    }
  });

  it('takes a pasted scenario, and says clearly what is wrong with one', async () => {
    const good = await scenario().inputValue();
    const paste = async (text: string) => {
      await scenario().fill(text);
      await press('载入为新推演');
    };
    await paste('{\n  "procedure": "course-certificate",\n  "applicant": }');
    expect(await alert()).toContain('第 3 行第 16 列有误');
    await paste(good.slice(0, -20));
    expect(await alert()).toContain('不是合法的 JSON');
    await paste('');
    expect(await alert()).toContain('没有内容');
    await paste('{"procedure":"another","steps":7}');
    expect(await alert()).toMatch(/情景写的是“another”[\s\S]*缺少申报单位[\s\S]*缺少步骤/);
    await visitor.look('explorer-pasted');
    const story = JSON.parse(good) as { steps: Record<string, unknown>[] };
    await paste(JSON.stringify({ ...story, steps: [...story.steps.slice(0, 3), { at: '2026-06-20', office: 'expert', event: 'approve' }] }));
    await page().getByRole('button', { name: '推演 3' }).waitFor();
    expect((await steps()).at(-1)).toBe('approve false');
    expect(await page().getByTestId('steps').innerText()).toContain('被拒绝');
  });

  it('shows what must always hold, and plays the way on which a chain breaks it', async () => {
    const served = '**/explorer/procedures/course-certificate';
    const broken = () => page().locator('[data-verdict=broken]');
    await tab('检查');
    expect(await page().locator('[data-verdict=holds]').count()).toBeGreaterThan(8);
    expect(await page().getByTestId('invariants').innerText()).toContain('没有办件能绕过 市人社局同意 到达 已备案公布');
    await page().route(served, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('"target":"bureauConsent"', '"target":"receipt"') });
    });
    await visitor.go(`explorer/${procedure}/findings`);
    expect(await broken().allInnerTexts()).toEqual([expect.stringMatching(/没有办件能绕过 市人社局同意[\s\S]*2026-66\.30[\s\S]*项目评估 → 出具备案回执/), expect.stringContaining('没有办件能绕过 公示')]);
    await visitor.look('explorer-invariants');
    await broken().first().getByRole('button', { name: '在推演中播放反例' }).click();
    await expect.poll(state).toBe('registered');
    expect((await steps()).filter((step) => !step.endsWith('true'))).toEqual([]);
    await page().unroute(served);
  });

  it('speaks English, and says so when there is no such procedure', async () => {
    await page().getByLabel('语言').selectOption('en');
    await page().getByRole('tab', { name: 'Simulate' }).waitFor();
    await visitor.go('explorer/nothing-of-that-name');
    expect(await page().locator('.xp').getByRole('alert').innerText()).toBe('There is no procedure “nothing-of-that-name”.');
  });
});
