import { nextSpan, openSpan, type Procedure } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';

/** What a story can begin with where none is told: an applicant made from the samples, and the first day on which something can be handed in. */
export function sampleOpening(flow: Flow, { name, policy, samples }: Pick<Procedure, 'name' | 'policy' | 'samples'>): { readonly opening: { readonly procedure: string; readonly applicant: Readonly<Record<string, unknown>> }; readonly begins: Date } {
  const year = new Date('2026-01-01T09:00:00+08:00');
  const day = Object.values(policy.windows).map((window) => (openSpan(window, year) ? '2026-01-01' : nextSpan(window, year)?.from)).find((each) => each !== undefined);
  const facts = flow.facts.flatMap(({ form, path, fact }) => samples.filter((sample) => sample.form === form && (sample.expects ?? []).length === 0).slice(0, 1).map(({ answers }) => [fact, answers[path]] as const));
  return {
    opening: { procedure: name, applicant: { org: '上海示例单位', uscc: '12310000425123452B', district: '310115', ...Object.fromEntries(facts.filter(([, value]) => value !== undefined)) } },
    begins: new Date(`${day ?? '2026-06-01'}T09:00:00+08:00`),
  };
}
