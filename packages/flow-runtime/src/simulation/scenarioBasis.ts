import { levelsOf, type Applicant, type RegisteredProject, type Registration, type RegistrationState, type Sample } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';

type Given = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const states: readonly unknown[] = ['valid', 'suspended', 'expired', 'removed'] satisfies readonly RegistrationState[];

/** The registration a story rests on, told in as few words as one likes (what it leaves out is a registration in force, the applicant's own unless anyone's will do); `sample` takes the one of the samples; null where it tells none. */
export function readBasis({ definition }: Pick<Flow, 'definition'>, given: unknown, applicant: Applicant, samples: readonly Sample[]): Registration | null {
  const told = given === 'sample' ? samples.find(({ basis, expects = [] }) => basis && expects.length === 0)?.basis : given;
  if (!isRecord(told)) return null;
  const own = definition.basis?.holder !== 'anyone';
  const assumed: Registration = {
    procedure: definition.basis?.procedures[0] ?? '', number: 'Y000031000001', body: own ? applicant.org : '', uscc: own ? applicant.uscc : '', projects: [], levels: [],
    validFrom: '2026-01-01', validUntil: '2028-12-31', state: 'valid', issuedAt: '2026-01-01T00:00:00.000+08:00', publishedAt: '2026-01-01T00:00:00.000+08:00',
  };
  return changedBasis(assumed, given === 'sample' && own ? { ...told, body: applicant.org, uscc: applicant.uscc } : told);
}

/** A registration with what a step of the story says of it: its state, its days, its projects; null where it is gone. */
export function changedBasis(basis: Registration | null, given: unknown): Registration | null {
  if (given === null) return null;
  if (!basis || !isRecord(given)) return basis;
  const { projects, state } = given;
  const texts = Object.keys(basis).filter((name) => name !== 'state' && typeof given[name] === 'string').map((name) => [name, given[name]]);
  const listed = Array.isArray(projects) ? (projects.filter(isRecord) as unknown as readonly RegisteredProject[]) : basis.projects;
  return { ...basis, ...(Object.fromEntries(texts) as Partial<Registration>), projects: listed, levels: levelsOf(listed), ...(states.includes(state) ? { state: state as RegistrationState } : {}) };
}
