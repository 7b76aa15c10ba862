import { nextSpan, openSpan, readInstant, shanghaiInstant } from '@filing/filing';
import { simulate } from '@filing/flow-runtime';
import type { Chain } from './chain.ts';
import type { RunStep } from './run.ts';

const isRecord = (value: unknown): value is RunStep => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a new run begins with: the applicant (and what it rests on) of a story in which nothing is refused, else of the samples; the clock where the story begins, else at the first window. */
export function openingOf({ procedure, flow, stories, ports }: Chain): { readonly opening: RunStep; readonly begins: string } {
  const told = stories.map(({ scenario }) => scenario).filter(isRecord);
  const reports = told.map((story) => simulate(flow, story, ports));
  const story = told.find((_, index) => !reports[index]?.problems && reports[index]?.steps.every(({ accepted }) => accepted)) ?? told.find((_, index) => !reports[index]?.problems);
  const { steps, about: _about, ...opening } = story ?? {};
  const first = Array.isArray(steps) && isRecord(steps[0]) && typeof steps[0]['at'] === 'string' ? readInstant(steps[0]['at']) : null;
  return { opening: { ...opening, procedure: procedure.name, applicant: opening['applicant'] ?? sampleApplicant() }, begins: shanghaiInstant(first ?? firstWindow()) };

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
