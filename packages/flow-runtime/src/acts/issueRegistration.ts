import { addMonths, shanghaiDay, shanghaiInstant, workingDaysAfter, type Filing, type FilingEvent, type RegisteredProject, type Registration, type ValidityPolicy, type WorkingCalendar } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import type { DecideContext } from './decideContext.ts';

/** Province of Shanghai, for numbers the system gives out. */
const province = '31';

/** The registration an issued receipt yields: the number given or the next of the series, the passed projects, the validity of the policy. */
export function issueRegistration(flow: Flow, filing: Filing, event: FilingEvent, { now, calendar, nextSerial }: DecideContext): Registration {
  const given = event.data?.['number'];
  const projects = filing.projects.filter(({ conclusion }) => conclusion === 'pass').map(({ answers }) => registered(answers));
  const day = shanghaiDay(now);
  return {
    number: typeof given === 'string' && given !== '' ? given : `${flow.policy.registrationNumber.prefix}0000${province}${String(nextSerial()).padStart(6, '0')}`,
    body: filing.applicant.org,
    uscc: filing.applicant.uscc,
    projects,
    levels: [...new Set(projects.map(({ level }) => level))].toSorted(),
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

function registered(answers: Readonly<Record<string, unknown>>): RegisteredProject {
  const text = (field: string) => (typeof answers[field] === 'string' ? answers[field] : '');
  const major = text('major');
  return { occupationCode: text('occupationCode'), occupation: text('occupation'), level: text('level'), ...(major ? { major } : {}) };
}
