import { isEventType, isOffice, type Condition, type EventType, type StateConfig, type TransitionConfig } from '@filing/filing';
import { factsRead } from '../flow/condition.ts';
import { lintCondition } from './lintCondition.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';

/** Offices that must all consent: known, each once, each with an act that records its consent, and a way on that waits for the last of them. */
export function lintTogether(path: string, { meta, on }: StateConfig, guards: Readonly<Record<string, Condition>>): readonly FlowFinding[] {
  const at = `${path}.meta.together`;
  const together = meta?.together ?? [];
  const recording = Object.entries(meta?.actions ?? {}).flatMap(([event, rules]) => rules.filter(({ records }) => records === 'consent').map(({ office }) => ({ event, office })));
  const strangers = recording.filter(({ office }) => !together.includes(office));
  const outside = strangers.map(({ event, office }) => flowError(`${path}.meta.actions.${event}`, `${office} 不在联合办理（together）之列，不能记为同意。`));
  const events = [...new Set(recording.map(({ event }) => event))].filter(isEventType);
  const waiting = Object.entries(on ?? {}).filter(([event]) => waysOn(on, event as EventType).some((way) => waits(way, guards))).map(([event]) => event);
  const early = waiting.filter((event) => !events.includes(event as EventType)).map((event) => flowError(`${path}.on.${event}`, '条件用到 consentsComplete，但此处没有联合办理的同意。'));
  if (!meta?.together) return [...outside, ...early];
  return [
    ...outside, ...early,
    ...together.filter((office) => !isOffice(office)).map((office) => flowError(at, `没有办理单位“${String(office)}”。`)),
    ...(together.length >= 2 && new Set(together).size === together.length ? [] : [flowError(at, '联合办理应有至少两个互不相同的单位。')]),
    ...(meta.office === together[0] ? [] : [flowError(`${path}.meta.office`, 'office 应为联合办理（together）的第一个单位。')]),
    ...together.filter((office) => !recording.some((each) => each.office === office)).map((office) => flowError(at, `${office} 没有记为同意（records: consent）的动作，永远等不到它。`)),
    ...events.filter((event) => !waysOn(on, event).some((way) => waits(way, guards) && way.target !== undefined) || !waysOn(on, event).some(({ guard, target }) => guard === undefined && target === undefined)).map((event) => flowError(`${path}.on.${event}`, '联合同意应有两条转移：各方都已同意（consentsComplete）才往下走，否则留在原处（{}）。')),
  ];
}

function waysOn(on: StateConfig['on'], event: EventType): readonly TransitionConfig[] {
  return [on?.[event] ?? []].flat();
}

function waits({ guard }: TransitionConfig, guards: Readonly<Record<string, Condition>>): boolean {
  const condition = guard !== undefined && Object.hasOwn(guards, guard) ? guards[guard] : undefined;
  return condition !== undefined && lintCondition('', condition).length === 0 && factsRead(condition).includes('consentsComplete');
}
