import { consentsOf } from '@filing/flow-runtime';
import { shanghaiInstant, type Filing, type FilingSummary } from '@filing/filing';
import type { Revision } from '../revisions/revisionShelf.ts';
import { stateOf } from './stateOf.ts';
import { viewDeadline } from './viewDeadline.ts';

/** A filing as a row of a worklist, with its nearest running deadline. */
export function summariseFiling(revision: Revision, filing: Filing, { number, updatedAt, now }: { readonly number: string; readonly updatedAt: Date; readonly now: Date }): FilingSummary {
  const { flow, policy } = revision;
  const consents = consentsOf(revision.machine, filing);
  const meta = stateOf(revision, filing.state);
  const [nearest] = filing.deadlines.filter((deadline) => deadline.status === 'running').toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    id: filing.id,
    number,
    procedure: filing.procedure,
    procedureTitle: flow.title,
    procedureTitleEn: flow.titleEn,
    applicant: filing.applicant.org,
    district: filing.applicant.district,
    state: filing.state,
    stateTitle: meta?.title ?? filing.state,
    stateTitleEn: meta?.titleEn ?? filing.state,
    tag: filing.tag,
    ...(meta?.office ? { office: meta.office } : {}),
    updatedAt: shanghaiInstant(updatedAt),
    deadline: nearest ? viewDeadline(policy, nearest, now) : null,
    ...(consents.length > 0 ? { consents } : {}),
  };
}
