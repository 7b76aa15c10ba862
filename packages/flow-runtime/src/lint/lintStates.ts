import { isEventType, isOffice, statusTags, type ActionRule, type Policy, type Procedure, type StateConfig } from '@filing/filing';
import { lintTogether } from './lintTogether.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';

const beforeNotice = new Set<string>(['draft', 'returned', 'review', 'evaluation', 'preparing', 'consent']);
const ended = new Set<string>(['rejected', 'lapsed', 'withdrawn', 'closed']);

/** What each state says about itself: tag, office, rules, and that rules and transitions belong together. */
export function lintStates({ flow, forms, policy }: Procedure): readonly FlowFinding[] {
  return Object.entries(flow.machine.states).flatMap(([state, config]) => {
    const path = `states.${state}`;
    const { meta } = config;
    if (!meta) return [flowError(path, '状态缺少 meta（名称、标签、办理单位、动作）。')];
    const rules = Object.entries(meta.actions ?? {}).flatMap(([event, list]) => list.map((rule) => ({ event, rule })));
    return [
      ...(statusTags.includes(meta.tag) ? [] : [flowError(`${path}.meta.tag`, `没有标签“${meta.tag}”。`)]),
      ...(meta.office === null || isOffice(meta.office) ? [] : [flowError(`${path}.meta.office`, `没有办理单位“${String(meta.office)}”。`)]),
      ...(config.states || config.type === 'parallel' || config.type === 'compound' ? [flowError(path, '暂不支持嵌套或并行状态。')] : []),
      ...endFindings(path, config),
      ...rules.flatMap(({ event, rule }) => lintRule(`${path}.meta.actions.${event}`, rule, Object.keys(forms), policy)),
      ...Object.entries(meta.actions ?? {}).flatMap(([event, list]) => duplicates(list).map((office) => flowError(`${path}.meta.actions.${event}`, `${office} 有两条规则，只会用到第一条。`))),
      ...rulesWithoutWay(path, config),
      ...lintTogether(path, config, flow.guards),
      ...waysWithoutRule(path, config),
      ...(beforeNotice.has(meta.tag) && !rules.some(({ event, rule }) => event === 'withdraw' && rule.office === 'applicant') ? [flowError(path, '公示前申报单位应可撤回，此状态没有撤回。')] : []),
    ];
  });
}

function endFindings(path: string, { type, meta, on }: StateConfig): readonly FlowFinding[] {
  const ways = Object.keys(on ?? {}).length;
  if (type === 'final') {
    return [
      ...(meta && (ended.has(meta.tag) || meta.tag === 'published') ? [] : [flowError(path, '终点状态的标签应为 published、rejected、lapsed、withdrawn 或 closed。')]),
      ...(ways > 0 ? [flowError(path, '终点状态不应再有转移。')] : []),
    ];
  }
  if (meta && ended.has(meta.tag)) return [flowError(path, `标签为 ${meta.tag} 的状态应为终点（type: final）。`)];
  return ways === 0 && meta?.tag !== 'published' ? [flowError(path, '没有任何出路。')] : [];
}

function lintRule(path: string, rule: ActionRule, forms: readonly string[], policy: Policy): readonly FlowFinding[] {
  const named = [...(rule.form === undefined ? [] : [rule.form]), ...(rule.forms ?? [])];
  return [
    ...(isOffice(rule.office) ? [] : [flowError(path, `没有办理单位“${String(rule.office)}”。`)]),
    ...[...(rule.readers ?? []), ...(rule.confidential?.readers ?? [])].filter((office) => !isOffice(office)).map((office) => flowError(path, `没有办理单位“${String(office)}”。`)),
    ...named.filter((form) => !forms.includes(form)).map((form) => flowError(path, `没有表单“${form}”。`)),
    ...(rule.window === undefined || Object.hasOwn(policy.windows, rule.window) ? [] : [flowError(path, `policy.json 没有受理窗口“${rule.window}”。`)]),
    ...(rule.limit === undefined || Object.hasOwn(policy.limits, rule.limit) ? [] : [flowError(path, `policy.json 没有限额“${rule.limit}”。`)]),
    ...(rule.title && rule.titleEn ? [] : [flowError(path, '动作缺少中文或英文名称。')]),
  ];
}

function duplicates(rules: readonly ActionRule[]): readonly string[] {
  const offices = rules.map(({ office }) => office);
  return [...new Set(offices.filter((office, index) => offices.indexOf(office) !== index))];
}

function rulesWithoutWay(path: string, { meta, on }: StateConfig): readonly FlowFinding[] {
  return Object.entries(meta?.actions ?? {}).flatMap(([event, rules]) => {
    if (!isEventType(event) || event === 'deadline.passed') return [flowError(`${path}.meta.actions.${event}`, `“${event}”不是可由人办理的动作。`)];
    return on?.[event] === undefined && rules.some(({ records }) => records !== 'opinion') ? [flowError(`${path}.meta.actions.${event}`, `动作“${event}”没有转移。`)] : [];
  });
}

function waysWithoutRule(path: string, { meta, on }: StateConfig): readonly FlowFinding[] {
  return Object.keys(on ?? {}).flatMap((event) => {
    if (!isEventType(event)) return [flowError(`${path}.on.${event}`, `没有动作“${event}”。`)];
    return event === 'deadline.passed' || (meta?.actions[event] ?? []).length > 0 ? [] : [flowError(`${path}.on.${event}`, `转移“${event}”没有办理规则，谁都办不了。`)];
  });
}
