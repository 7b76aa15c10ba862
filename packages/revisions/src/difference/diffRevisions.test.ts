import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { edited, readHouse } from '../fixtures/house.ts';
import { diffRevisions } from '../index.ts';

const { sources } = await readHouse();
const school = sources.find(({ name }) => name === 'course-certificate') as ProcedureSource;
const told = (change: Parameters<typeof edited>[1]) => diffRevisions(school, edited(school, change));
const han = /\p{Script=Han}/u;

describe('diffRevisions', () => {
  it('finds nothing between a procedure and itself, whatever the order of keys', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, each]) => [key, turned(each)])) : value;
    };
    for (const source of sources) {
      expect(diffRevisions(source, JSON.parse(JSON.stringify(source)))).toEqual([]);
      expect(diffRevisions(source, { ...source, policy: turned(source.policy) as never, flow: turned(source.flow) as never, invariants: turned(source.invariants) as never })).toEqual([]);
    }
  });

  it.each<[string, Parameters<typeof edited>[1], string, string]>([
    ['a field renamed under its id', ({ forms }) => { const { name, ...rest } = forms.objection.properties; forms.objection.properties = { caller: name, ...rest }; }, 'form objection caller', '的字段名由 name 改为 caller'],
    ['a deadline with its clause', ({ policy }) => { policy.deadlines.publicNotice.period.workingDays = 7; }, 'policy deadlines.publicNotice period.workingDays', '由 5 个工作日 改为 7 个工作日（依据 2026-66.31）'],
    ['the end of a window', ({ policy }) => { policy.windows.submission.spans[1].to = '12-20'; }, 'policy windows.submission spans.1', '第 2 段由 12 月 1 日 – 12 月 31 日 改为 12 月 1 日 – 12 月 20 日（依据 2026-66.38）'],
    ['a span more', ({ policy }) => { policy.windows.submission.spans.push({ from: '2027-02-01', to: '02-last' }); }, 'policy windows.submission spans', '12 月 31 日、2027 年 2 月 1 日 – 2 月末（依据'],
    ['a period of another kind', ({ policy }) => { policy.deadlines.publicNotice.period = { months: 1 }; }, 'policy deadlines.publicNotice period', '“公示期”由 5 个工作日 改为 1 个月（'],
    ['a window as nobody can write it', ({ policy }) => { policy.windows.submission.spans[1] = '99-99'; }, 'policy windows.submission spans.1', '改为 “99-99”'],
    ['a wording', ({ policy }) => { policy.texts.lapse.zh = '新的文字。'; }, 'policy texts.lapse zh', '改为 “新的文字。”'],
    ['when somebody is reminded', ({ policy }) => { policy.deadlines.projectPreparation.remind = [14, 3]; }, 'policy deadlines.projectPreparation remind', '的提前提醒天数由 30、7、1 改为 14、3（'],
    ['a limit that is strict now', ({ policy }) => { delete policy.limits.projects.soft; }, 'policy limits.projects soft', '的是否只作原则要求由 是 改为 否'],
    ['a limit that went', ({ policy }) => { delete policy.limits.projects; }, 'policy limits.projects ', '（原为 3（只作原则要求））'],
    ['a wording that came', ({ policy }) => { policy.texts.more = { zh: '新的一句。', en: 'More.', clause: '2026-66.38' }; }, 'policy texts.more ', '新增文字“新的一句。”：“新的一句。”'],
    ['the title of a step', ({ flow }) => { flow.machine.states.receipt.meta.title = '出具回执'; }, 'flow states.receipt.title ', '的名称改了：由 “出具备案回执” 改为 “出具回执”'],
    ['a way on', ({ flow }) => { flow.machine.states.receipt.on = {}; }, 'flow states.receipt.on.issue ', '状态“出具备案回执”办理“出具回执”后的去向由 “待公布” 改为 留在原处'],
    ['another way on', ({ flow }) => { flow.machine.states.returned.on.withdraw.target = 'drafting'; }, 'flow states.returned.on.withdraw ', '由 “已撤回” 改为 “填报”'],
    ['a condition, by where it decides', ({ flow }) => { flow.guards['returnedFrom.collegeScreening'].is = 'drafting'; }, 'flow guards.returnedFrom.collegeScreening ', '“退回补正”办理“重新提交”后去往“市教师教育学院初审”的条件改了。'],
    ['what an office reads', ({ flow }) => { flow.reads.expert.except = []; }, 'flow reads.expert ', '专家组成员的阅看范围改了。'],
    ['where an office’s task goes', ({ flow }) => { flow.routing['district-hrss'] = []; }, 'flow routing.district-hrss ', '区人社部门的办理去向改了。'],
    ['an act’s opinion', ({ flow }) => { flow.machine.states.returned.meta.actions.withdraw[0].opinion = 'required'; }, 'flow states.returned.withdraw ', '状态“退回补正”的办理“撤回”改了：意见。'],
    ['whose task a state is', ({ flow }) => { flow.machine.states.receipt.meta.office = 'municipal-hrss'; }, 'flow states.receipt.office ', '的办理单位改了：由 市职鉴中心 改为 市人社局。'],
    ['an English text', ({ english }) => { english.objection['#title'] = 'Objecting'; }, 'english objection #title', '“公示异议”的英文由'],
    ['an English text that is new', ({ english }) => { english.objection['new'] = 'New'; }, 'english objection new', '新增“new”的英文'],
    ['a sample', ({ samples }) => { samples[0].answers.extra = 1; }, `sample ${school.samples[0]?.name} answers.extra`, '改了：“extra”。'],
    ['a sample’s row', ({ samples }) => { samples.find((each: { name: string }) => each.name === 'application.invalid-declarations').answers.majors[2].strength = 'key'; }, 'sample application.invalid-declarations answers.majors.2.strength', '改了：“设置专业”第 3 行“专业建设层次”。'],
    ['a sample that went', ({ samples }) => { samples.shift(); }, `sample ${school.samples[0]?.name} `, '删去样例'],
    ['an invariant that went', ({ invariants }) => { invariants.shift(); }, 'invariant 0 ', '删去不变式：没有办件能绕过'],
    ['a form that came', ({ forms }) => { forms.more = { ...forms.objection, 'x-form': 'more' }; }, 'form more ', '新增表单'],
    ['a fragment, in every form that uses it', ({ fragments }) => { fragments.phone.maxLength = 30; }, 'form application phone', '由 40 改为 30'],
  ])('says %s in both languages', (_what, change, place, sentence) => {
    const differences = told(change);
    const found = differences.find(({ part, at, path }) => `${part} ${at} ${path}` === place);
    expect(found ?? differences.map(({ part, at, path }) => `${part} ${at} ${path}`)).toMatchObject({ procedure: 'course-certificate', message: expect.stringContaining(sentence) });
    expect(differences.filter(({ message, messageEn }) => message === messageEn || messageEn === '')).toEqual([]);
  });

  it.each(sources.map((each) => [each.name, each] as const))('names no condition, state, office or key of %s by what it is called inside', (_name, source) => {
    const differences = diffRevisions(source, edited(source, ({ flow, forms }) => {
      for (const name of Object.keys(flow.guards)) flow.guards[name] = { fact: 'projects', atLeast: 3 };
      for (const rules of [flow.reads, flow.routing]) for (const office of Object.keys(rules)) rules[office] = [];
      for (const { meta, on } of Object.values(flow.machine.states) as { meta: { actions: Record<string, object[]> }; on?: Record<string, unknown> }[]) {
        for (const rules of Object.values(meta.actions)) Object.assign(rules[0] ?? {}, { office: 'national-centre', readers: ['public'] });
        for (const event of Object.keys(on ?? {})) if (on) on[event] = { target: flow.machine.initial, guard: 'other' };
      }
      delete forms[Object.keys(forms)[0] ?? ''];
    }));
    expect(differences.length).toBeGreaterThan(5);
    expect(differences.filter(({ message }) => /[a-z]{2,}[A-Z.]|[a-z]+-[a-z]+|x-[a-z]/.test(message)).map(({ message }) => message)).toEqual([]);
  });

  it('names fields in English in the English sentence', () => {
    const differences = told(({ forms }) => { forms.application.properties = { ...forms.application.properties, more: { type: 'string', title: '更多', 'x-id': 'more' } }; forms.objection.properties.name.maxLength = 5; });
    expect(differences.filter(({ part, at }) => part === 'form' && at === 'objection').map(({ messageEn }) => messageEn)).toEqual([expect.not.stringMatching(han)]);
  });

  it('says it in English without a Chinese word of its own', () => {
    const differences = told(({ policy, flow }) => {
      policy.deadlines.publicNotice.period.workingDays = 7;
      flow.machine.states.receipt.on = {};
    });
    expect(differences.map(({ messageEn }) => messageEn)).toEqual(['The deadline “Public notice”: 7 working days instead of 5 working days (2026-66.31).', expect.stringMatching(/^The way on from the state “.*” by “.*”: staying there instead of “.*”\.$/)]);
    expect(differences.filter(({ messageEn }) => han.test(messageEn))).toEqual([]);
  });

  it('compares what cannot be put together as it is written', () => {
    const broken = edited(school, ({ forms }) => { forms.objection.properties.name['x-use'] = 'gone'; });
    expect(diffRevisions(school, broken)).toEqual([expect.objectContaining({ part: 'form', at: 'objection', kind: 'changed' })]);
    expect(() => diffRevisions(school, { ...school, flow: 5, policy: null, samples: [], invariants: [{}], english: null } as never)).not.toThrow();
    expect(diffRevisions(school, { ...school, samples: [null] } as never)).toEqual([expect.objectContaining({ part: 'sample', kind: 'changed' })]);
  });
});
