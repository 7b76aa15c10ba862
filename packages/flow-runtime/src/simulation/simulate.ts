import { errorProblem, shanghaiInstant, type Actor, type CheckForm, type Deadline, type Filing, type FilingEvent, type FormContext, type Office, type Problem, type Registration, type Sample, type StatusTag, type WorkingCalendar } from '@filing/filing';
import { decide } from '../acts/decide.ts';
import { shownValue } from '../acts/shownValue.ts';
import { basisProblems } from '../basis/basisProblems.ts';
import { fireDueDeadlines } from '../deadlines/fireDueDeadlines.ts';
import { ruleOf, stateMeta, type Flow } from '../flow/flow.ts';
import { startFiling } from '../flow/startFiling.ts';
import { routeTo } from '../flow/taskOf.ts';
import { sampleAnswers, sampleOf } from './sampleAnswers.ts';
import { readScenario } from './scenario.ts';
import { changedBasis, readBasis } from './scenarioBasis.ts';
import { readStep, type ScenarioAct } from './scenarioStep.ts';

/** What a simulation runs on: no clock, no database. */
export interface SimulationPorts {
  readonly calendar: WorkingCalendar;
  readonly check: CheckForm;
  readonly form?: Partial<FormContext>;
  readonly samples: readonly Sample[];
}

/** One thing that happened, or was refused; a deadline that fires is a step of the office `system`. */
export interface SimulatedStep {
  readonly at: string;
  readonly office: Office | string;
  readonly event: string;
  readonly accepted: boolean;
  readonly problems: readonly Problem[];
  readonly state: string;
  readonly tag: StatusTag;
}

/** What came of a scenario; `problems` is there only where the scenario itself could not be read. */
export interface SimulationReport {
  readonly steps: readonly SimulatedStep[];
  readonly final: {
    readonly state: string;
    readonly tag: StatusTag;
    /** Those still running or paused. */
    readonly deadlines: readonly Pick<Deadline, 'name' | 'at' | 'provisional'>[];
    readonly registration: Registration | null;
  } | null;
  readonly problems?: readonly Problem[];
}

/** How a filing stands after one of a scenario's steps, and what happened in it: deadlines that fired first, then the step itself. */
export interface SimulationStage {
  readonly filing: Filing;
  readonly clock: Date;
  readonly happened: readonly SimulatedStep[];
}

interface Run {
  readonly flow: Flow;
  readonly ports: SimulationPorts;
  filing: Filing;
  basis: Registration | null;
  clock: Date;
  serial: number;
  readonly steps: SimulatedStep[];
}

/** Runs a scenario through `decide` on a virtual clock: deadlines due by a step's time fire first, a refused step changes nothing. Never throws for what a scenario says. */
export function simulate(flow: Flow, given: unknown, ports: SimulationPorts): SimulationReport {
  return simulateStages(flow, given, ports).report;
}

/** The same with the filing as it stood before the first step and after each; no stages where the scenario cannot be read. */
export function simulateStages(flow: Flow, given: unknown, ports: SimulationPorts): { readonly report: SimulationReport; readonly stages: readonly SimulationStage[] } {
  const read = readScenario(flow, given);
  if ('problems' in read) return { report: { steps: [], final: null, problems: read.problems }, stages: [] };
  const { applicant, steps } = read.scenario;
  const begin = new Date(0);
  const basis = flow.definition.basis ? readBasis(flow, read.scenario.basis, applicant, ports.samples) : null;
  const unfounded = basisProblems(flow, applicant, basis, firstInstant(steps) ?? begin);
  if (unfounded.length > 0) return { report: { steps: [], final: null, problems: unfounded }, stages: [] };
  const run: Run = { flow, ports, filing: startFiling(flow, { id: 'simulated', revision: 'simulated', applicant, basis }, begin), basis, clock: begin, serial: 0, steps: [] };
  const stages: SimulationStage[] = [{ filing: run.filing, clock: begin, happened: [] }];
  steps.forEach((step, index) => {
    const before = run.steps.length;
    perform(run, step, `steps.${index}`);
    stages.push({ filing: run.filing, clock: run.clock, happened: run.steps.slice(before) });
  });
  const { state, tag, deadlines, registration } = run.filing;
  const open = deadlines.filter(({ status }) => status === 'running' || status === 'paused');
  return { stages, report: { steps: run.steps, final: { state, tag, deadlines: open.map(({ name, at, provisional }) => ({ name, at, provisional })), registration } } };
}

function perform(run: Run, given: unknown, path: string): void {
  const read = readStep(given, path);
  if ('problems' in read) {
    const { at, office, event } = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
    return note(run, shownValue(at ?? ''), shownValue(office ?? ''), shownValue(event ?? ''), false, read.problems);
  }
  const { at, act, basis } = read.step;
  const [office, event] = act ? [act.office, act.event] : ['system', 'clock'];
  if (at < run.clock) return note(run, shanghaiInstant(at), office, event, false, [errorProblem('clock.backwards', `${path}.at`, `时间不能倒退：上一步在 ${shanghaiInstant(run.clock)}。`)]);
  run.clock = at;
  if (basis !== undefined) run.basis = changedBasis(run.basis, basis);
  fire(run);
  if (!act) return note(run, shanghaiInstant(at), office, event, true, []);
  const decision = decide(run.flow, run.filing, eventOf(run, act), { ...contextOf(run), actor: actorOf(run, act) });
  if (decision.accepted) run.filing = decision.filing;
  return note(run, shanghaiInstant(at), office, event, decision.accepted, decision.problems);
}

function firstInstant(steps: readonly unknown[]): Date | null {
  const read = steps.length > 0 ? readStep(steps[0], '') : null;
  return read && 'step' in read ? read.step.at : null;
}

function fire(run: Run): void {
  const { filing } = fireDueDeadlines(run.flow, run.filing, contextOf(run));
  const happened = filing.events.slice(run.filing.events.length);
  run.filing = filing;
  for (const entry of happened) {
    run.steps.push({ at: entry.at, office: 'system', event: entry.event.type, accepted: true, problems: [], state: entry.to, tag: stateMeta(run.flow, entry.to)?.tag ?? filing.tag });
  }
}

function contextOf(run: Run) {
  const { calendar, check, form } = run.ports;
  return { now: run.clock, calendar, check, ...(form ? { form } : {}), ...(run.flow.definition.basis ? { basis: run.basis } : {}), nextSerial: () => (run.serial += 1) };
}

function eventOf({ flow, filing, ports, clock }: Run, { office, event, answers, data, rest }: ScenarioAct): FilingEvent {
  const rule = ruleOf(flow, filing.state, event as FilingEvent['type'], office);
  const sampling = { ...ports, now: clock };
  const forms = rule?.forms ?? [];
  const before = Object.fromEntries(forms.flatMap((form) => (filing.answers[form] === undefined ? [] : [[form, filing.answers[form]]])));
  const filled = answers === undefined ? (forms.length > 0 ? before : undefined) : sampleAnswers(flow, filing, forms, answers, sampling);
  const recorded = data === 'sample' ? (rule?.form === undefined ? undefined : sampleOf(flow, filing, rule.form, filing.answers, sampling)) : data;
  const silentReturn = event === 'return' && rest.opens === undefined && rest.remarks === undefined;
  return {
    ...rest,
    ...(silentReturn ? { opens: 'all' } : {}),
    ...(filled === undefined ? {} : { answers: filled }),
    ...(recorded === undefined ? {} : { data: recorded }),
    type: event,
  } as FilingEvent;
}

function actorOf({ flow, filing }: Run, { office, actor }: ScenarioAct): Actor {
  const about = typeof actor === 'object' && actor !== null ? actor : {};
  const text = (field: string) => (typeof about[field] === 'string' ? about[field] : undefined);
  const name = (typeof actor === 'string' ? actor : (text('name') ?? text('id'))) || `${office}-${filing.state}`;
  const uscc = text('uscc') ?? (office === 'applicant' ? filing.applicant.uscc : undefined);
  return {
    id: text('id') ?? name, name, office,
    org: text('org') ?? routeTo(flow, filing, office).org,
    orgName: text('orgName') ?? (office === 'applicant' ? filing.applicant.org : ''),
    ...(uscc === undefined ? {} : { uscc }),
  };
}

function note(run: Run, at: string, office: string, event: string, accepted: boolean, problems: readonly Problem[]): void {
  run.steps.push({ at, office, event, accepted, problems, state: run.filing.state, tag: run.filing.tag });
}
