import type { Actor, Effect, Filing } from '@filing/filing';
import { decide } from '../acts/decide.ts';
import type { DecideContext } from '../acts/decideContext.ts';
import type { Flow } from '../flow/flow.ts';
import { dueDeadlines } from './dueDeadlines.ts';

const system: Actor = { id: 'system', name: '系统', office: 'system', org: null, orgName: '系统' };

/** Lets every deadline pass that an instant has left behind, oldest first, each at its own instant (or right after what happened last, where its day was named too late); provisional ones stay. Firing twice changes nothing. */
export function fireDueDeadlines(flow: Flow, filing: Filing, context: Omit<DecideContext, 'actor'>): { readonly filing: Filing; readonly effects: readonly Effect[]; readonly fired: readonly string[] } {
  let current = filing;
  const effects: Effect[] = [];
  const fired: string[] = [];
  for (;;) {
    const [due] = dueDeadlines(current, context.now);
    if (!due) return { filing: current, effects, fired };
    const decision = decide(flow, current, { type: 'deadline.passed', data: { name: due.name } }, { ...context, now: instantOf(due.at, current), actor: system });
    if (!decision.accepted) return { filing: current, effects, fired };
    current = decision.filing;
    effects.push(...decision.effects);
    fired.push(due.name);
  }
}

/** History never runs backwards: a deadline counted from a day in the past fires no earlier than the act that started it. */
function instantOf(at: string, { events }: Filing): Date {
  return new Date(Math.max(Date.parse(at), Date.parse(events.at(-1)?.at ?? at)));
}
