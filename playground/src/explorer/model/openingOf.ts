import { nextSpan, openSpan, readInstant, shanghaiInstant } from '@filing/filing';
import type { Chain } from './chain.ts';
import type { RunStep } from './run.ts';

const isRecord = (value: unknown): value is RunStep => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a new run begins with: the applicant (and what it rests on) of the first story, else of the samples; the clock at the first window, or where the story begins. */
export function openingOf({ procedure, flow, stories }: Chain): { readonly opening: RunStep; readonly begins: string } {
  const story = stories.map(({ scenario }) => scenario).find(isRecord);
  const { steps, about: _about, ...told } = story ?? {};
  const first = Array.isArray(steps) && isRecord(steps[0]) && typeof steps[0]['at'] === 'string' ? readInstant(steps[0]['at']) : null;
  return { opening: { ...told, procedure: procedure.name, applicant: told['applicant'] ?? sampleApplicant() }, begins: shanghaiInstant(first ?? firstWindow()) };

  function firstWindow(): Date {
    const year = new Date('2026-01-01T09:00:00+08:00');
    const day = Object.values(procedure.policy.windows).map((window) => (openSpan(window, year) ? '2026-01-01' : nextSpan(window, year)?.from)).find((each) => each !== undefined);
    return new Date(`${day ?? '2026-06-01'}T09:00:00+08:00`);
  }

  function sampleApplicant(): RunStep {
    const facts = flow.facts.flatMap(({ form, path, fact }) => procedure.samples.filter((sample) => sample.form === form && (sample.expects ?? []).length === 0).slice(0, 1).map(({ answers }) => [fact, answers[path]] as const));
    return { org: '上海示例单位', uscc: '12310000425123452B', district: '310115', ...Object.fromEntries(facts.filter(([, value]) => value !== undefined)) };
  }
}
