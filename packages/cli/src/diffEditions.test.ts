import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiffReport } from './diffEditions.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filing-diff-'));
});
afterAll(() => rm(folder, { recursive: true }));

function diff(...words: readonly string[]): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'packages/cli/src/main.ts'), 'diff', ...words], { cwd: root });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...out }));
  });
}

interface Edition {
  form: { properties: Record<string, Record<string, unknown>> };
  policy: { deadlines: Record<string, Record<string, unknown>>; limits: Record<string, unknown>; [key: string]: unknown };
  flow: { title: string; guards: Record<string, unknown>; machine: { states: Record<string, { meta: { actions: Record<string, unknown> }; on: Record<string, unknown> }> } };
}

/** A small edition written down, changed as asked. */
async function edition(name: string, change: (edition: Edition) => void = () => undefined): Promise<string> {
  const whole: Edition = {
    form: { type: 'object', title: '申请', 'x-form': 'application', properties: { who: { type: 'string', title: '联系人', 'x-id': 'who', maxLength: 20 }, phone: { 'x-use': 'phone' } } } as never,
    policy: { procedure: 'sample', windows: {}, deadlines: { notice: { title: '公示期', titleEn: 'Notice', period: { workingDays: 5 }, clause: '2026-66.31' } }, limits: { projects: { title: '项目数', value: 3, clause: '2026-66.29' } }, validity: { period: { months: 36 }, clause: '2026-66.33' } },
    flow: { procedure: 'sample', title: '样例', guards: { pass: { fact: 'a', is: 1 } }, machine: { id: 'sample', initial: 'draft', states: { draft: { meta: { title: '填报', actions: { submit: [{ office: 'applicant', title: '提交' }] } }, on: { submit: { target: 'done' } } }, done: { type: 'final', meta: { title: '完成', actions: {} } } } } } as never,
  };
  change(whole);
  const at = join(folder, name);
  await Promise.all(['forms/sample', 'forms/shared', 'flows/sample'].map((part) => mkdir(join(at, part), { recursive: true })));
  await Promise.all([
    writeFile(join(at, 'forms/sample/application.form.json'), JSON.stringify(whole.form)),
    writeFile(join(at, 'forms/shared/phone.json'), JSON.stringify({ type: 'string', title: '电话' })),
    writeFile(join(at, 'flows/sample/policy.json'), JSON.stringify(whole.policy)),
    writeFile(join(at, 'flows/sample/flow.json'), JSON.stringify(whole.flow)),
  ]);
  return at;
}

describe('filing diff', () => {
  it('ends with 0 where nothing differs, whatever the order of keys', async () => {
    const a = await edition('same-a');
    const b = await edition('same-b', ({ policy }) => {
      policy.deadlines = { notice: Object.fromEntries(Object.entries(policy.deadlines['notice'] ?? {}).toReversed()) };
    });
    expect(await diff(a, b)).toEqual({ code: 0, stdout: '没有不同。\n', stderr: '' });
    expect(JSON.parse((await diff(a, b, '--json')).stdout)).toEqual({ same: true, differences: [] });
  });

  it('says each change in a sentence, values of the policy with their clause', async () => {
    const a = await edition('a');
    const b = await edition('b', ({ form, policy, flow }) => {
      form.properties = { name: { ...form.properties['who'], maxLength: 40 }, phone: { 'x-use': 'phone', title: '手机' } };
      policy.deadlines['notice'] = { ...policy.deadlines['notice'], period: { workingDays: 7 } };
      policy.limits = {};
      flow.guards = { pass: { fact: 'a', is: 2 } };
      flow.machine.states['review'] = { meta: { title: '审核', actions: {} } as never, on: {} };
      flow.machine.states['draft'] = { meta: { title: '填报', actions: { submit: [{ office: 'applicant', title: '提交', seal: true }], withdraw: [{ office: 'applicant', title: '撤回' }] } } as never, on: { submit: { target: 'review' } } };
    });
    const { code, stdout } = await diff(a, b);
    expect(code).toBe(1);
    expect(stdout).toBe([
      'sample',
      '  表单 application：“联系人”的字段名由 who 改为 name，已填内容随之改名。',
      '  表单 application：“联系人”的限制：最多字数由 20 改为 40。',
      '  表单 application：“手机”的名称由“电话”改为“手机”。',
      '  政策：期限“公示期”由 5 个工作日 改为 7 个工作日（依据 2026-66.31）。',
      '  政策：删去限额“项目数”（原为 3）（依据 2026-66.29）。',
      '  流程：流程中一项没有用到的条件改了。',
      '  流程：状态“填报”办理“提交”后的去向由 “完成” 改为 “审核”。',
      '  流程：状态“填报”的办理“提交”改了：盖章。',
      '  流程：状态“填报”新增办理“撤回”。',
      '  流程：新增状态“审核”。',
      '不同 10 处。', '',
    ].join('\n'));
    const report = JSON.parse((await diff(a, b, '--json')).stdout) as DiffReport;
    expect(report.same).toBe(false);
    expect(report.differences).toContainEqual(expect.objectContaining({ procedure: 'sample', part: 'policy', at: 'deadlines.notice', path: 'period.workingDays', before: 5, after: 7, clause: '2026-66.31' }));
  });

  it('tells procedures and forms that come and go', async () => {
    const a = await edition('come-a');
    const b = await edition('come-b');
    await cp(join(b, 'forms/sample'), join(b, 'forms/other'), { recursive: true });
    await cp(join(b, 'forms/sample/application.form.json'), join(b, 'forms/sample/more.form.json'));
    expect((await diff(a, b)).stdout).toContain('新增事项“other”。');
    expect((await diff(b, a)).stdout).toContain('删去表单“申请”。');
  });

  it('compares the repository with a copy of its JSON', async () => {
    const copy = join(folder, 'copy');
    await cp(join(root, 'forms'), join(copy, 'forms'), { recursive: true, filter: (source) => !source.includes('node_modules') });
    const name = 'course-certificate';
    await mkdir(join(copy, 'flows', name), { recursive: true });
    const { flow } = (await import(join(root, 'flows', name, 'flow.ts'))) as { readonly flow: unknown };
    await writeFile(join(copy, 'flows', name, 'flow.json'), JSON.stringify(flow));
    for (const file of ['policy.json', 'invariants.json']) await cp(join(root, 'flows', name, file), join(copy, 'flows', name, file));
    const report = JSON.parse((await diff(root, copy, '--json')).stdout) as DiffReport;
    expect(report.differences.filter(({ procedure }) => procedure === name)).toEqual([]);
  });

  it.each([['only'], ['a', 'b', 'c'], ['none-at-all', 'nor-this']])('%j: 2, told on stderr', async (...words) => {
    const { code, stdout, stderr } = await diff(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('用法');
  });

  it('names a file that cannot be read', async () => {
    const a = await edition('broken-a');
    const b = await edition('broken-b');
    await writeFile(join(b, 'flows/sample/policy.json'), '{"procedure": ');
    const { code, stderr } = await diff(a, b);
    expect(code).toBe(2);
    expect(stderr).toContain('policy.json：内容不是合法的 JSON');
    expect(await readFile(join(a, 'flows/sample/policy.json'), 'utf8')).toContain('公示期');
  });
});
