import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { edited, readHouse, root } from '../fixtures/house.ts';
import { checkRevision } from '../index.ts';

const { sources, options } = await readHouse();
const school = sources.find(({ name }) => name === 'course-certificate') as ProcedureSource;
const { readHostile } = (await import(join(root, 'packages/form-engine/src/fixtures/hostile/readHostile.ts'))) as { readHostile: (file: string) => readonly { readonly name: string; readonly form: unknown; readonly fragments?: object; readonly english?: object }[] };
const han = /\p{Script=Han}/u;

type Change = Parameters<typeof edited>[1];
const findings = (change: Change, more = {}) => checkRevision(edited(school, change), { ...options, ...more });
const errors = (change: Change, more = {}) => findings(change, more).filter(({ severity }) => severity === 'error').map(({ part, at, path, message }) => `${part} ${at} ${path} ${message}`);

describe('checkRevision', () => {
  it.each(sources.map((each) => [each.name, each] as const))('has nothing against %s as it stands', (_name, source) => {
    expect(checkRevision(source, { ...options, base: source })).toEqual([]);
  });

  it.each<[string, Change, RegExp]>([
    ['a title without English', (s) => { s['forms'].objection.properties.extra = { type: 'string', title: '新增', 'x-id': 'extra' }; }, /^english objection extra “新增”还没有英文，请在该字段的属性中补上。$/m],
    ['a clause there is not', (s) => { s['forms'].objection['x-clause'] = '2026-66.99'; }, /^form objection {2}条款登记册中没有 2026-66\.99$/m],
    ['a value of the policy without its clause', (s) => { delete s['policy'].deadlines.publicNotice.clause; }, /^policy {2}deadlines\.publicNotice\.clause .*缺失。$/m],
    ['a clause of the policy there is not', (s) => { s['policy'].deadlines.publicNotice.clause = '2026-66.99'; }, /^policy {2}deadlines\.publicNotice 条款登记中没有/m],
    ['a day no year has', (s) => { s['policy'].windows.submission.spans[0].to = '06-31'; }, /^policy {2}windows\.submission\.spans\.0\.to 受理时间“集中受理”第 1 段止：没有“06-31”这一天/m],
    ['a day in two periods of a window', (s) => { s['policy'].windows.submission.spans[1].from = '06-30'; }, /^policy {2}windows\.submission\.spans\.1 受理时间“集中受理”第 2 段：与第 1 段重叠/m],
    ['a window the wrong way round', (s) => { s['policy'].windows.submission.spans[0] = { from: '06-30', to: '06-01' }; }, /结束早于开始/],
    ['a window without spans', (s) => { s['policy'].windows.submission.spans = []; }, /至少写一段/],
    ['a period that is none', (s) => { s['policy'].deadlines.publicNotice.period = { workingDays: -5 }; }, /^policy {2}deadlines\.publicNotice\.period\.workingDays 期限“公示期”时长：应为 1 至 1000 的整数。$/m],
    ['a period of two kinds', (s) => { s['policy'].deadlines.publicNotice.period = { workingDays: 5, months: 1 }; }, /之一/],
    ['a reminder before the beginning', (s) => { s['policy'].deadlines.projectPreparation.remind = [90, 7]; }, /^policy {2}deadlines\.projectPreparation\.remind\.0 .*提前 90 天时期限还没有开始/m],
    ['a limit below zero', (s) => { s['policy'].limits.projects.value = -1; }, /^policy {2}limits\.projects\.value /m],
    ['a text in one language', (s) => { s['policy'].texts.window.en = ' '; }, /^policy {2}texts\.window\.en .*不能为空/m],
    ['a value nobody knows', (s) => { s['policy'].deadlines.publicNotice.perod = 5; }, /deadlines\.publicNotice\.perod .*不认识/],
    ['HTML in a wording', (s) => { s['policy'].texts.window.zh = '<img src=x>'; }, /^policy {2}texts\.window\.zh 文字不得含 HTML/m],
    ['a deadline the flow wants', (s) => { delete s['policy'].deadlines.publicNotice; }, /policy\.json 没有期限“publicNotice”/],
    ['a step that is not there', (s) => { s['flow'].machine.states.drafting.on.submit.target = 'gone'; }, /^flow {2}states\.drafting\.on\.submit\.0 没有目标状态“gone”/m],
    ['a condition on a step that is not there', (s) => { s['flow'].guards.extra = { fact: 'returned.from', is: 'gone' }; }, /^flow {2}guards\.extra 没有状态“gone”/m],
    ['a sample that no longer holds, with what it expected', (s) => { s['forms'].objection.properties.name.maxLength = 1; }, /^sample objection\.valid \S+ 样例应有 \[\]，实有 \[/m],
    ['a sample of no form', (s) => { delete s['forms'].objection; }, /^sample objection\.valid {2}没有表单“objection”/m],
    ['two samples of one name', (s) => { s['samples'].push(s['samples'][0]); }, /有两个样例/],
    ['an invariant that names nothing', (s) => { s['invariants'][0].before = 'gone'; }, /^invariant 0 {2}没有状态“gone”/m],
    ['English of no form', (s) => { s['english'].gone = {}; }, /^english gone {2}没有表单/m],
    ['a form that calls itself otherwise', (s) => { s['forms'].objection['x-form'] = 'other'; }, /x-form 应为“objection”/],
    ['a name that is no file', (s) => { s['forms']['../../x'] = s['forms'].objection; }, /form \.\.\/\.\.\/x .*小写字母/],
  ])('sees %s', (_what, change, told) => {
    expect(errors(change).join('\n')).toMatch(told);
    expect(findings(change).filter(({ message, messageEn }) => message === messageEn)).toEqual([]);
  });

  it('tells an invariant that breaks with the shortest way round it (2026-66.30)', () => {
    const found = findings(({ flow }) => {
      const on = flow.machine.states.projectEvaluation.on;
      on.evaluate = JSON.parse(JSON.stringify(on.evaluate).replace('"bureauConsent"', '"publicNotice"'));
      on.evaluate[1].actions.push({ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' });
    });
    const broken = found.filter(({ part }) => part === 'invariant');
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ at: '3', message: expect.stringMatching(/^不成立：没有办件能绕过 市人社局同意 到达 已备案公布。反例：填报 → /), messageEn: expect.stringMatching(/^Does not hold: No filing gets to .* The way round it: Drafting → /) });
    expect(broken[0]?.way?.at(0)).toMatchObject({ from: 'drafting', event: 'submit', office: 'applicant' });
  });

  it('warns of a field that was renamed without an id in common', () => {
    const bare = edited(school, ({ forms }) => { delete forms.objection.properties.name['x-id']; });
    const renamed = edited(bare, ({ forms, english }) => {
      forms.objection.properties = Object.fromEntries(Object.entries(forms.objection.properties).map(([key, each]) => [key === 'name' ? 'caller' : key, each]));
      english.objection['caller#title'] = english.objection['name#title'];
    });
    const lost = (base: ProcedureSource, source: ProcedureSource) => checkRevision(source, { ...options, base }).filter(({ severity, part }) => severity === 'warning' && part === 'form');
    expect(lost(bare, renamed)).toEqual([expect.objectContaining({ at: 'objection', path: 'caller', message: expect.stringContaining('name 似改名为 caller') })]);
    expect(lost(bare, bare)).toEqual([]);
    const withId = (source: ProcedureSource, key: string) => edited(source, ({ forms }) => { forms.objection.properties[key]['x-id'] = 'name'; });
    expect(lost(withId(bare, 'name'), withId(renamed, 'caller'))).toEqual([]);
  });

  it('asks for ids where they are asked for', () => {
    const without: Change = ({ forms }) => { delete forms.objection.properties.name['x-id']; };
    expect(errors(without, { ids: true }).join('\n')).toMatch(/^form objection name 缺少 x-id/m);
    expect(errors(without, { ids: false }).join('\n')).not.toMatch(/缺少 x-id/);
  });
});

describe('checkRevision, whatever it is given', () => {
  const junk: readonly unknown[] = [null, 0, -1.5, '', 'text', true, [], {}, [[]], [null], { a: null }, { states: [] }, '__proto__', '<b>'];

  it('never throws where there is no source at all', () => {
    for (const each of [undefined, ...junk, JSON.parse('{"__proto__":{"x":1}}')]) expect(checkRevision(each, options).some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('never throws on the hostile forms, and refuses what lint refuses', () => {
    for (const file of readdirSync(join(root, 'packages/form-engine/src/fixtures/hostile')).filter((name) => name.endsWith('.json'))) {
      for (const { form, fragments = {}, english = {} } of readHostile(file)) {
        const found = checkRevision({ ...school, forms: { hostile: form }, english: { hostile: english }, fragments, samples: [], invariants: [] }, options);
        expect(Array.isArray(found)).toBe(true);
      }
    }
  }, 180_000);

  it('never throws with any one place of flow, policy, invariants or samples of a wrong type, and says so in both languages', () => {
    const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...places(each, [...path, key])]) : []);
    const small: ProcedureSource = { ...school, forms: { objection: school.forms['objection'] as never }, english: {}, samples: school.samples.filter(({ form }) => form === 'objection') };
    const all = (['flow', 'policy', 'invariants', 'samples', 'forms'] as const).flatMap((key) => places(small[key], [key]));
    expect(all.length).toBeGreaterThan(300);
    const unsaid = new Set<string>();
    for (const [index, path] of all.entries()) {
      const copy = JSON.parse(JSON.stringify(small)) as Record<string, unknown>;
      const target = path.slice(0, -1).reduce<Record<string, unknown>>((held, key) => held[key] as Record<string, unknown>, copy);
      target[path.at(-1) ?? ''] = junk[index % junk.length];
      for (const { message, messageEn } of checkRevision(copy, { ...options, base: small })) if (han.test(message) && message === messageEn) unsaid.add(message);
    }
    expect([...unsaid]).toEqual([]);
  }, 180_000);
});
