import type { FlowDefinition, Policy, Procedure, StateConfig } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { citedByFlow, lintFlow } from '../index.ts';

type Edit = (flow: FlowDefinition & Record<string, unknown>, states: Record<string, StateConfig & Record<string, unknown>>, policy: Policy & Record<string, unknown>) => void;

function findings(edit: Edit, options = {}): readonly string[] {
  const copy = structuredClone(permitProcedure) as Procedure;
  edit(copy.flow as never, copy.flow.machine.states as never, copy.policy as never);
  return lintFlow(copy, options).map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

const write = (target: object, key: string, value: unknown) => Object.assign(target, { [key]: value });

describe('lintFlow', () => {
  it('finds nothing wrong with a sound chain', () => {
    expect(findings(() => undefined)).toEqual([]);
  });

  it.each<[string, Edit, RegExp]>([
    ['an unknown initial state', (flow) => write(flow.machine, 'initial', 'nowhere'), /initial.*nowhere/],
    ['an unknown target', (_, states) => write(states['receipt'] ?? {}, 'on', { issue: { target: 'gone' } }), /states\.receipt\.on\.issue.*gone/],
    ['an unknown guard', (_, states) => write(states['receipt'] ?? {}, 'on', { issue: { target: 'publication', guard: 'gone' } }), /没有条件“gone”/],
    ['an unknown action', (_, states) => write(states['receipt'] ?? {}, 'entry', [{ type: 'sendMail' }]), /没有动作“sendMail”/],
    ['an unknown deadline', (_, states) => write(states['receipt'] ?? {}, 'entry', [{ type: 'startDeadline', params: { deadline: 'gone' } }]), /没有期限“gone”/],
    ['an unknown event', (_, states) => write(states['receipt'] ?? {}, 'on', { issue: { target: 'publication' }, explode: { target: 'publication' } }), /没有动作“explode”/],
    ['a way without a rule', (_, states) => write(states['receipt'] ?? {}, 'on', { issue: { target: 'publication' }, publish: { target: 'registered' } }), /谁都办不了/],
    ['a rule without a way', (_, states) => write(states['receipt']?.meta?.actions ?? {}, 'publish', [{ office: 'municipal-hrss', title: 'x', titleEn: 'x', clauses: [] }]), /“publish”没有转移/],
    ['an unknown form', (_, states) => write(states['receipt']?.meta?.actions.issue?.[0] ?? {}, 'form', 'gone'), /没有表单“gone”/],
    ['an unknown window', (_, states) => write(states['drafting']?.meta?.actions.submit?.[0] ?? {}, 'window', 'gone'), /没有受理窗口“gone”/],
    ['an unknown limit', (_, states) => write(states['preparation']?.meta?.actions.submitProject?.[0] ?? {}, 'limit', 'gone'), /没有限额“gone”/],
    ['an unknown office', (_, states) => write(states['receipt']?.meta?.actions.issue?.[0] ?? {}, 'office', 'gone'), /没有办理单位“gone”/],
    ['a state without meta', (_, states) => delete (states['receipt'] as { meta?: unknown }).meta, /缺少 meta/],
    ['an unknown tag', (_, states) => write(states['receipt']?.meta ?? {}, 'tag', 'gone'), /没有标签“gone”/],
    ['a dead end', (_, states) => write(states['receipt'] ?? {}, 'on', { issue: { target: 'publication', guard: 'never' } }), /never/],
    ['a state without a way out', (_, states) => write(states['receipt'] ?? {}, 'on', {}), /没有任何出路/],
    ['an end that goes on', (_, states) => write(states['rejected'] ?? {}, 'on', { submit: { target: 'review' } }), /终点状态不应再有转移/],
    ['an end tag that is no end', (_, states) => delete (states['rejected'] as { type?: unknown }).type, /应为终点/],
    ['a final state without an end tag', (_, states) => write(states['registered'] ?? {}, 'meta', { ...states['registered']?.meta, tag: 'filed' }), /没有任何出路/],
    ['no withdrawal before the notice', (_, states) => write(states['intake']?.meta?.actions ?? {}, 'withdraw', []), /没有撤回/],
    ['a transition that is never tried', (_, states) => write(states['receipt'] ?? {}, 'on', { issue: [{ target: 'publication' }, { target: 'rejected' }] }), /永远轮不到/],
    ['a nested state', (_, states) => write(states['receipt'] ?? {}, 'states', {}), /暂不支持嵌套/],
    ['a condition of another language', (flow) => write(flow.guards, 'short', { js: 'true' }), /条件写法不认识/],
    ['a condition on a fact nobody tells', (flow) => write(flow.guards, 'short', { fact: 'process.env', is: 'x' }), /没有事实“process\.env”/],
    ['a guard nobody uses', (flow) => write(flow.guards, 'spare', { fact: 'applicant.x', is: 1 }), /warning guards\.spare/],
    ['a period that is none', (_, __, policy) => write(policy.deadlines['notice'] ?? {}, 'period', { workingDays: 0 }), /policy\.deadlines\.notice\.period/],
    ['a window that is none', (_, __, policy) => write(policy.windows['yearly'] ?? {}, 'spans', [{ from: '6-1', to: '06-30' }]), /policy\.windows\.yearly/],
    ['a dated window that ends before it begins', (_, __, policy) => write(policy.windows['yearly'] ?? {}, 'spans', [{ from: '2026-04-30', to: '2026-04-20' }]), /policy\.windows\.yearly/],
    ['a last day that is none', (_, __, policy) => write(policy, 'validity', { until: '2028-02-30', clause: 'c.33' }), /policy\.validity\.until/],
    ['a name that differs', (_, __, policy) => write(policy, 'procedure', 'other'), /procedure/],
    ['a read rule for an unknown form', (flow) => write(flow.reads, 'expert', { forms: ['gone'] }), /没有表单“gone”/],
  ])('sees %s', (_what, edit, told) => {
    expect(findings(edit).join('\n')).toMatch(told);
  });

  it('takes a dated window and a fixed last day', () => {
    expect(findings((_, __, policy) => {
      write(policy.windows['yearly'] ?? {}, 'spans', [{ from: '2026-04-20', to: '2026-04-30' }]);
      write(policy, 'validity', { until: '2028-12-31', clause: 'c.33' });
    })).toEqual([]);
  });

  it('sees traps and states nobody reaches by walking', () => {
    expect(findings((_, states) => write(states['publication'] ?? {}, 'on', { publish: { target: 'receipt' } })).join('\n')).toMatch(/states\.receipt: 走到这里.*\n.*states\.publication: 走到这里.*\n.*states\.registered: 从起点到不了/);
  });

  it('checks citations where the register is given', () => {
    const known = new Set(citedByFlow(permitProcedure).map(({ clause }) => clause));
    expect(findings(() => undefined, { clauses: known })).toEqual([]);
    known.delete('c.33');
    expect(findings(() => undefined, { clauses: known })).toEqual(['error policy.validity: 条款登记中没有“c.33”。']);
  });
});
