import type { Problem, ProblemCode } from './problem.ts';

type Params = NonNullable<Problem['params']>;

const english: Readonly<Partial<Record<ProblemCode, (params: Params) => string>>> = {
  'event.malformed': ({ part }) => `${part ?? 'The request'} is not in the expected form.`,
  'event.unknown': ({ event }) => `There is no action “${event}”.`,
  'event.not-permitted': ({ day }) => (day === undefined ? 'This cannot be done now; see what the filing is waiting for.' : `Your office consented on ${day}; the others are still asked.`),
  'actor.missing': () => 'It is not known who is acting; please sign in again.',
  'office.wrong': () => 'Another office acts here; please switch to it.',
  'organisation.wrong': () => 'This filing does not belong to your organisation.',
  'actor.decided-before': () => 'You decided an earlier step of this filing; nobody decides two steps of one filing. Please hand it to a colleague.',
  'actor.handed-in': () => 'You handed this in yourself; somebody else of your organisation has to do it.',
  'actor.own-organisation': () => 'Nobody acts on a filing of their own organisation. Please hand it to a colleague.',
  'window.closed': ({ from, to }) => `Filings are not taken now.${from === undefined ? '' : ` The next window is ${from} to ${to}; drafts are kept.`}`,
  'opinion.required': () => 'Please give an opinion.',
  'answers.missing': () => 'Please fill in this form.',
  items: ({ limit, count }) => `At most ${limit} may be handed in as a rule; these are ${count}. Please give a reason or remove some.`,
  repeated: ({ copy, earlier }) => `Number ${copy} repeats number ${earlier}; correct or remove one.`,
  'field.closed': () => 'The return did not open this; please restore what was submitted.',
  'project.unknown': ({ project }) => `There is no project ${project}.`,
  'project.judged': ({ project }) => `Project ${project} has been judged already.`,
  'certificate.repeated': ({ row, earlier, number }) => `Row ${row}: ${number === undefined ? `the same person, occupation and level stand in row ${earlier}` : `this person has certificate ${number} for the occupation and level already`}; please correct or remove it.`,
  'filing.alike': ({ messageEn, body, number }) => `${messageEn ?? 'There is one like it already.'}${body === undefined ? '' : ` It is ${body}’s, ${number}.`}`,
  'registration.over': ({ until }) => `Registrations of this kind all end on ${until}, which has passed; none can be issued any more.`,
  'registration.number': ({ prefix }) => `A registration number begins with ${prefix ?? 'Y'}; correct it or leave it empty.`,
  'basis.missing': ({ messageEn }) => String(messageEn ?? 'There is no registration in force to rest on.'),
  'basis.not-in-force': ({ messageEn, number, state, until }) => `${messageEn ?? ''} Registration ${number} ${state === 'expired' ? `expired on ${until}` : `is ${state}`}.`.trimStart(),
  'duty.unknown': ({ due }) => `${due} is not a day on which this has to be handed in; please choose one of the days listed.`,
  'duty.begun': ({ due }) => `A filing for ${due} exists already; please go on with that one.`,
  'deadline.passed': ({ day }) => `The deadline passed on ${day}; please reload.`,
  'deadline.unknown': () => 'No such deadline is running.',
  'deadline.provisional': () => 'The calendar behind this deadline is not published yet; nothing ends on it.',
  'deadline.not-due': () => 'The deadline has not passed yet.',
  'clock.backwards': () => 'Time does not run backwards.',
};

/** A refused act in English, from its code and params; null for codes that say something else. */
export function englishRefusal({ code, params = {} }: Problem): string | null {
  return english[code]?.(params) ?? null;
}
