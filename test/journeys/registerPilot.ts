import { idempotencyKey } from '@filing/client';
import { raise, saveDraft, type Apis } from './driveFiling.ts';
import { sampleAnswers } from './sampleAnswers.ts';

/** Drives a pilot of a demo school through its gate to the committee, with one certificate a name; answers the filing. */
export async function submitPilot(journey: Apis, person: 'school-college' | 'school-secondary', names: readonly string[]): Promise<string> {
  const sample = (form: string) => sampleAnswers('x-certificate-pilot', form);
  const { id } = await journey.api(person).startFiling('x-certificate-pilot', idempotencyKey());
  await saveDraft(journey, person, id, 'application', sample('application'));
  await saveDraft(journey, person, id, 'certificate', names.map((name) => ({ ...sample('certificate'), name })));
  await raise(journey, person, id, { type: 'submit' });
  await raise(journey, `${person}-office`, id, { type: 'approve', data: sample('school-gate'), seal: { name: '院校', at: '2026-06-01T09:00:00+08:00' } });
  return id;
}

/** Drives a pilot of the demo's college to its registration; answers its number. */
export async function registerPilot(journey: Apis): Promise<string> {
  const id = await submitPilot(journey, 'school-college', ['Web前端开发']);
  await raise(journey, 'committee-review', id, { type: 'evaluate', data: sampleAnswers('x-certificate-pilot', 'project-judgement') });
  const { registration } = await raise(journey, 'education-filing', id, { type: 'evaluate', data: sampleAnswers('x-certificate-pilot', 'ministry-result') });
  if (!registration) throw new Error('the pilot has no registration');
  return registration.number;
}
