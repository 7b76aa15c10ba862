import type { ActionRule, FlowDefinition, Procedure } from '@filing/filing';
import { formFacts } from '../flow/formFacts.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';
import { lintCondition } from './lintCondition.ts';

/** The rule by which certificates are issued: form, rows and fields that exist, a class letter, a registration to issue them under, and an act of a person that issues them. */
export function lintCertificates({ flow, policy, forms }: Procedure): readonly FlowFinding[] {
  const rule = flow.certificates;
  const ways = Object.entries(flow.machine.states).flatMap(([state, { on, entry, exit }]) => [
    ...Object.entries(on ?? {}).flatMap(([event, given]) => [given].flat().map(({ actions }) => ({ path: `states.${state}.on.${event}`, state, event, actions: [actions ?? []].flat() }))),
    { path: `states.${state}`, state, event: '', actions: [...(entry ?? []), ...(exit ?? [])] },
  ]);
  const does = (type: string) => ways.filter(({ actions }) => actions.some((action) => action.type === type));
  const issuing = does('issueCertificates');
  if (!rule) return issuing.map(({ path }) => flowError(path, '流程没有写明给谁发证（certificates）。'));
  const { fields } = formFacts(forms);
  const named = Object.entries(rule.fields).filter(([, field]) => !/^(?:answers|basis)\./.test(field));
  return [
    ...(Object.hasOwn(forms, rule.form) ? [] : [flowError('certificates.form', `没有表单“${rule.form}”。`)]),
    ...(fields.has(`${rule.form}/${rule.rows}.*`) ? [] : [flowError('certificates.rows', `《${rule.form}》中没有列表“${rule.rows}”。`)]),
    ...named.filter(([, field]) => !fields.has(`${rule.form}/${rule.rows}.*.${field}`)).map(([name, field]) => flowError(`certificates.fields.${name}`, `列表“${rule.rows}”的行中没有“${field}”。`)),
    ...lintCondition('certificates.where', rule.where, true),
    ...(/^[A-Z]$/.test(policy.certificateNumber?.prefix ?? '') ? [] : [flowError('policy.certificateNumber', '证书编号的首位应为一个大写字母。')]),
    ...(flow.basis || does('issueRegistration').length > 0 ? [] : [flowError('certificates', '没有可据以发证的备案（basis）。')]),
    ...(issuing.length > 0 ? [] : [flowError('certificates', '没有任何动作发证（issueCertificates）。')]),
    ...issuing.filter(({ actions }) => actions.some(({ type }) => type === 'issueRegistration')).map(({ path }) => flowError(path, '备案与发证不在同一个动作里办理。')),
    ...(flow.basis ? issuing.filter(({ state, event }) => ownRules(flow, state, event).some(({ forms: handedIn }) => handedIn === undefined)).map(({ path }) => flowError(path, '申报单位自行发证的动作应写 forms（不交表的写空列表），发证时才会再核对备案是否仍有效。')) : []),
    ...issuing.filter(({ event }) => event === '' || event === 'deadline.passed').map(({ path }) => flowError(path, '发证须写在由人办理的动作上。')),
  ];
}

/** What the applicant itself does by an event of a state. */
function ownRules({ machine }: FlowDefinition, state: string, event: string): readonly ActionRule[] {
  const rules = Object.entries(machine.states[state]?.meta?.actions ?? {}).flatMap(([type, each]) => (type === event ? each : []));
  return rules.filter(({ office }) => office === 'applicant');
}
