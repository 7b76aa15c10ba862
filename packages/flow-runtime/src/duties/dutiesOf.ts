import { shanghaiDay, type Duty, type DutyState, type Policy, type Registration, type StatusTag } from '@filing/filing';

/** A filing begun or handed in for a due day, as far as duties need it. */
export interface DutyFiling {
  readonly id: string;
  /** Number of the registration it rests on. */
  readonly registration: string;
  /** The due day it is for, `YYYY-MM-DD`. */
  readonly duty: string;
  readonly tag: StatusTag;
  /** The instant it was first handed in; null before. */
  readonly handedInAt: string | null;
}

const undone = new Set<StatusTag>(['withdrawn', 'rejected', 'lapsed']);

/** What the holders of registrations owe by a procedure's policy at an instant: every due day since the registration began and the next one to come, each registration's oldest first. A due day on which the registration was not in force is not owed. */
export function dutiesOf(policy: Policy, registrations: readonly Registration[], filings: readonly DutyFiling[], now: Date): readonly Duty[] {
  const { duty } = policy;
  if (!duty) return [];
  const today = shanghaiDay(now);
  return registrations.flatMap((registration) => owedDays(duty.due, registration, today).map((due): Duty => {
    const filing = filings.find((each) => each.registration === registration.number && each.duty === due && !undone.has(each.tag));
    const handedInOn = filing?.handedInAt ? shanghaiDay(new Date(filing.handedInAt)) : null;
    return {
      procedure: policy.procedure, title: duty.title, titleEn: duty.titleEn, registration: registration.number, body: registration.body, uscc: registration.uscc,
      due, state: stateOf(due, handedInOn, today), filing: filing?.id ?? null, handedInOn, clause: duty.clause,
    };
  }));
}

function stateOf(due: string, handedInOn: string | null, today: string): DutyState {
  if (handedInOn !== null) return handedInOn <= due ? 'done' : 'late';
  return today <= due ? 'due' : 'overdue';
}

function owedDays(due: readonly string[], registration: Registration, today: string): readonly string[] {
  if (registration.validFrom > today) return [];
  const first = Number(registration.validFrom.slice(0, 4));
  const years = Array.from({ length: Math.max(0, Number(today.slice(0, 4)) + 2 - first) }, (_, index) => first + index);
  const days = years.flatMap((year) => due.map((each) => dayIn(year, each))).toSorted();
  const next = days.find((day) => day >= today);
  return days.filter((day) => day > registration.validFrom && (day < today || day === next) && isInForce(registration, day));
}

function dayIn(year: number, monthDay: string): string {
  const [month = '01', date = '01'] = monthDay.split('-');
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(date === 'last' ? last : Math.min(Number(date), last)).padStart(2, '0')}`;
}

function isInForce({ validFrom, validUntil, changes, state }: Registration, day: string): boolean {
  if (day < validFrom || day > validUntil) return false;
  const changed = (changes ?? []).filter(({ at }) => shanghaiDay(new Date(at)) <= day).at(-1);
  return (changed?.state ?? ((changes ?? []).length > 0 ? 'valid' : state)) === 'valid';
}
