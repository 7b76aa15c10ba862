import type { FlowDefinition, Invariant, Procedure, StateConfig } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { calendar, check, school } from '../fixtures/travel.ts';
import { createFlow, simulate } from '../index.ts';
import { checkInvariants, counterScenario, invariantSentence, lintInvariants } from './index.ts';

type Change = (states: Record<string, StateConfig>) => Record<string, StateConfig>;
const changed = (procedure: Procedure, change: Change): Procedure => ({ ...procedure, flow: { ...procedure.flow, machine: { ...procedure.flow.machine, states: change({ ...procedure.flow.machine.states }) } } as FlowDefinition });
const withOn = (state: string, on: StateConfig['on']): Change => (states) => ({ ...states, [state]: { ...states[state], on: { ...states[state]?.on, ...on } } });
const act = (office: 'applicant' | 'appraisal-centre' | 'municipal-hrss') => [{ office, title: '直接', titleEn: 'Directly', clauses: [] }];
const withAct = (state: string, event: 'report' | 'publish' | 'issue', office: 'applicant' | 'appraisal-centre' | 'municipal-hrss', target: string): Change => (states) => {
  const before = states[state];
  return { ...states, [state]: { ...before, ...(before?.meta ? { meta: { ...before.meta, actions: { ...before.meta.actions, [event]: act(office) } } } : {}), on: { ...before?.on, [event]: { target } } } };
};
const verdicts = (procedure: Procedure, ...invariants: readonly Invariant[]) => checkInvariants(createFlow(procedure), invariants).map(({ verdict }) => verdict);
const wayOf = (procedure: Procedure, invariant: Invariant) => checkInvariants(createFlow(procedure), [invariant])[0]?.counter?.way.map(({ office, event, to }) => `${office} ${event} ${to}`);
const clause = 'c.1';

const consent: Invariant = { kind: 'always-through', through: { office: 'municipal-hrss' }, before: 'registered', clause };
const throughNotice: Invariant = { kind: 'always-through', through: { state: 'notice' }, before: 'receipt', clause };
const fullNotice: Invariant = { kind: 'deadline-before', state: 'notice', deadline: 'notice', to: 'receipt', clause };
const noWithdrawal: Invariant = { kind: 'never-after', state: 'notice', never: 'withdrawn', clause };
const receiptEnds: Invariant = { kind: 'ends-in', state: 'receipt', ends: ['registered'], clause };
const centreIssues: Invariant = { kind: 'office-only', state: 'publication', office: 'appraisal-centre', clause };
const skipsConsent = withOn('judging', { evaluate: { target: 'notice', actions: [{ type: 'startDeadline', params: { deadline: 'notice' } }] } });

describe('checkInvariants', () => {
  it('lets every kind hold on a chain that keeps it', () => {
    expect(verdicts(permitProcedure, consent, throughNotice, fullNotice, noWithdrawal, receiptEnds, centreIssues)).toEqual(Array.from({ length: 6 }, () => 'holds'));
  });

  it.each<readonly [what: string, change: Change, invariant: Invariant, last: string]>([
    ['a consent passed by', skipsConsent, consent, 'municipal-hrss publish registered'],
    ['a state passed by', withAct('consent', 'report', 'municipal-hrss', 'receipt'), throughNotice, 'municipal-hrss report receipt'],
    ['a notice cut short', withAct('notice', 'report', 'appraisal-centre', 'receipt'), fullNotice, 'appraisal-centre report receipt'],
    ['a notice cut short after an objection', withAct('objections', 'report', 'appraisal-centre', 'receipt'), fullNotice, 'appraisal-centre report receipt'],
    ['a way back out of the notice', withAct('objections', 'report', 'applicant', 'withdrawn'), noWithdrawal, 'applicant report withdrawn'],
    ['another end', withAct('publication', 'report', 'municipal-hrss', 'rejected'), receiptEnds, 'municipal-hrss report rejected'],
    ['another office', withAct('notice', 'report', 'applicant', 'publication'), centreIssues, 'applicant report publication'],
  ])('finds %s, by the way there', (_what, change, invariant, last) => {
    const broken = changed(permitProcedure, change);
    expect(verdicts(broken, invariant)).toEqual(['broken']);
    expect(wayOf(broken, invariant)?.[0]).toBe('applicant submit review');
    expect(wayOf(broken, invariant)?.at(-1)).toBe(last);
  });

  it('tells the shortest way, with the applicant it takes', () => {
    const [found] = checkInvariants(createFlow(permitProcedure), [{ kind: 'always-through', through: { state: 'intake' }, before: 'evaluation', clause }]);
    expect(found?.counter?.way.map(({ to }) => to)).toEqual(['review', 'evaluation']);
    expect(found?.counter?.applicant).toMatchObject({ ministryAffiliated: true });
  });

  it('does not count a notice that had ended before the filing came back into it', () => {
    const whenPassed = { fact: 'deadlines.notice', is: 'passed' } as const;
    const shortcut: Change = (states) => withOn('notice', { issue: { guard: 'whenPassed', target: 'publication' } })(withAct('notice', 'issue', 'appraisal-centre', 'publication')(states));
    const guarded = (procedure: Procedure): Procedure => ({ ...procedure, flow: { ...procedure.flow, guards: { ...procedure.flow.guards, whenPassed } } });
    const toPublication: Invariant = { ...fullNotice, to: 'publication' };
    expect(verdicts(guarded(changed(permitProcedure, shortcut)), toPublication)).toEqual(['holds']);
    const back = guarded(changed(permitProcedure, (states) => withAct('receipt', 'report', 'appraisal-centre', 'notice')(shortcut(states))));
    expect(wayOf(back, toPublication)?.slice(-3)).toEqual(['system deadline.passed receipt', 'appraisal-centre report notice', 'appraisal-centre issue publication']);
  });

  it('gives up on a chain with too much to walk, and says so', () => {
    const names = Array.from({ length: 16 }, (_each, index) => `clock${index}`);
    const many = changed(permitProcedure, withOn('drafting', { submit: { target: 'review', actions: names.map((deadline) => ({ type: 'startDeadline', params: { deadline } })) } }));
    const begun = performance.now();
    expect(verdicts(many, noWithdrawal)).toEqual(['too-large']);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('asks every office of a joint consent, and sees a consent that waits for nobody', () => {
    const both = (['municipal-hrss', 'education-commission'] as const).map((office): Invariant => ({ kind: 'always-through', through: { office }, before: 'published', clause }));
    expect(verdicts(jointProcedure, ...both)).toEqual(['holds', 'holds']);
    const hasty = changed(jointProcedure, withOn('consents', { approve: { target: 'results' } }));
    expect(verdicts(hasty, ...both)).toEqual(['broken', 'broken']);
    expect(wayOf(hasty, both[0] ?? consent)).toContain('education-commission approve results');
  });
});

describe('counterScenario', () => {
  it('plays a counter-example to its end', () => {
    const flow = createFlow(changed(permitProcedure, withAct('notice', 'report', 'appraisal-centre', 'receipt')));
    const ports = { calendar, check, samples: permitProcedure.samples };
    const counter = checkInvariants(flow, [fullNotice])[0]?.counter ?? { way: [], applicant: {} };
    const { scenario, taken } = counterScenario(flow, counter, { opening: { applicant: school }, begins: new Date('2026-01-01T09:00:00+08:00'), ports });
    expect(taken).toBe(counter.way.length);
    const report = simulate(flow, scenario, ports);
    expect(report.steps.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(report.final?.state).toBe('receipt');
    const none = counterScenario(flow, counter, { opening: { applicant: school }, begins: new Date('2026-01-01T09:00:00+08:00'), ports: { ...ports, samples: [], check: (_form, _answers) => ({ answers: {}, problems: [{ code: 'required', path: 'a', message: '缺', severity: 'error', clause: null }] }) } });
    expect([none.taken, none.scenario.steps.length]).toEqual([0, counter.way.length]);
  });
});

describe('invariantSentence', () => {
  it('says each kind in both languages', () => {
    expect([consent, throughNotice, fullNotice, noWithdrawal, receiptEnds, centreIssues].map((each) => invariantSentence(permitProcedure, each).zh)).toEqual([
      '没有办件能绕过 市人社局同意 到达 已备案', '没有办件能绕过 公示 到达 回执', '每个到达 公示 的办件都满 5 个工作日才到 回执', '到过 公示 的办件不会再到 撤回', '到过 回执 的办件只会止于 已备案', '只有市职鉴中心能让办件到达 公布',
    ]);
    expect(invariantSentence(permitProcedure, consent).en).toBe('No filing gets to “已备案” without the consent of the municipal bureau');
  });
});

describe('lintInvariants', () => {
  const said = (invariants: unknown, procedure: Procedure = permitProcedure) => lintInvariants({ ...procedure, invariants }).map(({ path, message }) => `${path} ${message}`);

  it('has nothing to say of names that exist, or of nothing stated', () => {
    expect(said([consent, throughNotice, fullNotice, noWithdrawal, receiptEnds, centreIssues])).toEqual([]);
    expect(said(undefined)).toEqual([]);
  });

  it.each<readonly [unknown, RegExp]>([
    [{}, /应为数组/], [[null], /kind/], [[{ ...consent, kind: 'sometimes' }], /kind/], [[{ ...consent, kind: 'constructor' }], /kind/],
    [[{ ...consent, clause: undefined }], /缺少条款/], [[{ ...consent, before: 'toString' }], /没有状态“toString”/], [[{ ...consent, through: { office: 'nobody' } }], /没有办理单位“nobody”/],
    [[{ ...consent, through: {} }], /through/], [[{ ...consent, through: { state: 'registered' } }], /同一个状态/], [[{ ...fullNotice, deadline: 'soon' }], /没有期限“soon”/],
    [[{ ...receiptEnds, ends: [] }], /ends/], [[{ ...noWithdrawal, to: 'x' }], /没有“to”这一项/],
  ])('finds what is wrong with %j', (invariants, message) => {
    expect(said(invariants).join()).toMatch(message);
  });

  it('refuses a deadline that ends nothing as a condition', () => {
    expect(said([{ kind: 'deadline-before', state: 'results', deadline: 'results', to: 'published', clause }], jointProcedure).join()).toContain('只标逾期');
  });
});
