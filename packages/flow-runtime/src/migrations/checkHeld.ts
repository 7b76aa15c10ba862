import type { Answers, CheckForm, Filing, FormCheck } from '@filing/filing';
import type { DecideContext } from '../acts/decideContext.ts';
import { formContext } from '../acts/checkAnswers.ts';
import { applicantOf } from '../flow/applicantOf.ts';
import { stateMeta, type Flow } from '../flow/flow.ts';

/** What held answers are looked at with. */
export interface HeldContext extends Pick<DecideContext, 'now' | 'form'> {
  readonly check: CheckForm;
}

/** Checks one copy of a form as it lies in a filing, just as the act that hands it in would: facts learned from forms of the same act do not bind it. */
export function checkHeld(flow: Flow, filing: Filing, form: string, copy: Answers, context: HeldContext): FormCheck {
  const together = handedInWith(flow, form);
  const earlier = Object.fromEntries(Object.entries(filing.answers).filter(([name]) => name !== form && !together.has(name)));
  return context.check(form, copy, formContext(flow, filing, context, applicantOf(flow, filing.applicant, earlier), filing.answers));
}

const known = new WeakMap<Flow, Map<string, ReadonlySet<string>>>();

function handedInWith(flow: Flow, form: string): ReadonlySet<string> {
  const kept = known.get(flow) ?? new Map<string, ReadonlySet<string>>();
  known.set(flow, kept);
  const found = kept.get(form) ?? new Set(Object.keys(flow.definition.machine.states)
    .flatMap((state) => Object.values(stateMeta(flow, state)?.actions ?? {}).flat())
    .flatMap(({ forms = [] }) => (forms.includes(form) ? forms : [])));
  kept.set(form, found);
  return found;
}
