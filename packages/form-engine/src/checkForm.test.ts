import { indexOccupations, type Form, type FormContext, type FormSchema } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLimits, checkForm, lintForm, problemText } from './index.ts';

const occupations = indexOccupations({
  edition: '2022', complete: true,
  occupations: [{ code: '4-08-05-04', name: '药物检验员' }, { code: '4-14-01-03', name: '健康照护师' }, { code: '4-02-02-01', name: '道路客运汽车驾驶员', licensed: true }],
});
const formOf = (properties: Record<string, FormSchema>, more: Partial<Form> = {}): Form => ({ type: 'object', title: '表', 'x-form': 'form', 'x-clause': 'c.0', properties, ...more });
const problems = (properties: Record<string, FormSchema>, answers: unknown, context: FormContext = {}) => checkForm(formOf(properties), answers, context).problems;
const codes = (properties: Record<string, FormSchema>, answers: unknown, context: FormContext = {}) => problems(properties, answers, context).map(({ code, path }) => `${code} ${path}`);
const text: FormSchema = { type: 'string', title: '文字' };

describe('what a problem says', () => {
  const rows: FormSchema = { type: 'array', title: '评价项目', 'x-clause': 'c.1', items: { type: 'object', title: '行', properties: { level: { ...text, title: '等级', required: true, 'x-clause': ['c.2', 'c.3'] }, name: { ...text, title: '名称', required: true } } } };

  it('says where, with the row, why and what to do, and cites the nearest clause', () => {
    const found = problems({ rows }, { rows: [{ level: '3', name: 'a' }, {}] });
    expect(found).toMatchObject([
      { code: 'required', path: 'rows.1.level', clause: 'c.2', severity: 'error', message: '“评价项目”第 2 行“等级”尚未填写，请填写。' },
      { code: 'required', path: 'rows.1.name', clause: 'c.1' },
    ]);
  });

  it('lists every problem at once', () => {
    expect(codes({ a: { ...text, required: true }, b: { type: 'integer', title: 'b', minimum: 3 }, c: { ...text, maxLength: 2, pattern: '^[a-z]+$' } }, { b: 1, c: 'ABC', d: 1 }))
      .toEqual(['unknown-field d', 'required a', 'minimum b', 'length c', 'format c']);
  });

  it('takes the clause given for a code before the field’s own', () => {
    expect(problems({ a: { ...text, required: true, 'x-clause': 'c.1', 'x-clauses': { required: 'c.9' } } }, {})[0]?.clause).toBe('c.9');
  });
});

describe('values', () => {
  it('counts characters, not code units', () => {
    expect(codes({ a: { ...text, maxLength: 2 } }, { a: '😀😀' })).toEqual([]);
    expect(problems({ a: { ...text, maxLength: 2 } }, { a: '😀😀😀' })[0]?.params).toMatchObject({ limit: 2, count: 3 });
  });

  it('trims and says so', () => {
    const check = checkForm(formOf({ a: text }), { a: '  张三 ' });
    expect(check.answers).toEqual({ a: '张三' });
    expect(check.problems).toMatchObject([{ code: 'normalised', severity: 'warning', path: 'a' }]);
  });

  it('knows options, bounds of lists, constants and required by list', () => {
    const form = formOf({ a: { ...text, enum: [{ label: '甲', value: '1' }] }, b: { type: 'array', title: 'b', minItems: 2, maxItems: 3, items: text }, c: { type: 'boolean', title: 'c', const: true }, d: text }, { required: ['d'] });
    expect(checkForm(form, { a: '甲', b: ['x'], c: false }).problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['option a', 'items b', 'rule c', 'required d']);
  });

  it('asks to choose where there is a choice, and to confirm where there is a box to tick', () => {
    const yes = { type: 'boolean', title: 'a', required: true, const: true } as const;
    expect(problems({ a: { ...yes, 'x-component': 'Radio' } }, {})[0]?.message).toContain('尚未选择');
    expect(problems({ a: { ...yes, 'x-component': 'Declaration' } }, {})[0]?.message).toContain('尚未确认');
  });

  it('never takes a computed value from the input, and drops what is hidden', () => {
    const properties: Record<string, FormSchema> = {
      rows: { type: 'array', title: 'rows', items: { type: 'object', title: 'row', properties: { n: { type: 'number', title: 'n' }, share: { type: 'number', title: 'share', 'x-compute': 'n / sum(root.rows, "n")' } } } },
      total: { type: 'number', title: 'total', 'x-compute': 'sum(rows, "n")' },
      large: { ...text, required: true, 'x-visible': '{{ total > 10 }}' },
    };
    expect(checkForm(formOf(properties), { rows: [{ n: 1, share: 9 }, { n: 3 }], total: 99, large: 'kept from nobody' }))
      .toEqual({ answers: { rows: [{ n: 1, share: 0.25 }, { n: 3, share: 0.75 }], total: 4 }, problems: [] });
    expect(codes(properties, { rows: [{ n: 11 }] })).toEqual(['required large']);
  });

  it('says nothing of the type of a hidden field', () => {
    expect(checkForm(formOf({ a: text, b: { ...text, 'x-visible': 'a == "x"' } }), { a: 'y', b: 5 })).toEqual({ answers: { a: 'y' }, problems: [] });
  });

  it('fixes known facts of the applicant and says where the entry differed', () => {
    const form = formOf({ name: { ...text, required: true, 'x-fact': 'org' } });
    expect(checkForm(form, {}, { applicant: { org: '甲校' } })).toEqual({ answers: { name: '甲校' }, problems: [] });
    expect(checkForm(form, { name: '乙校' }, { applicant: { org: '甲校' } })).toMatchObject({ answers: { name: '甲校' }, problems: [{ code: 'applicant.fact', severity: 'warning' }] });
    expect(checkForm(form, { name: '乙校' })).toEqual({ answers: { name: '乙校' }, problems: [] });
  });

  it('fills what is empty from x-default and default, never what was entered', () => {
    const form = formOf({ a: { ...text, required: true, 'x-default': 'known(applicant.org)' }, b: { type: 'number', title: 'b', default: 3 } });
    expect(checkForm(form, { a: ' ' }, { applicant: { org: '甲校' } }).answers).toEqual({ a: '甲校', b: 3 });
    expect(checkForm(form, {}, { applicant: { org: '甲校' } })).toEqual({ answers: { a: '甲校', b: 3 }, problems: [] });
    expect(checkForm(form, { a: '乙校', b: 0 }, { applicant: { org: '甲校' } }).answers).toEqual({ a: '乙校', b: 0 });
    expect(checkForm(form, {}).problems).toMatchObject([{ code: 'required', path: 'a' }]);
  });

  it('runs rules on what is filled in, in the row they stand in', () => {
    const rule = { assert: 'value > row.least', message: '应更大。', clause: 'c.7', severity: 'warning' as const };
    const rows: FormSchema = { type: 'array', title: '表', items: { type: 'object', title: '行', properties: { least: { type: 'number', title: 'l' }, n: { type: 'number', title: 'n', 'x-rules': [rule] } } } };
    expect(problems({ rows }, { rows: [{ least: 1, n: 2 }, { least: 3, n: 2 }, { least: 1 }] })).toMatchObject([{ code: 'rule', path: 'rows.1.n', clause: 'c.7', severity: 'warning', message: '“表”第 2 行：应更大。' }]);
  });
});

describe('domain formats', () => {
  const pair: Record<string, FormSchema> = { code: { ...text, title: '职业编码', 'x-format': 'occupation-code' }, name: { ...text, 'x-format': 'occupation-name' } };

  it('refuses a pair that does not belong together and names the right one', () => {
    const [problem] = problems(pair, { code: '4-08-05-04', name: '健康照护师' }, { occupations });
    expect(problem).toMatchObject({ code: 'occupation.mismatch', path: 'code', severity: 'error', params: { rightCode: '4-08-05-04', rightName: '药物检验员' } });
    expect(problem?.message).toContain('4-08-05-04 药物检验员；4-14-01-03 健康照护师');
  });

  it('takes a name with its 工种, and codes as people type them', () => {
    const check = checkForm(formOf(pair), { code: '４—０８—０５—０４', name: '药物检验员（药物分析员）' }, { occupations });
    expect(check.answers['code']).toBe('4-08-05-04');
    expect(check.problems.map((problem) => problem.code)).toEqual(['normalised']);
  });

  it.each([
    ['1-01-00-01', 'error occupation.class'], ['2-02-38-09', 'error occupation.class'], ['7-00-00-00', 'error occupation.class'],
    ['4-08-5-4', 'error occupation.format'], ['4-02-02-01', 'error occupation.licensed'], ['4-99-99-99', 'error occupation.unknown'],
  ])('says of %s %s', (code, expected) => {
    expect(problems(pair, { code }, { occupations }).map((problem) => `${problem.severity} ${problem.code}`)).toEqual([expected]);
  });

  it('only warns of an unknown code where the catalogue is not complete', () => {
    expect(problems(pair, { code: '4-99-99-99', name: '新职业' }, { occupations: { ...occupations, complete: false } })).toMatchObject([{ code: 'occupation.unknown', severity: 'warning' }]);
  });

  it('brings a credit code to its printed form and says what was changed', () => {
    const check = checkForm(formOf({ a: { ...text, 'x-format': 'credit-code' } }), { a: '９１350100m000100y43' });
    expect(check.answers).toEqual({ a: '91350100M000100Y43' });
    expect(check.problems).toMatchObject([{ code: 'normalised', params: { after: '91350100M000100Y43' } }]);
    expect(codes({ a: { ...text, 'x-format': 'credit-code' } }, { a: '1'.repeat(18) })).toEqual(['credit-code.check a']);
  });

  it('reads resident identity numbers in normal form, checks them against today and never says a masked one (2022-102.33)', () => {
    const masked: Record<string, FormSchema> = { id: { ...text, title: '证件号码', 'x-format': 'resident-id', 'x-masked': true, 'x-clause': '2022-102.33' } };
    const { answers, problems } = checkForm(formOf(masked), { id: '１1010519491231002x ' }, { today: '2026-06-01' });
    expect(answers).toEqual({ id: '11010519491231002X' });
    expect(problems).toMatchObject([{ code: 'normalised', severity: 'warning', params: { after: '110***********002X' } }]);
    expect(JSON.stringify(problems)).not.toMatch(/19491231|1949/);
    const refused = checkForm(formOf(masked), { id: '310101202606021237' }, { today: '2026-06-01' }).problems;
    expect(refused).toMatchObject([{ code: 'resident-id.birth', path: 'id', clause: '2022-102.33', message: expect.stringContaining('“证件号码”：公民身份号码') }]);
    expect(refused.map((problem) => problemText(problem, 'en'))[0]).toMatch(/date of birth/);
    expect(lintForm(formOf({ id: { ...text, 'x-format': 'resident-id', 'x-masked': true } })).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(lintForm(formOf({ id: { ...text, 'x-masked': 'yes' as never } })).map(({ message }) => message)).toContain('x-masked 应为 true 或 false');
  });

  it.each(['13800138000', '021-65430001', '02165430001', '0512-66668888-801', '+86 138 0013 8000', '（021）65430001转12', '０２１－６５４３０００１', '021-12345678'])('takes the phone %s', (phone) => {
    expect(codes({ a: { ...text, 'x-format': 'phone' } }, { a: phone }).filter((code) => !code.startsWith('normalised'))).toEqual([]);
  });

  it.each(['12800138000', '1380013800', '65430001', '021-123', '电话', '+1 202 555 0100'])('refuses the phone %s', (phone) => {
    expect(codes({ a: { ...text, 'x-format': 'phone' } }, { a: phone })).toContain('phone.format a');
  });

  it('reads industry tags from a string with either separator, others as 其他产业', () => {
    const tags: FormSchema = { type: 'array', title: '产业类别', 'x-format': 'industry-tags', items: { ...text, enum: ['集成电路', '生物医药'] } };
    const check = (value: unknown) => checkForm(formOf({ tags }), { tags: value });
    expect(check('集成电路，生物医药、集成电路').answers).toEqual({ tags: ['集成电路', '生物医药'] });
    expect(check(['生物医药', '航空航天']).answers).toEqual({ tags: ['生物医药', '其他产业：航空航天'] });
    expect(check(['其他产业：航空航天'])).toMatchObject({ problems: [] });
    expect(check(['其他产业']).problems).toMatchObject([{ code: 'industry.unknown', severity: 'error' }]);
  });

  it.each(['2026-02-30', '20260601', '2026-6-1', 'today'])('refuses the date %s', (date) => {
    expect(codes({ a: { ...text, 'x-format': 'date' } }, { a: date })).toEqual(['format a']);
  });
});

describe('bad input', () => {
  const form: Record<string, FormSchema> = { a: text, n: { type: 'number', title: 'n' }, b: { type: 'boolean', title: 'b' }, o: { type: 'object', title: 'o', properties: { x: text } }, l: { type: 'array', title: 'l', items: { type: 'object', title: 'r', properties: { x: text } } }, f: { type: 'array', title: 'f', 'x-component': 'Upload' } };

  it.each([null, undefined, 5, 'text', true, [], [[]]])('refuses %j as answers', (answers) => {
    expect(codes(form, answers)).toEqual(['type ']);
  });

  it('refuses every wrong type, once each', () => {
    expect(codes(form, { a: 1, n: '1', b: 'true', o: [], l: {}, f: 'x' })).toEqual(['type a', 'type n', 'type b', 'type o', 'type l', 'type f']);
    expect(codes(form, { l: [null, 5, 'x', []] })).toEqual(['type l.0', 'type l.1', 'type l.2', 'type l.3']);
  });

  it.each(['{"__proto__":{"x":1}}', '{"o":{"constructor":1}}', '{"l":[{"prototype":{}}]}'])('refuses the keys in %s', (json) => {
    expect(problems(form, JSON.parse(json))).toMatchObject([{ code: 'forbidden-key', severity: 'error' }]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('refuses depth 13 and takes depth 12', () => {
    const nested = (depth: number): unknown => (depth === 1 ? {} : { a: nested(depth - 1) });
    expect(codes(form, nested(12))).toEqual(['type a']);
    expect(problems(form, nested(13))[0]?.code).toBe('too-deep');
    expect(problems(form, nested(5_000))[0]?.code).toBe('too-deep');
  });

  it('refuses 5,001 rows and takes 5,000', () => {
    expect(codes(form, { l: Array.from({ length: 5_000 }, () => ({})) })).toEqual([]);
    expect(codes(form, { l: Array.from({ length: 5_001 }, () => ({})) })).toEqual(['too-many-rows l']);
  });

  it('refuses one byte over 2 MB', () => {
    const size = (answers: unknown) => new TextEncoder().encode(JSON.stringify(answers)).length;
    const over = { a: 'x'.repeat(answerLimits.bytes + 1 - size({ a: '' })) };
    expect(size(over)).toBe(answerLimits.bytes + 1);
    expect(codes(form, over)).toEqual(['too-large ']);
    expect(codes(form, { a: '字'.repeat(answerLimits.bytes / 3) })).toEqual(['too-large ']);
    expect(codes(form, { a: over.a.slice(1) })).toEqual([]);
  });

  it('lists a thousand problems and counts the rest', () => {
    const found = problems(form, Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`unknown${index}`, 1])));
    expect(found).toHaveLength(1_001);
    expect(found.at(-1)).toMatchObject({ code: 'too-many-problems', severity: 'error', params: { count: 2_000 } });
  });

  it('ends on an answer that holds itself', () => {
    const loop: Record<string, unknown> = {};
    loop['o'] = loop;
    expect(problems(form, loop)[0]?.code).toBe('too-deep');
  });

  it('refuses lone surrogates and control characters, which no database stores', () => {
    expect(codes(form, { a: '\ud800' })).toEqual(['format a']);
    expect(codes(form, { a: 'a\u0000b' })).toEqual(['format a']);
    expect(codes(form, { a: '两行\n文字' })).toEqual([]);
  });

  it('keeps SQL, HTML and expressions in texts as texts', () => {
    const hostile = "'); drop table filings;-- <img src=x onerror=alert(1)> {{ root }} ${1} javascript:alert(1)";
    expect(checkForm(formOf(form), { a: hostile })).toEqual({ answers: { a: hostile }, problems: [] });
  });

  it.each(['(', '（', '4-08-05-04', '－', '、', ' ', '0'])('is quick about 200,000 times %j in any format', (piece) => {
    const long = piece.repeat(200_000 / piece.length);
    const all: Record<string, FormSchema> = { code: { ...text, 'x-format': 'occupation-code' }, name: { ...text, 'x-format': 'occupation-name' }, uscc: { ...text, 'x-format': 'credit-code' }, phone: { ...text, 'x-format': 'phone' }, day: { ...text, 'x-format': 'date' }, number: { ...text, 'x-format': 'registration-number' }, tags: { type: 'array', title: 't', 'x-format': 'industry-tags', items: text } };
    const started = performance.now();
    checkForm(formOf(all), Object.fromEntries(Object.keys(all).map((key) => [key, long])), { occupations });
    checkForm(formOf(all), { code: '4-08-05-04', name: long }, { occupations });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('reads only own keys: a field named like a method is unknown', () => {
    expect(codes(form, { toString: 'x', hasOwnProperty: 1 })).toEqual(['unknown-field toString', 'unknown-field hasOwnProperty']);
  });

  it('asks of an upload an id, a name, a size and a type, nothing else', () => {
    expect(codes(form, { f: [{ id: '1', name: 'a.pdf', size: 1, type: 'application/pdf' }] })).toEqual([]);
    expect(codes(form, { f: [{ id: '1', name: 'a.pdf', size: -1, path: '/etc/passwd' }] })).toEqual(['unknown-field f.0.path', 'minimum f.0.size', 'required f.0.type']);
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(fc.property(fc.record({ a: fc.jsonValue(), n: fc.jsonValue(), o: fc.jsonValue(), l: fc.jsonValue(), f: fc.jsonValue() }), (answers) => {
      const check = checkForm(formOf(form), answers);
      expect(checkForm(formOf(form), check.answers).answers).toEqual(check.answers);
    }));
  });
});

describe('speed', () => {
  it('checks 1,000 rows well under a second', () => {
    const row: Record<string, FormSchema> = {
      code: { ...text, required: true, 'x-format': 'occupation-code' }, name: { ...text, required: true, 'x-format': 'occupation-name' },
      uscc: { ...text, required: true, 'x-format': 'credit-code', 'x-rules': [{ assert: 'known(applicant.uscc, value) == value', message: 'm' }] },
      n: { type: 'number', title: 'n', 'x-rules': [{ assert: 'value > 0 && value % 1 == 0', message: 'm' }] }, half: { type: 'number', title: 'h', 'x-compute': 'n / 2' }, extra: { ...text, 'x-visible': 'n > 1000' },
    };
    const form = formOf({ rows: { type: 'array', title: 'rows', items: { type: 'object', title: 'row', properties: row } }, total: { type: 'number', title: 't', 'x-compute': 'sum(rows, "half")' } });
    const rows = Array.from({ length: 1_000 }, (_, index) => ({ code: '4-08-05-04', name: '药物检验员', uscc: '91350100M000100Y43', n: index + 1 }));
    const started = performance.now();
    expect(checkForm(form, { rows }, { occupations, applicant: { uscc: '91350100M000100Y43' } }).problems).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
