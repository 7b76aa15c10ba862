import type { Applicant, Filing, Registration } from '@filing/filing';
import { stateMeta, type Flow } from './flow.ts';

/** A filing at its beginning: nothing submitted, nothing happened; resting on a registration where the flow does, for a due day where one is named. */
export function startFiling(flow: Flow, { id, revision, applicant, basis, duty }: { readonly id: string; readonly revision: string; readonly applicant: Applicant; readonly basis?: Registration | null; readonly duty?: string | null }, _now: Date): Filing {
  const state = flow.definition.machine.initial;
  return {
    id,
    procedure: flow.definition.procedure,
    revision,
    applicant,
    state,
    tag: stateMeta(flow, state)?.tag ?? 'draft',
    version: 0,
    answers: {},
    previousAnswers: null,
    projects: [],
    returned: null,
    deadlines: [],
    objections: [],
    notice: null,
    registration: null,
    ...(basis ? { basis } : {}),
    ...(duty ? { duty } : {}),
    events: [],
    reasons: {},
  };
}
