import { idempotencyKey, type EventRequest, type FormAnswers } from '@filing/client';
import type { Answers, FilingEvent, FilingView } from '@filing/filing';
import type { Journey } from './openJourney.ts';
import type { SampleSchool } from './sampleSchool.ts';
import { smallPdf } from './smallPdf.ts';

/** Where the API is had as a demo person. */
export type Apis = Pick<Journey, 'api'>;

/** Raises an event as a person on top of what they see now. */
export async function raise(journey: Apis, person: string, filing: string, event: FilingEvent): Promise<FilingView> {
  const api = journey.api(person);
  const { version } = await api.filing(filing);
  const request: EventRequest = { ...event, seenVersion: version, idempotencyKey: idempotencyKey() };
  return api.raise(filing, request);
}

/** Saves a draft on top of the newest revision. */
export async function saveDraft(journey: Apis, person: string, filing: string, form: string, answers: FormAnswers): Promise<void> {
  const api = journey.api(person);
  const view = (await api.filing(filing)).forms.find((each) => each.form === form);
  await api.saveDraft(filing, form, { answers: await withFiles(journey, person, filing, answers), revision: view?.revision ?? 0 });
}

/** Starts a filing and fills in its forms; answers its id. */
export async function startFilled(journey: Apis, school: SampleSchool): Promise<string> {
  const { id } = await journey.api(school.person).startFiling('course-certificate', idempotencyKey());
  for (const [form, answers] of Object.entries(school.answers)) await saveDraft(journey, school.person, id, form, answers);
  return id;
}

const pass = { conclusion: 'pass' } as const;
const seal = (name: string) => ({ name, at: '2026-06-01T09:00:00+08:00' });

interface Step {
  /** The state it leads out of. */
  readonly from: string;
  readonly act: (journey: Apis, school: SampleSchool, id: string) => Promise<unknown>;
}

const steps: readonly Step[] = [
  { from: 'drafting', act: (journey, { person }, id) => raise(journey, person, id, { type: 'submit' }) },
  { from: 'districtRecommendation', act: (journey, { district }, id) => raise(journey, district, id, { type: 'approve', opinion: '同意推荐', seal: seal('区人社局') }) },
  { from: 'authorityReview', act: (journey, _, id) => raise(journey, 'authority-education', id, { type: 'approve', opinion: '同意', seal: seal('市教委职业教育处') }) },
  { from: 'collegeScreening', act: (journey, _, id) => raise(journey, 'college-officer', id, { type: 'approve', opinion: '初审通过' }) },
  { from: 'centreIntake', act: (journey, _, id) => raise(journey, 'centre-intake', id, { type: 'approve', opinion: '予以受理' }) },
  {
    from: 'institutionEvaluation',
    act: (journey, _, id) => raise(journey, 'centre-institution', id, { type: 'evaluate', data: { methods: ['expert-review', 'site-visit'], experts: [{ name: '周岚', score: 88, opinion: '条件具备' }], ...pass } }),
  },
  {
    from: 'projectPreparation',
    async act(journey, { person, project }, id) {
      await saveDraft(journey, person, id, 'project-plan', [project]);
      const { forms } = await journey.api(person).filing(id);
      const plans = forms.find((form) => form.form === 'project-plan')?.answers as readonly Answers[];
      await raise(journey, person, id, { type: 'submitProject', answers: { 'project-plan': plans } });
    },
  },
  { from: 'projectEvaluation', act: (journey, _, id) => raise(journey, 'centre-project', id, { type: 'evaluate', data: { project: '1', ...pass } }) },
  { from: 'bureauConsent', act: (journey, _, id) => raise(journey, 'bureau-consent', id, { type: 'approve', opinion: '同意' }) },
];

/** Drives a new filing through the API to a state; answers its id. */
export async function driveFiling(journey: Apis, school: SampleSchool, state: string): Promise<string> {
  const id = await startFilled(journey, school);
  for (let at = 'drafting'; at !== state;) {
    const step = steps.find(({ from }) => from === at);
    if (!step) throw new Error(`no step leads on from ${at} towards ${state}`);
    await step.act(journey, school, id);
    const next = (await journey.api(at === 'bureauConsent' ? 'centre-receipt' : school.person).filing(id)).state;
    if (next === at) throw new Error(`the filing stays in ${at}`);
    at = next;
  }
  return id;
}

/** Puts really uploaded PDFs where the samples name made-up ones. */
async function withFiles<T>(journey: Apis, person: string, filing: string, value: T): Promise<T> {
  if (Array.isArray(value)) return (await Promise.all(value.map((each) => withFiles(journey, person, filing, each as unknown)))) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { id, name, type } = value as { id?: unknown; name?: unknown; type?: unknown };
  if (typeof id === 'string' && id.startsWith('sample-') && typeof name === 'string' && typeof type === 'string') {
    return (await journey.api(person).upload(filing, new File([new Uint8Array(smallPdf(id))], name, { type: 'application/pdf' }))) as T;
  }
  const entries = await Promise.all(Object.entries(value).map(async ([key, each]) => [key, await withFiles(journey, person, filing, each as unknown)] as const));
  return Object.fromEntries(entries) as T;
}
