import type { ActionRule, Condition, Office, StateConfig, TransitionConfig } from '@filing/filing';

/** What tells one public notice from another. */
export interface Notice {
  /** Who publishes it and examines objections. */
  readonly office: Office;
  readonly clauses: readonly string[];
  /** The state after a notice that ended without an open objection. */
  readonly next: string;
  /** Where an upheld objection leads and what it does (it has to close the notice); absent: the filing is rejected. */
  readonly upheld?: TransitionConfig;
  /** Name of the notice's state; absent: `publicNotice`. */
  readonly state?: string;
}

/** A public notice and the examination of objections (公示 · 异议核实): an objection stops the clock, a dismissed one lets it go on, an upheld one ends the filing, or leads where the chain says. Runs on the deadline `publicNotice` and the guards of `noticeGuards`. */
export function noticeSteps({ office, clauses, next, upheld = { target: 'rejected', actions: [{ type: 'closeNotice' }] }, state = 'publicNotice' }: Notice): { readonly publicNotice: StateConfig; readonly objectionReview: StateConfig } {
  const object: ActionRule = { office: 'public', title: '提出异议', titleEn: 'Object', form: 'objection', records: 'objection', readers: [office], clauses };
  const resolve: ActionRule = { office, title: '处理异议', titleEn: 'Resolve an objection', opinion: 'optional', form: 'objection-resolution', records: 'resolution', clauses };
  return {
    publicNotice: {
      meta: { title: '公示', titleEn: 'Public notice', tag: 'notice', office, clauses, actions: { object: [object] } },
      on: {
        object: { target: 'objectionReview', actions: [{ type: 'pauseDeadline', params: { deadline: 'publicNotice' } }] },
        'deadline.passed': { guard: 'noticePassed', target: next, actions: [{ type: 'closeNotice' }] },
      },
    },
    objectionReview: {
      meta: { title: '异议核实', titleEn: 'Objection review', tag: 'notice', office, clauses, actions: { object: [object], resolve: [resolve] } },
      on: {
        object: {},
        resolve: [
          { ...upheld, guard: 'upheld' },
          { guard: 'objectionsLeft' },
          { target: state, actions: [{ type: 'resumeDeadline', params: { deadline: 'publicNotice' } }] },
        ],
      },
    },
  };
}

/** What the guards of `noticeSteps` mean. */
export const noticeGuards: Readonly<Record<'noticePassed' | 'upheld' | 'objectionsLeft', Condition>> = {
  noticePassed: { fact: 'event.data.name', is: 'publicNotice' },
  upheld: { fact: 'event.data.outcome', is: 'upheld' },
  objectionsLeft: { fact: 'openObjections', atLeast: 1 },
};
