import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const scenarios = join(root, 'flows', 'course-certificate', 'scenarios');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filing-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function filing(words: readonly string[], { input, env, cwd }: { input?: string; env?: Record<string, string>; cwd?: string } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...words], { cwd: cwd ?? root, env: { ...process.env, FILING_CATALOGUE: '', FILING_CALENDAR: '', ...env } });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...out }));
    child.stdin.on('error', () => undefined).end(input ?? '');
  });
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const json = (ran: Ran) => JSON.parse(ran.stdout) as Record<string, never> & { problems: { code: string; path: string; message: string; clause: string | null; severity: string }[]; valid: boolean };
const sample = async (name: string) => JSON.parse(await readFile(join(root, 'forms/course-certificate/samples', `${name}.json`), 'utf8')) as Record<string, never>;

describe('usage', () => {
  it.each([[[]], [['nope']], [['validate']], [['validate', 'a/b']], [['simulate', 'x']], [['paths']], [['check', 'more']], [['check', '--nope']], [['validate', 'a/b', '']], [['constructor']]])('%j ends with 2, says how on stderr and nothing on stdout', async (words) => {
    const { code, stdout, stderr } = await filing(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('用法');
  });

  it.each([
    [['check', '--nope'], '没有选项 --nope。'], [['check', '-x'], '没有选项 -x。'], [['validate', 'a/b', '-', '--catalogue'], '选项 --catalogue 缺少值。'],
    [['check', '--json=1'], '选项 --json 不带值。'], [['paths', 'course-certificate', '--catalogue', 'x'], 'paths 没有选项 --catalogue。'], [['check', '--applicant', 'x'], 'check 没有选项 --applicant。'],
  ])('%j is told in Chinese', async (words, sentence) => {
    const { code, stderr } = await filing(words);
    expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 2, first: sentence });
  });

  it.each([[['help']], [['--help']], [['check', '-h']]])('%j helps on stdout', async (words) => {
    const { code, stdout } = await filing(words);
    expect(code).toBe(0);
    expect(stdout).toContain('simulate <事项> <情景.json|->');
  });
});

describe('check', () => {
  it('finds the house in order and counts the clauses', async () => {
    const ran = await filing(['check', '--json']);
    const { clauses, problems } = json(ran) as never as { clauses: { total: number; covered: string[]; missing: string[] }; problems: unknown[] };
    expect(problems).toEqual([]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(clauses).toMatchObject({ total: 155, missing: [] });
    expect(clauses.covered).toHaveLength(155);
  });

  it('says so in words too', async () => {
    const { code, stdout } = await filing(['check']);
    expect({ code, last: stdout.trim().split('\n').at(-1) }).toEqual({ code: 0, last: '没有问题。' });
  });
});

describe('validate', () => {
  it('offers what the registration holds, where one is given', async () => {
    const { basis, answers } = JSON.parse(await readFile(join(root, 'forms/assessment-batch/samples/plan.valid.json'), 'utf8')) as Record<string, object>;
    const [path, own, none] = [await file('plan.json', answers), await file('basis.json', basis), await file('list.json', [])];
    const problems = async (...more: string[]) => json(await filing(['validate', 'assessment-batch/plan', path, ...more])).problems;
    expect((await problems()).map(({ code }) => code)).toContain('option');
    expect((await problems('--basis', own)).map(({ code }) => code)).not.toContain('option');
    expect(await problems('--basis', none)).toMatchObject([{ code: 'type', message: '--basis 文件应为对象。' }]);
  });

  it('takes a valid sample from a file and from standard input', async () => {
    const path = join(root, 'forms/course-certificate/samples/recommendation-table.valid.json');
    for (const ran of [await filing(['validate', 'course-certificate/recommendation-table', path]), await filing(['validate', 'course-certificate/recommendation-table', '-'], { input: await readFile(path, 'utf8') })]) {
      expect(json(ran)).toEqual({ valid: true, problems: [] });
      expect(ran.code).toBe(0);
    }
  });

  it('lists every problem with its clause', async () => {
    const table = await sample('recommendation-table.valid') as never as { projects: Record<string, unknown>[] };
    const path = await file('bad.json', { ...table, phone: '', projects: [{ ...table.projects[0], level: '9', surprise: 1 }] });
    const ran = await filing(['validate', 'course-certificate/recommendation-table', path]);
    expect(ran.code).toBe(1);
    const { valid, problems } = json(ran);
    expect(valid).toBe(false);
    expect(problems.map(({ path: at }) => at).toSorted()).toEqual(['phone', 'projects.0.level', 'projects.0.surprise']);
    expect(Object.keys(problems[0] ?? {})).toEqual(['code', 'path', 'message', 'clause', 'severity']);
    expect(problems.find(({ path: at }) => at === 'phone')?.clause).toBe('2026-66.41');
  });

  it('weighs an unknown occupation by the catalogue at hand', async () => {
    const table = await sample('recommendation-table.valid') as never as { projects: Record<string, unknown>[] };
    const path = await file('rare.json', { ...table, projects: [{ ...table.projects[0], occupationCode: '4-99-99-99', occupation: '稀有职业' }] });
    const occupations = [{ code: '4-08-05-04', name: '药物检验员' }];
    const complete = await file('complete.json', { edition: '全', complete: true, occupations });
    expect(json(await filing(['validate', 'course-certificate/recommendation-table', path])).problems).toMatchObject([{ code: 'occupation.unknown', severity: 'warning' }]);
    const refused = { valid: false, problems: [{ code: 'occupation.unknown', severity: 'error' }] };
    expect(json(await filing(['validate', 'course-certificate/recommendation-table', path, '--catalogue', complete]))).toMatchObject(refused);
    expect(json(await filing(['validate', 'course-certificate/recommendation-table', path], { env: { FILING_CATALOGUE: complete } }))).toMatchObject(refused);
  });

  it.each<readonly [string, readonly string[], string, string]>([
    ['an unknown procedure', ['validate', 'nope/x', '-'], '{}', 'procedure.not-found'],
    ['an unknown form', ['validate', 'course-certificate/nope', '-'], '{}', 'form.not-found'],
    ['a form of the prototype', ['validate', 'course-certificate/constructor', '-'], '{}', 'form.not-found'],
    ['a path as a form', ['validate', 'course-certificate/../x', '-'], '{}', 'form.not-found'],
    ['a missing file', ['validate', 'course-certificate/objection', '/nowhere/at/all.json'], '', 'file.not-found'],
    ['a folder', ['validate', 'course-certificate/objection', '/tmp'], '', 'file.not-found'],
    ['broken JSON', ['validate', 'course-certificate/objection', '-'], '{"a":', 'json.malformed'],
    ['nothing at all', ['validate', 'course-certificate/objection', '-'], '', 'json.malformed'],
    ['a list', ['validate', 'course-certificate/objection', '-'], '[1]', 'type'],
    ['a forbidden key', ['validate', 'course-certificate/objection', '-'], '{"__proto__": {"x": 1}}', 'forbidden-key'],
    ['a tower', ['validate', 'course-certificate/objection', '-'], `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, 'too-deep'],
    ['a mountain', ['validate', 'course-certificate/objection', '-'], JSON.stringify({ content: 'x'.repeat(3_000_000) }), 'too-large'],
    ['a mountain range', ['validate', 'course-certificate/objection', '-'], JSON.stringify({ content: 'x'.repeat(9_000_000) }), 'too-large'],
    ['a bad catalogue', ['validate', 'course-certificate/objection', '-', '--catalogue', '/nowhere.json'], '{}', 'file.not-found'],
  ])('tells of %s as a problem, with 1', async (_what, words, input, code) => {
    const ran = await filing(words, { input });
    expect(json(ran)).toMatchObject({ valid: false, problems: [{ code, severity: 'error' }] });
    expect(ran).toMatchObject({ code: 1, stderr: '' });
  });

  it('tells a mistake in JSON, and another encoding, in Chinese and by its place', async () => {
    const gbk = join(folder, 'gbk.json');
    await writeFile(gbk, Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xd2, 0xa9, 0xce, 0xef, 0x22, 0x7d]));
    const told = async (words: readonly string[], input = '') => json(await filing(['validate', 'course-certificate/objection', ...words], { input })).problems[0]?.message;
    expect(await told([gbk])).toContain('不是 UTF-8 编码');
    expect(await told(['-'], '{"a": 1,\n}')).toContain('第 2 行第 1 列有误');
    expect(await told(['-'], '{"a": NaN}')).toContain('不该出现的字符“N”');
    expect(await told(['-'], '{"a":')).toContain('内容不完整');
    expect(await told(['-'], ' \r\n')).toBe('没有内容，请给出 JSON。');
  });

  it('reads a relative path from where npm was called', async () => {
    await file('here.json', { content: '对场地有疑问', name: '某', contact: '1' });
    expect(await filing(['validate', 'course-certificate/objection', 'here.json'], { env: { INIT_CWD: folder } })).toMatchObject({ code: 0 });
    expect(await filing(['validate', 'course-certificate/objection', 'here.json'], { cwd: folder, env: { INIT_CWD: root } })).toMatchObject({ code: 0 });
  });
});

describe('simulate', () => {
  it('runs a scenario to its end, and ends with 0', async () => {
    const ran = await filing(['simulate', 'course-certificate', join(scenarios, 'return-and-correct.json')]);
    expect(json(ran)).toMatchObject({ final: { state: 'collegeScreening' } });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });

  it('runs with samples of each kind of school, and counts on the calendar given', async () => {
    const story = JSON.parse(await readFile(join(scenarios, 'whole-way.json'), 'utf8')) as { applicant: object; steps: { office: string; at: string }[] };
    const secondary = { ...story, applicant: { ...story.applicant, schoolKind: '中职' } };
    const ran = await filing(['simulate', 'course-certificate', '-'], { input: JSON.stringify(secondary) });
    expect(json(ran)).toMatchObject({ final: { state: 'registered', registration: { levels: ['4'] } } });
    const calendar = await file('calendar.json', { 2026: { status: 'draft', off: [], work: [] } });
    const provisional = await filing(['simulate', 'course-certificate', '-'], { input: JSON.stringify(secondary), env: { FILING_CALENDAR: calendar } });
    expect(json(provisional)).toMatchObject({ final: { state: 'publicNotice', deadlines: [{ name: 'publicNotice', provisional: true }] } });
    expect(provisional.code).toBe(1);
  });

  it.each<readonly [string, readonly string[], string, string]>([
    ['an unknown procedure', ['simulate', 'nope', '-'], '{}', 'procedure.not-found'],
    ['broken JSON', ['simulate', 'course-certificate', '-'], '{', 'json.malformed'],
    ['a story of something else', ['simulate', 'course-certificate', '-'], '{"procedure":"other","applicant":{"org":"x","uscc":"y"},"steps":[]}', 'procedure.not-found'],
    ['no story', ['simulate', 'course-certificate', '-'], '[]', 'event.malformed'],
  ])('tells of %s as a problem, with 1', async (_what, words, input, code) => {
    const ran = await filing(words, { input });
    expect(json(ran)).toMatchObject({ steps: [], final: null, problems: [{ code }] });
    expect(ran).toMatchObject({ code: 1, stderr: '' });
  });

  it('ends with 1 when one step was refused', async () => {
    const story = { procedure: 'course-certificate', applicant: { org: '某校', uscc: '12310000425123452B', district: '310115' }, steps: [{ at: '2026-07-05', office: 'applicant', actor: 'a', event: 'submit', answers: 'sample' }] };
    const ran = await filing(['simulate', 'course-certificate', '-'], { input: JSON.stringify(story) });
    expect(ran.code).toBe(1);
    expect(json(ran)).toMatchObject({ steps: [{ accepted: false, state: 'drafting', tag: 'draft', problems: [{ code: 'window.closed', clause: '2026-66.38' }] }], final: { state: 'drafting', tag: 'draft', deadlines: [], registration: null } });
  });
});

describe('paths', () => {
  it('walks the chain', async () => {
    const ran = await filing(['paths', 'course-certificate', '--json']);
    expect(json(ran)).toMatchObject({ procedure: 'course-certificate', titles: { drafting: '填报' }, deadEnds: [], unreachable: [], shortest: { withdrawn: [{ from: 'drafting', event: 'withdraw', to: 'withdrawn' }] } });
    expect(ran.code).toBe(0);
    const told = (await filing(['paths', 'course-certificate'])).stdout;
    for (const part of ['机构评估（institutionEvaluation）', '死路：无', '到不了：无', '到各终点的最短路', '已撤回（withdrawn） 1 步：drafting —withdraw→ withdrawn']) expect(told).toContain(part);
  });

  it('knows no other', async () => {
    const ran = await filing(['paths', 'nope']);
    expect(json(ran)).toMatchObject({ problems: [{ code: 'procedure.not-found' }] });
    expect(ran.code).toBe(1);
  });
});
