import { levelsOf, shanghaiInstant, type Filing, type Registration } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { registeredProjects } from './registeredProjects.ts';

/** What a filing adds to the registration it rests on: its projects under that number, whose days it keeps; null where it rests on none. */
export function supplementRegistration(flow: Flow, filing: Filing, now: Date): Registration | null {
  const { basis } = filing;
  if (!basis) return null;
  const projects = registeredProjects(flow, filing);
  return {
    procedure: filing.procedure,
    number: basis.number,
    supplements: true,
    body: basis.body,
    uscc: basis.uscc,
    projects,
    levels: levelsOf(projects),
    validFrom: basis.validFrom,
    validUntil: basis.validUntil,
    state: 'valid',
    issuedAt: shanghaiInstant(now),
    publishedAt: null,
  };
}
