import { shanghaiInstant, type Filing, type FilingEvent, type RegistrationState } from '@filing/filing';
import type { Progress } from './performActions.ts';

/** Suspends, resumes or removes a filing's registration and keeps why and when; the opinion is the reason. */
export function changeRegistration(filing: Filing, state: RegistrationState, event: FilingEvent, now: Date): Progress {
  if (!filing.registration) return { filing, effects: [] };
  const change = { state, reason: event.opinion ?? '', at: shanghaiInstant(now) };
  const registration = { ...filing.registration, state, changes: [...(filing.registration.changes ?? []), change] };
  return { filing: { ...filing, registration }, effects: [{ kind: 'registration', registration }] };
}
