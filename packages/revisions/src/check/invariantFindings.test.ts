import type { Invariant, Procedure } from '@filing/filing';
import { lintInvariants } from '@filing/flow-runtime/invariants';
import { describe, expect, it } from 'vitest';
import { readHouse } from '../fixtures/house.ts';
import { invariantFindings } from './invariantFindings.ts';

const stated = (await readHouse()).procedures.filter(({ invariants }) => invariants !== undefined);
const [school] = stated.filter(({ name }) => name === 'course-certificate');

/** A copy of a procedure as JSON, changed. */
function copied(procedure: Procedure | undefined, change: (copy: { flow: { machine: { states: Record<string, { on?: Record<string, unknown> }> } } }) => void): Procedure {
  const copy = JSON.parse(JSON.stringify(procedure)) as Procedure;
  change(copy as never);
  return copy;
}

describe('the invariants of the chains', () => {
  it('are stated for the five main ones, each with its clause', () => {
    expect(stated.map(({ name }) => name)).toEqual(expect.arrayContaining(['course-certificate', 'specific-skill-body', 'vocational-school', 'x-certificate-body', 'x-certificate-pilot']));
    expect(stated.flatMap((each) => lintInvariants(each))).toEqual([]);
  });

  it.each(stated.map((each) => [each.name, each] as const))('hold on %s', (_name, procedure) => {
    expect(invariantFindings(procedure)).toEqual([]);
  });

  it('catch a bureau that is not asked (2026-66.30), with the way round it', () => {
    const broken = copied(school, ({ flow }) => {
      const on = flow.machine.states['projectEvaluation']?.on ?? {};
      on['evaluate'] = JSON.parse(JSON.stringify(on['evaluate']).replace('"bureauConsent"', '"publicNotice"')) as unknown;
      (on['evaluate'] as { actions?: unknown[] }[])[1]?.actions?.push({ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' });
    });
    expect(invariantFindings(broken).map(({ at, message }) => `${at} ${message}`)).toEqual([
      '3 不成立：没有办件能绕过 市人社局同意 到达 已备案公布。反例：填报 → 区人社部门推荐 → 市职鉴中心受理 → 机构评估 → 项目准备 → 项目评估 → 公示 → 出具备案回执 → 待公布 → 已备案公布。',
    ]);
  });

  it('leave names that do not exist to the lint', () => {
    const strange = { kind: 'never-after', state: 'nowhere', never: 'registered', clause: '2026-66.30' } satisfies Invariant;
    expect(school && invariantFindings({ ...school, invariants: [strange] })).toEqual([]);
  });
});
