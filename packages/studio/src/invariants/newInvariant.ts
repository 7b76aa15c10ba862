import type { FlowDefinition, Invariant, Policy } from '@filing/filing';
import { handlingOffices } from '../steps/chainNames.ts';
import { chainOrder } from '../steps/chainOrder.ts';
import { offices } from '@filing/filing';

/** The deadlines whose passing ends something. */
export function endingDeadlines({ deadlines }: Policy): readonly string[] {
  return Object.keys(deadlines).filter((name) => deadlines[name]?.passing !== 'late');
}

/** An invariant of a kind with its gaps filled by what the chain has: its first states and ends. */
export function newInvariant(kind: Invariant['kind'], { flow, policy, clause }: { readonly flow: FlowDefinition; readonly policy: Policy; readonly clause: string }): Invariant {
  const states = chainOrder(flow);
  const [first = '', second = first] = states.slice(1);
  const last = states.at(-1) ?? first;
  const office = handlingOffices(offices).find((each) => Object.values(flow.machine.states).some(({ meta }) => meta?.office === each)) ?? 'appraisal-centre';
  switch (kind) {
    case 'always-through': return { kind, through: { office }, before: second, clause };
    case 'deadline-before': return { kind, state: first, deadline: endingDeadlines(policy)[0] ?? '', to: second, clause };
    case 'never-after': return { kind, state: first, never: last, clause };
    case 'ends-in': return { kind, state: first, ends: [last], clause };
    case 'office-only': return { kind, state: first, office, clause };
  }
}
