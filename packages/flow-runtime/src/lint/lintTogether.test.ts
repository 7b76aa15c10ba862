import type { FlowDefinition, Policy, Procedure, StateConfig } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { citedByFlow, lintFlow } from '../index.ts';

type Parts = { readonly flow: FlowDefinition & Record<string, unknown>; readonly consents: StateConfig & Record<string, unknown>; readonly review: StateConfig & Record<string, unknown>; readonly policy: Policy & Record<string, unknown> };

function findings(edit: (parts: Parts) => void): string {
  const copy = structuredClone(jointProcedure) as Procedure;
  const states = copy.flow.machine.states as Record<string, never>;
  edit({ flow: copy.flow as never, consents: states['consents'] as never, review: states['review'] as never, policy: copy.policy as never });
  return lintFlow(copy).map(({ severity, path, message }) => `${severity} ${path}: ${message}`).join('\n');
}

const write = (target: object | undefined, key: string, value: unknown) => Object.assign(target ?? {}, { [key]: value });
const results = ({ policy }: Parts) => policy.deadlines['results'];

describe('lintFlow: joint consents, late deadlines, duties', () => {
  it.each<[string, (parts: Parts) => void, RegExp]>([
    ['one office alone', ({ consents }) => write(consents.meta, 'together', ['municipal-hrss']), /together: 联合办理应有至少两个/],
    ['an office twice', ({ consents }) => write(consents.meta, 'together', ['municipal-hrss', 'municipal-hrss']), /至少两个互不相同/],
    ['an office nobody knows', ({ consents }) => write(consents.meta, 'together', ['municipal-hrss', 'gone']), /together: 没有办理单位“gone”/],
    ['an office that is never heard', ({ consents }) => write(consents.meta, 'together', ['municipal-hrss', 'education-commission', 'expert']), /expert 没有记为同意/],
    ['a task that is somebody else’s', ({ consents }) => write(consents.meta, 'office', 'expert'), /office 应为联合办理/],
    ['a consent nobody waits for', ({ consents }) => write(consents, 'on', { ...consents.on, approve: { target: 'results' } }), /on\.approve: 联合同意应有两条转移/],
    ['a consent that cannot stay', ({ consents }) => write(consents, 'on', { ...consents.on, approve: { guard: 'consentsComplete', target: 'results' } }), /on\.approve: 联合同意应有两条转移/],
    ['a consent outside joint consents', ({ review }) => write(review.meta?.actions.approve?.[0], 'records', 'consent'), /review.*不在联合办理/],
    ['waiting for consents where none are given', ({ review }) => write(review, 'on', { ...review.on, approve: [{ guard: 'consentsComplete', target: 'consents' }, { target: 'consents' }] }), /review\.on\.approve: 条件用到 consentsComplete/],
    ['a period from a form nobody fills', (parts) => write(results(parts), 'from', 'answers.gone.day'), /results\.from/],
    ['a period from a field no form has', (parts) => write(results(parts), 'from', 'answers.letter.gone'), /results\.from/],
    ['a period from anywhere else', (parts) => write(results(parts), 'from', 'applicant.day'), /results\.from/],
    ['a passing of another kind', (parts) => write(results(parts), 'passing', 'never'), /passing 应为/],
    ['reminders that are none', (parts) => write(results(parts), 'remind', [7, -1]), /results\.remind/],
    ['reminders given twice', ({ policy }) => write(policy.duty, 'remind', [7, 7]), /duty\.remind/],
    ['due days that are none', ({ policy }) => write(policy.duty, 'due', ['06-31x']), /duty\.due/],
    ['a duty without a day', ({ policy }) => write(policy.duty, 'due', []), /duty\.due/],
    ['a duty that comes from nothing', ({ flow }) => delete (flow as { basis?: unknown }).basis, /policy\.duty: 应报事项出自备案/],
  ])('sees %s', (_what, edit, told) => {
    expect(findings(edit)).toMatch(told);
  });

  it('finds nothing wrong with a sound chain, and cites what it rests on', () => {
    expect(findings(() => undefined)).toBe('');
    expect(citedByFlow(jointProcedure)).toEqual(expect.arrayContaining([{ clause: 'c.15', path: 'policy.duty' }, { clause: 'c.24', path: 'states.consents' }]));
  });
});
