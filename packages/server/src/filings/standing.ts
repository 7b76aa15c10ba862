import { tasksOf } from '@filing/flow-runtime';
import type { Filing, StatusTag } from '@filing/filing';
import type { Revision } from '../revisions/revisionShelf.ts';

/** One office that has to act. */
export interface StandingTask {
  readonly office: string;
  /** Empty for an office that exists once. */
  readonly org: string;
}

/** Where a filing stands in the worklists: who has to act, the leading office first. */
export interface Standing {
  readonly tasks: readonly StandingTask[];
  readonly tag: StatusTag;
}

/** Where a filing stands now. */
export function standingOf({ machine }: Revision, filing: Filing): Standing {
  return { tasks: tasksOf(machine, filing).map(({ office, org }) => ({ office, org: org ?? '' })), tag: filing.tag };
}
