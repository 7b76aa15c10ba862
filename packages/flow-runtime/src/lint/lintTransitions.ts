import type { FlowAction, Procedure, TransitionConfig } from '@filing/filing';
import { actionTypes } from '../flow/actionTypes.ts';
import { lintCondition } from './lintCondition.ts';
import { flowError, flowWarning, type FlowFinding } from './flowFinding.ts';

/** The names transitions use: targets, guards, actions and deadlines must exist, and every guard and deadline must be used. */
export function lintTransitions({ flow, policy }: Procedure): readonly FlowFinding[] {
  const { machine, guards } = flow;
  const findings: FlowFinding[] = Object.hasOwn(machine.states, machine.initial) ? [] : [flowError('initial', `没有初始状态“${machine.initial}”。`)];
  const used = new Set<string>();
  const started = new Set<string>();
  const lintActions = (path: string, actions: readonly FlowAction[]) => {
    for (const action of actions) {
      if (!actionTypes.has(action.type)) findings.push(flowError(path, `没有动作“${String(action.type)}”。`));
      if (!('params' in action)) continue;
      if (action.type === 'startDeadline') started.add(action.params.deadline);
      if (!Object.hasOwn(policy.deadlines, action.params.deadline)) findings.push(flowError(path, `policy.json 没有期限“${action.params.deadline}”。`));
    }
  };
  const lintTransition = (path: string, { target, guard, actions }: TransitionConfig) => {
    if (target !== undefined && !Object.hasOwn(machine.states, target)) findings.push(flowError(path, `没有目标状态“${target}”。`));
    if (guard !== undefined) used.add(guard);
    if (guard !== undefined && !Object.hasOwn(guards, guard)) findings.push(flowError(path, `没有条件“${guard}”。`));
    lintActions(path, [actions ?? []].flat());
  };
  for (const [state, { on, entry, exit }] of Object.entries(machine.states)) {
    for (const [event, given] of Object.entries(on ?? {})) {
      const list = [given].flat();
      list.forEach((transition, index) => lintTransition(`states.${state}.on.${event}.${index}`, transition));
      const open = list.findIndex(({ guard }) => guard === undefined);
      if (open >= 0 && open < list.length - 1) findings.push(flowError(`states.${state}.on.${event}`, '无条件的转移之后还有转移，永远轮不到。'));
    }
    lintActions(`states.${state}.entry`, entry ?? []);
    lintActions(`states.${state}.exit`, exit ?? []);
  }
  return [
    ...findings,
    ...Object.entries(guards).flatMap(([name, condition]) => lintCondition(`guards.${name}`, condition)),
    ...Object.keys(guards).filter((name) => !used.has(name)).map((name) => flowWarning(`guards.${name}`, '没有转移用到此条件。')),
    ...Object.keys(flow.refusals ?? {}).filter((name) => !Object.hasOwn(guards, name)).map((name) => flowError(`refusals.${name}`, `没有条件“${name}”。`)),
    ...Object.keys(policy.deadlines).filter((name) => !started.has(name)).map((name) => flowWarning(`policy.deadlines.${name}`, '流程从不开始计算此期限。')),
  ];
}
