import { addMonths, levelsOf, shanghaiDay, shanghaiInstant, workingDaysAfter, type Filing, type FilingEvent, type Registration, type ValidityPolicy, type WorkingCalendar } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import type { DecideContext } from './decideContext.ts';
import { registeredProjects } from './registeredProjects.ts';

/** Province of Shanghai, for numbers the system gives out. */
const province = '31';

/** The registration an issued receipt yields: the number given or the next of the series, the projects it covers, the validity of the policy. */
export function issueRegistration(flow: Flow, filing: Filing, event: FilingEvent, { now, calendar, nextSerial }: DecideContext): Registration {
  const given = event.data?.['number'];
  const projects = registeredProjects(flow, filing);
  const day = shanghaiDay(now);
  return {
    procedure: filing.procedure,
    number: typeof given === 'string' && given !== '' ? given : `${flow.policy.registrationNumber.prefix}0000${province}${String(nextSerial()).padStart(6, '0')}`,
    body: filing.applicant.org,
    uscc: filing.applicant.uscc,
    projects,
    levels: levelsOf(projects),
    validFrom: day,
    validUntil: lastDay(flow.policy.validity, day, calendar),
    state: 'valid',
    issuedAt: shanghaiInstant(now),
    publishedAt: null,
  };
}

function lastDay(validity: ValidityPolicy, day: string, calendar: WorkingCalendar): string {
  if ('until' in validity) return validity.until;
  const { months, workingDays } = validity.period;
  return workingDays === undefined ? addMonths(day, months ?? 0) : (workingDaysAfter(calendar, day, workingDays).days.at(-1) ?? day);
}
