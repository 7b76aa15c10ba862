import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idempotencyKey } from '@filing/client';
import type { Answers } from '@filing/filing';
import { raise, saveDraft, type Apis } from './driveFiling.ts';

const person = 'school-college';

/** A valid sample of a form of the notice on 1+X pilots. */
export function pilotSample(procedure: string, form: string): Answers {
  const read = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'forms', procedure, 'samples', `${form}.valid.json`), 'utf8')) as Answers & { readonly answers?: Answers };
  return read.answers ?? read;
}

/** Drives a pilot of the demo's college to its registration; answers its number. */
export async function registerPilot(journey: Apis): Promise<string> {
  const sample = (form: string) => pilotSample('x-certificate-pilot', form);
  const { id } = await journey.api(person).startFiling('x-certificate-pilot', idempotencyKey());
  await saveDraft(journey, person, id, 'application', sample('application'));
  await saveDraft(journey, person, id, 'certificate', [sample('certificate')]);
  await raise(journey, person, id, { type: 'submit' });
  await raise(journey, 'school-college-office', id, { type: 'approve', data: sample('school-gate'), seal: { name: '上海浦江职业技术学院', at: '2026-06-01T09:00:00+08:00' } });
  await raise(journey, 'committee-review', id, { type: 'evaluate', data: sample('project-judgement') });
  const { registration } = await raise(journey, 'education-filing', id, { type: 'evaluate', data: sample('ministry-result') });
  if (!registration) throw new Error('the pilot has no registration');
  return registration.number;
}
