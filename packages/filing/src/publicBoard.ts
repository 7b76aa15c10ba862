import type { DeadlineView } from './filingView.ts';
import type { RegisteredProject, Registration } from './registration.ts';

/** A public notice as anyone may read it: no contacts, no opinions. */
export interface PublicNotice {
  readonly id: string;
  readonly procedureTitle: string;
  readonly procedureTitleEn: string;
  readonly notice: string;
  readonly body: string;
  readonly uscc: string;
  readonly projects: readonly RegisteredProject[];
  readonly from: string;
  readonly deadline: DeadlineView | null;
  /** Whether an objection may be raised now. */
  readonly open: boolean;
}

/** A registration as anyone may find it. */
export interface PublicRegistration extends Registration {
  readonly procedureTitle: string;
  readonly procedureTitleEn: string;
  readonly notice: string;
}
