import type { FlowAction, FlowDefinition, Office, ReadRule, RoutingRule, StateConfig, TransitionConfig } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { consentGuards, consentSteps, noticeGuards, noticeSteps, reviewStep } from '@filing/flow-runtime';
import type { WayAhead } from './chainOrder.ts';

/** What a step to be added says. */
export interface NewStep {
  readonly kind: 'review' | 'consent' | 'notice';
  /** Several only for a consent. */
  readonly offices: readonly Office[];
  /** Between which two states. */
  readonly way: WayAhead;
  readonly title: string;
  readonly titleEn: string;
  readonly approve: { readonly title: string; readonly titleEn: string };
  readonly clause: string | null;
  readonly opinion: 'required' | 'optional';
  /** Rules for offices that are new to the chain and of which there are several. */
  readonly routing?: Readonly<Partial<Record<Office, readonly RoutingRule[]>>>;
}

/** What is done on the way into the next state, not on the way out of the last: a deadline that is started and stopped at once belongs to the act. */
function enters(action: FlowAction, all: readonly FlowAction[]): boolean {
  if (action.type === 'openNotice') return true;
  return action.type === 'startDeadline' && all.every((other) => other === action || !('params' in other) || other.params.deadline !== action.params.deadline);
}

/** A name for the step that no state has. */
export function stepName(flow: FlowDefinition, { kind, offices }: Pick<NewStep, 'kind' | 'offices'>): string {
  const taken = (name: string) => Object.hasOwn(flow.machine.states, name);
  if (kind === 'notice') return 'publicNotice';
  const base = `${(offices[0] ?? 'office').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}${kind === 'review' ? 'Review' : 'Consent'}`;
  for (let n = 1; ; n += 1) if (!taken(n === 1 ? base : `${base}${n}`)) return n === 1 ? base : `${base}${n}`;
}

/** The source with a step put between two states, made of the ready pieces; the way it stands on leads through it. Ways back, refusals and withdrawals go where the chain has a place for them. Answers the same source where the way is not there. */
export function addStep(source: ProcedureSource, step: NewStep): ProcedureSource {
  const { flow } = source;
  const { from, event, to } = step.way;
  const before = flow.machine.states[from];
  if (!before || (step.kind === 'notice' && !mayPublish(source))) return source;
  const name = stepName(flow, step);
  const given = listOf(before.on?.[event as keyof typeof before.on]);
  if (!given.some(({ target }) => target === to)) return source;
  const carried = given.find(({ target }) => target === to);
  const carries = listOf(carried?.actions);
  const moved = carries.filter((action) => enters(action, carries));
  const enter: readonly FlowAction[] = step.kind === 'notice' ? [{ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' }] : [];
  const led = given.map((each) => (each.target === to ? { ...each, target: name, ...actionsOf([...listOf(each.actions).filter((action, _, all) => !enters(action, all)), ...enter], each) } : each));
  const next: TransitionConfig = { target: to, ...(moved.length > 0 ? { actions: moved } : {}) };
  const made = statesOf(flow, step, name, next);
  const states = inserted({ ...flow.machine.states, [from]: { ...before, on: { ...before.on, [event]: led.length === 1 && !Array.isArray(before.on?.[event as keyof typeof before.on]) ? led[0] : led } } }, from, made);
  const back = returnedName(flow);
  const corrects = back !== null && step.kind !== 'notice' && listOf(flow.machine.states[back]?.on?.submit).every(({ guard }) => guard !== undefined);
  const corrected = corrects ? withWayBack(states, back, name) : states;
  const guards = { ...(step.kind === 'consent' && step.offices.length > 1 ? consentGuards : {}), ...(step.kind === 'notice' ? noticeGuards : {}), ...(corrects ? { [`returnedFrom.${name}`]: { fact: 'returned.from', is: name } } : {}) };
  return {
    ...source,
    ...(step.kind === 'notice' ? { policy: { ...source.policy, deadlines: { ...source.policy.deadlines, publicNotice: source.policy.deadlines['publicNotice'] ?? { title: '公示期', titleEn: 'Public notice', period: { workingDays: 5 }, clause: step.clause ?? '' } } } } : {}),
    flow: { ...flow, machine: { ...flow.machine, states: corrected }, guards: { ...flow.guards, ...guards }, reads: readsWith(flow, step.offices), routing: { ...flow.routing, ...Object.fromEntries(Object.entries(step.routing ?? {}).filter(([office]) => step.offices.includes(office as Office) && !Object.hasOwn(flow.routing, office))) } },
  };
}

/** A notice needs the forms of objections, and a chain has only one. */
export function mayPublish({ flow, forms }: ProcedureSource): boolean {
  return ['objection', 'objection-resolution'].every((form) => Object.hasOwn(forms, form)) && !['publicNotice', 'objectionReview'].some((state) => Object.hasOwn(flow.machine.states, state));
}

/** The state in which the applicant corrects; null where the chain has none. */
export function returnedName({ machine: { states } }: FlowDefinition): string | null {
  return Object.keys(states).find((name) => states[name]?.meta?.tag === 'returned') ?? null;
}

function statesOf(flow: FlowDefinition, { kind, offices, way, title, titleEn, approve, clause, opinion }: NewStep, name: string, next: TransitionConfig): Readonly<Record<string, StateConfig>> {
  const [office] = offices;
  if (!office) throw new TypeError('a step needs an office');
  const clauses = clause === null ? [] : [clause];
  if (kind === 'notice') {
    const { publicNotice, objectionReview } = noticeSteps({ office, clauses, next: next.target ?? '' });
    const passed = { ...(publicNotice.on?.['deadline.passed'] as TransitionConfig), actions: [{ type: 'closeNotice' }, ...listOf(next.actions)] as readonly FlowAction[] };
    return { publicNotice: { ...publicNotice, on: { ...publicNotice.on, 'deadline.passed': passed } }, objectionReview };
  }
  const made = kind === 'consent' && offices.length > 1
    ? consentSteps({ title, titleEn, clauses, next, offices: offices.map((each) => ({ office: each, approve })) })
    : reviewStep({ title, titleEn, office, clauses, approve, next: [next], ...(kind === 'consent' ? { tag: 'consent' } : {}) });
  const targets: Readonly<Record<string, string | null>> = { return: returnedName(flow), reject: Object.hasOwn(flow.machine.states, 'rejected') ? 'rejected' : null, withdraw: Object.hasOwn(flow.machine.states[way.from]?.on ?? {}, 'withdraw') && Object.hasOwn(flow.machine.states, 'withdrawn') ? 'withdrawn' : null };
  const kept = (event: string) => targets[event] !== null;
  const { meta: said, ...machine } = made;
  if (!said) return { [name]: made };
  // After the notice nothing can be withdrawn any more, and the step is said to be one of those.
  const meta = kept('withdraw') ? said : { ...said, tag: 'filed' as const };
  const actions = Object.fromEntries(Object.entries(meta.actions).filter(([event]) => kept(event)).map(([event, rules]) => [event, event === 'approve' ? rules.map((rule) => ({ ...rule, opinion })) : rules]));
  const on = Object.fromEntries(Object.entries(made.on ?? {}).filter(([event]) => kept(event)).map(([event, to]) => [event, event === 'return' ? { target: targets['return'] ?? '' } : to]));
  return { [name]: { ...machine, meta: { ...meta, actions }, on } };
}

function readsWith(flow: FlowDefinition, offices: readonly Office[]): FlowDefinition['reads'] {
  const handedIn = [...new Set(Object.values(flow.machine.states).flatMap(({ meta }) => Object.values(meta?.actions ?? {}).flatMap((rules) => rules.flatMap(({ forms = [] }) => forms))))];
  const rule: ReadRule = { forms: handedIn };
  return { ...flow.reads, ...Object.fromEntries(offices.filter((office) => !Object.hasOwn(flow.reads, office)).map((office) => [office, rule])) };
}

function withWayBack(states: Readonly<Record<string, StateConfig>>, returned: string, name: string): Readonly<Record<string, StateConfig>> {
  const state = states[returned];
  if (!state) return states;
  const way: TransitionConfig = { target: name, guard: `returnedFrom.${name}`, actions: [{ type: 'clearReturn' }] };
  return { ...states, [returned]: { ...state, on: { ...state.on, submit: [...listOf(state.on?.submit), way] } } };
}

function inserted(states: Readonly<Record<string, StateConfig>>, after: string, made: Readonly<Record<string, StateConfig>>): Readonly<Record<string, StateConfig>> {
  return Object.fromEntries(Object.entries(states).flatMap(([name, state]) => (name === after ? [[name, state], ...Object.entries(made)] : [[name, state]])));
}

function actionsOf(actions: readonly FlowAction[], before: TransitionConfig): Pick<TransitionConfig, 'actions'> {
  if (actions.length > 0) return { actions };
  return before.actions === undefined ? {} : { actions: [] };
}

/** One or several, as a list. */
export function listOf<T>(given: T | readonly T[] | undefined): readonly T[] {
  return given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T];
}
