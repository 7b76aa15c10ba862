import type { Applicant, Filing } from '@filing/filing';
import { stateMeta, type Flow } from './flow.ts';

/** A filing at its beginning: nothing submitted, nothing happened. */
export function startFiling(flow: Flow, { id, revision, applicant }: { readonly id: string; readonly revision: string; readonly applicant: Applicant }, _now: Date): Filing {
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
    events: [],
    reasons: {},
  };
}
