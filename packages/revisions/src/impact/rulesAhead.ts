import { samePeriod } from '@filing/flow-runtime/migrations';
import { stateMeta, type Flow } from '@filing/flow-runtime';
import type { Filing, FlowDefinition, Policy } from '@filing/filing';
import type { ImpactReason } from '@filing/filing/revisions';
import { bareForm } from './bareForm.ts';
import { bareRule } from './bareRules.ts';
import { formTitles, reason } from './impactSentences.ts';
import { formIn } from './impactRevision.ts';
import type { MovePlan } from './movePlan.ts';
import { reachOf } from './reachOf.ts';

const made = new WeakMap<MovePlan, Map<string, readonly ImpactReason[]>>();

/** The same as `rulesAhead`, worked out once for all filings that stand alike. */
export function rulesAheadOf(filing: Filing, plan: MovePlan): readonly ImpactReason[] {
  const kept = made.get(plan) ?? new Map<string, readonly ImpactReason[]>();
  made.set(plan, kept);
  const key = JSON.stringify([filing.state, Object.keys(filing.answers).toSorted(), !filing.registration, !filing.certificates]);
  const found = kept.get(key) ?? rulesAhead(filing, plan);
  kept.set(key, found);
  return found;
}

/** What of the rules a filing still meets differs under the other revision: forms it has not handed in, deadlines that may start, windows, limits, acts, numbers. */
export function rulesAhead(filing: Filing, { before, after }: MovePlan): readonly ImpactReason[] {
  const reaches = [reachOf(before.machine, filing.state), reachOf(after.machine, filing.state)] as const;
  const rules = reaches.flatMap((reach) => reach.rules);
  const actions = new Set(reaches.flatMap((reach) => reach.actions.map(({ type }) => type)));
  const starting = new Set(reaches.flatMap((reach) => reach.actions.flatMap((action) => (action.type === 'startDeadline' ? [action.params.deadline] : []))));
  const [old, now] = [before.machine.policy, after.machine.policy];
  const forms = new Set(rules.flatMap(({ forms: named = [], form }) => [...named.filter((name) => !Object.hasOwn(filing.answers, name)), ...(form === undefined ? [] : [form])]));
  return [
    ...[...forms].filter((form) => bareForm(formIn(before, form)) !== bareForm(formIn(after, form))).map((form) => {
      const { zh, en } = formTitles(formIn(after, form) ? after : before, form);
      return reason(`尚未填报的《${zh}》有变，届时按新版本填写。`, `${en}, not handed in yet, is another form; it will be asked for as it is then.`, form);
    }),
    ...[...starting].filter((name) => differs(old.deadlines, now.deadlines, name, (one, other) => samePeriod(one, other))).map((name) => {
      const { title = name, titleEn = name } = now.deadlines[name] ?? old.deadlines[name] ?? {};
      return reason(`以后起算的期限“${title}”有变。`, `The deadline “${titleEn}”, where it starts from now on, differs.`);
    }),
    ...named(rules.flatMap(({ window }) => window ?? [])).filter((name) => differs(old.windows, now.windows, name, same)).map((name) => {
      const title = now.windows[name]?.title ?? old.windows[name]?.title ?? name;
      return reason(`还要用到的受理期“${title}”有变。`, `The window “${title}”, which it still has to meet, differs.`);
    }),
    ...named(rules.flatMap(({ limit }) => limit ?? [])).filter((name) => differs(old.limits, now.limits, name, same)).map((name) => {
      const title = now.limits[name]?.title ?? old.limits[name]?.title ?? name;
      return reason(`还要用到的限额“${title}”有变。`, `The limit “${title}”, which still counts for it, differs.`);
    }),
    ...statesAhead(before.machine, after.machine, reaches.map(({ states }) => states)),
    ...guardsAhead(before.machine.definition, after.machine.definition, reaches.map(({ guards }) => guards)),
    ...numbering(filing, actions, old, now),
  ];
}

function named(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function same(one: unknown, other: unknown): boolean {
  return bareRule(one) === bareRule(other);
}

function differs<T>(old: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>, name: string, equal: (one: T, other: T) => boolean): boolean {
  const [was, is] = [Object.hasOwn(old, name) ? old[name] : undefined, Object.hasOwn(now, name) ? now[name] : undefined];
  return was === undefined || is === undefined ? was !== is : !equal(was, is);
}

function statesAhead(before: Flow, after: Flow, [old = new Set(), now = new Set()]: readonly ReadonlySet<string>[]): readonly ImpactReason[] {
  return [...new Set([...old, ...now])].filter((state) => !(old.has(state) && now.has(state) && same(before.definition.machine.states[state], after.definition.machine.states[state]))).map((state) => {
    const { title = state, titleEn = state } = stateMeta(after, state) ?? stateMeta(before, state) ?? {};
    return reason(`之后的环节“${title}”的办理有变。`, `The step “${titleEn}” ahead of it works differently.`);
  });
}

const others = ['reads', 'routing', 'repeatable', 'projects', 'barred', 'unique', 'basis', 'registers', 'certificates'] as const;
const titles: Readonly<Record<(typeof others)[number], readonly [string, string]>> = {
  reads: ['谁能查看', 'who reads what'], routing: ['由谁受理', 'who it goes to'], repeatable: ['可多份填报的表单', 'forms handed in several times'], projects: ['项目的来源', 'where projects come from'], barred: ['回避', 'who keeps away'],
  unique: ['重复申报', 'what no two filings may share'], basis: ['申报依据', 'what it rests on'], registers: ['备案内容', 'what is registered'], certificates: ['证书', 'certificates'],
};

function guardsAhead(before: FlowDefinition, after: FlowDefinition, guards: readonly ReadonlySet<string>[]): readonly ImpactReason[] {
  const conditions = [...new Set(guards.flatMap((each) => [...each]))].some((name) => !same(before.guards[name], after.guards[name]));
  return [
    ...(conditions ? [reason('之后环节的流转条件有变。', 'Conditions for the steps ahead of it differ.')] : []),
    ...others.filter((name) => !same(before[name], after[name])).map((name) => reason(`流程中“${titles[name][0]}”的规定有变。`, `The rules on ${titles[name][1]} differ.`)),
  ];
}

function numbering(filing: Filing, actions: ReadonlySet<string>, old: Policy, now: Policy): readonly ImpactReason[] {
  const issued = actions.has('issueRegistration') || actions.has('supplementRegistration');
  return [
    ...(issued && !filing.registration && !same(old.validity, now.validity) ? [reason('备案有效期有变，出具时按新版本。', 'The validity of registrations differs; it counts when one is issued.')] : []),
    ...(issued && !filing.registration && !same(old.registrationNumber, now.registrationNumber) ? [reason('备案号的字头有变，出具时按新版本。', 'Registration numbers begin differently when one is issued.')] : []),
    ...(actions.has('issueCertificates') && !filing.certificates && !same(old.certificateNumber, now.certificateNumber) ? [reason('证书编号的字头有变，出具时按新版本。', 'Certificate numbers begin differently when they are issued.')] : []),
  ];
}
