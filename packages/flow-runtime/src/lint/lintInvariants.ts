import { invariantKinds, isOffice, type Procedure } from '@filing/filing';
import { flowError, type FlowFinding } from './flowFinding.ts';

const shapes = {
  'always-through': ['through', 'before'], 'deadline-before': ['state', 'deadline', 'to'], 'never-after': ['state', 'never'], 'ends-in': ['state', 'ends'], 'office-only': ['state', 'office'],
} as const;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isKind = (value: unknown): value is keyof typeof shapes => invariantKinds.some((kind) => kind === value);

/** What is wrong with a procedure's invariants before they are checked: kinds, pieces and names that do not exist, deadlines that end nothing, the same state twice. Takes whatever a file says. */
export function lintInvariants({ invariants, flow, policy }: Pick<Procedure, 'flow' | 'policy'> & { readonly invariants?: unknown }): readonly FlowFinding[] {
  if (invariants === undefined) return [];
  if (!Array.isArray(invariants)) return [flowError('invariants', '不变式应为数组。')];
  return invariants.flatMap((given: unknown, index) => faults(given).map((message) => flowError(`invariants.${index}`, message)));

  function faults(given: unknown): readonly string[] {
    if (!isRecord(given) || !isKind(given['kind'])) return [`不变式的 kind 应为 ${invariantKinds.join('、')} 之一。`];
    const pieces: readonly string[] = shapes[given['kind']];
    const strange = Object.keys(given).filter((key) => key !== 'kind' && key !== 'clause' && !pieces.includes(key));
    return [
      ...(typeof given['clause'] === 'string' ? [] : ['不变式缺少条款 clause。']),
      ...strange.map((key) => `${given['kind'] as string} 没有“${key}”这一项，只有 ${pieces.join('、')}。`),
      ...pieces.flatMap((piece) => piece === 'through' ? throughFaults(given[piece]) : piece === 'ends' ? endsFaults(given[piece]) : piece === 'office' ? officeFaults(given[piece]) : piece === 'deadline' ? deadlineFaults(given[piece]) : stateFaults(given[piece])),
      ...(sameTwice(given) ? ['前后写的是同一个状态。'] : []),
    ];
  }

  function stateFaults(state: unknown): readonly string[] {
    return typeof state === 'string' && Object.hasOwn(flow.machine.states, state) ? [] : [`没有状态“${String(state)}”。`];
  }

  function throughFaults(through: unknown): readonly string[] {
    if (!isRecord(through) || Object.keys(through).length !== 1) return ['through 应为 {state} 或 {office}。'];
    return 'office' in through ? officeFaults(through['office']) : stateFaults(through['state']);
  }

  function endsFaults(ends: unknown): readonly string[] {
    return Array.isArray(ends) && ends.length > 0 ? ends.flatMap(stateFaults) : ['ends 应至少写一个状态。'];
  }

  function deadlineFaults(deadline: unknown): readonly string[] {
    if (typeof deadline !== 'string' || !Object.hasOwn(policy.deadlines, deadline)) return [`没有期限“${String(deadline)}”。`];
    return policy.deadlines[deadline]?.passing === 'late' ? [`期限“${deadline}”到期只标逾期，不能作为前提。`] : [];
  }
}

function officeFaults(office: unknown): readonly string[] {
  return isOffice(office) ? [] : [`没有办理单位“${String(office)}”。`];
}

function sameTwice({ through, before, state, to, never }: Readonly<Record<string, unknown>>): boolean {
  const passed = isRecord(through) ? through['state'] : state;
  return passed !== undefined && [before, to, never].includes(passed);
}
