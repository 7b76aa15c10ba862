import { addDays, addMonths, nextSpan, openSpan, shanghaiDay, shanghaiInstant, type ActionRule, type Filing } from '@filing/filing';
import { ruleOf, rulesFor, type Flow } from '../flow/flow.ts';
import { sampleOf } from '../simulation/sampleAnswers.ts';
import { simulateStages, type SimulationPorts } from '../simulation/simulate.ts';
import type { ChainMove } from './chainMoves.ts';
import type { CounterExample } from './checkInvariants.ts';

type Json = Readonly<Record<string, unknown>>;

/** A counter-example as a scenario: its steps, and how many moves of the way they really take. */
export interface CounterScenario {
  readonly scenario: Json & { readonly steps: readonly Json[] };
  readonly taken: number;
}

const mostTries = 8;

/** Tells a way as a scenario that `simulate` plays: samples for answers, the clock moved to windows and past deadlines, and for what an act records whatever leads on. Where no sample leads on, the rest stands as a skeleton (office and event), to be filled in by hand. `opening`: applicant, and what it rests on; `begins`: the day before the first step. */
export function counterScenario(flow: Flow, { way, applicant }: CounterExample, { opening, begins, ports }: { readonly opening: Json; readonly begins: Date; readonly ports: SimulationPorts }): CounterScenario {
  const given = typeof opening['applicant'] === 'object' ? (opening['applicant'] as Json) : {};
  const known = Object.fromEntries(Object.entries(applicant).filter(([, value]) => value !== null));
  const story = { ...opening, procedure: flow.definition.procedure, applicant: { ...given, ...known } };
  const play = (steps: readonly Json[]) => simulateStages(flow, { ...story, steps }, ports).stages.at(-1);
  let steps: readonly Json[] = [];
  let now = begins;
  for (const [taken, move] of way.entries()) {
    const next = follow({ flow, move, steps, now, play, ports });
    if (!next) return { scenario: { ...story, steps: [...steps, ...way.slice(taken).map((each, index) => outlined(each, addDays(shanghaiDay(now), index + 1)))] }, taken };
    ({ steps, now } = next);
  }
  return { scenario: { ...story, steps }, taken: way.length };
}

interface Following {
  readonly flow: Flow;
  readonly move: ChainMove;
  readonly steps: readonly Json[];
  readonly now: Date;
  readonly play: (steps: readonly Json[]) => { readonly filing: Filing } | undefined;
  readonly ports: SimulationPorts;
}

/** The steps with those that take one move; several where projects are judged or consents given one by one. */
function follow({ flow, move, steps, now, play, ports }: Following): { readonly steps: readonly Json[]; readonly now: Date } | null {
  let told = steps;
  let clock = now;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const filing = play(told)?.filing;
    if (!filing) return null;
    if (move.deadline !== null) return passed(filing, move.deadline, told, clock);
    const act = firstAct({ flow, move, steps: told, now: clock, play, ports }, filing);
    if (!act) return null;
    told = [...told, act.step];
    clock = act.at;
    if (act.leadsOn) return { steps: told, now: clock };
  }
  return null;
}

/** The first act that is taken and leads on, or stays where the move begins; tried on the next day, and later where what the samples say lies still ahead. */
function firstAct({ flow, move, steps, now, play, ports }: Following, filing: Filing): { readonly step: Json; readonly at: Date; readonly leadsOn: boolean } | null {
  for (const months of [0, 1, 3, 6, 12]) {
    const at = momentOf(flow, filing, move, now, months);
    const acts = actsFor(flow, filing, move, at, ports).map((step) => ({ step, after: play([...steps, step])?.filing }));
    const taken = acts.filter(({ after }) => after && after.events.length === filing.events.length + 1 && (after.state === move.to || after.state === move.from));
    const found = taken.find(({ after }) => after?.state === move.to) ?? taken[0];
    if (found) return { step: found.step, at, leadsOn: found.after?.state === move.to };
  }
  return null;
}

function passed(filing: Filing, name: string, steps: readonly Json[], now: Date): { readonly steps: readonly Json[]; readonly now: Date } | null {
  const deadline = filing.deadlines.find((each) => each.name === name && each.status === 'running');
  if (!deadline) return null;
  const at = new Date(Math.max(Date.parse(deadline.at) + 1, now.getTime()));
  return { steps: [...steps, { at: shanghaiInstant(at), clock: true }], now: at };
}

/** The next day's morning, or some months after it, or that of the window's next day where the act has one and it is shut. */
function momentOf(flow: Flow, { state }: Filing, { event, office }: ChainMove, now: Date, months: number): Date {
  const next = new Date(`${addMonths(addDays(shanghaiDay(now), 1), months)}T09:00:00+08:00`);
  const named = ruleOf(flow, state, event, office)?.window;
  const window = named === undefined ? undefined : flow.policy.windows[named];
  if (!window || openSpan(window, next)) return next;
  const from = nextSpan(window, next)?.from;
  return from === undefined ? next : new Date(`${from}T09:00:00+08:00`);
}

/** Everything an act could say to lead on: the office of the way first, then others that act there with it. */
function actsFor(flow: Flow, filing: Filing, { event, office }: ChainMove, at: Date, ports: SimulationPorts): readonly Json[] {
  const rules = rulesFor(flow, filing.state, event).filter(({ records }) => records !== 'opinion').toSorted((a, b) => Number(b.office === office) - Number(a.office === office));
  return rules.filter((rule) => rule.office === office || rule.records === 'consent').flatMap((rule) => {
    const step = { at: shanghaiInstant(at), office: rule.office, event, ...(rule.opinion === 'required' ? { opinion: '意见' } : {}), ...((rule.forms ?? []).length > 0 && !filing.returned ? { answers: 'sample' } : {}) };
    return rule.form === undefined ? [step] : recordsOf(flow, filing, rule, at, ports).map((data) => ({ ...step, data }));
  });
}

function recordsOf(flow: Flow, filing: Filing, { form, records }: ActionRule, now: Date, ports: SimulationPorts): readonly unknown[] {
  const name = form ?? '';
  const suited = sampleOf(flow, filing, name, filing.answers, { ...ports, now }) ?? {};
  const about = records === 'judgement' ? { project: filing.projects.find(({ conclusion }) => conclusion === null)?.key } : records === 'resolution' ? { objection: filing.objections.find(({ outcome }) => outcome === null)?.key } : {};
  const others = ports.samples.filter((sample) => sample.form === name && (sample.expects ?? []).length === 0).map(({ answers }) => answers);
  const turned = records === 'judgement' || Object.hasOwn(suited, 'conclusion') ? [{ conclusion: 'pass' }, { conclusion: 'fail' }] : records === 'resolution' ? [{ outcome: 'upheld' }, { outcome: 'dismissed' }] : [];
  return ['sample', ...turned.map((values) => ({ ...suited, ...about, ...values })), ...others.map((answers) => ({ ...answers, ...about }))];
}

function outlined({ office, event, deadline }: ChainMove, at: string): Json {
  return deadline === null ? { at, office, event } : { at, clock: true };
}
