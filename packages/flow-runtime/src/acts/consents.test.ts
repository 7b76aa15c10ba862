import { describe, expect, it } from 'vitest';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { permitRegistration } from '../fixtures/permitRegistration.ts';
import { at, calendar, check, handedIn, person, school, travel, type Traveller } from '../fixtures/travel.ts';
import { chainGraph, createFlow, decide, explore, lintFlow, mayRead, simulate, startFiling, tasksOf, viewFor } from '../index.ts';
import type { Office } from '@filing/filing';

const bureau: Office = 'municipal-hrss';
const commission: Office = 'education-commission';
type Act = readonly [office: Office, type: string, who?: string];
const answers = { ...handedIn, letter: { ...handedIn.letter, endsOn: '2026-09-30' } };
const correction = { ...answers, letter: { ...answers.letter, subject: 'b' } };

function asked(): Traveller {
  return travel({}, jointProcedure).act('2026-06-05', 'applicant', { type: 'submit', answers }).act('2026-06-06', 'appraisal-centre', { type: 'approve' });
}

/** Acts one day after the other; each office has a person of its own unless one is named. */
function after(...acts: readonly Act[]): Traveller {
  return acts.reduce((traveller, [office, type, who], index) => traveller.act(`2026-06-${String(8 + index).padStart(2, '0')}T09:00`, office, {
    type,
    ...(type === 'return' ? { opinion: '补', opens: 'all' as const } : {}),
    ...(type === 'reject' ? { opinion: '不' } : {}),
    ...(type === 'submit' ? { answers: correction } : {}),
  }, { id: who ?? `person-of-${office}` }), asked());
}

const standing = ({ flow, filing }: Traveller) => `${filing.state} · ${tasksOf(flow, filing).map(({ office }) => office).join(' ')}`;

describe('two offices consent at once (2022-102.24)', () => {
  it.each<[string, readonly Act[], string]>([
    ['nobody yet', [], `consents · ${bureau} ${commission}`],
    ['the first', [[bureau, 'approve']], `consents · ${commission}`],
    ['the second before the first', [[commission, 'approve']], `consents · ${bureau}`],
    ['both', [[bureau, 'approve'], [commission, 'approve']], 'results · applicant'],
    ['both, the other way round', [[commission, 'approve'], [bureau, 'approve']], 'results · applicant'],
    ['one refuses at once', [[bureau, 'reject']], 'rejected · '],
    ['one refuses after the other consented', [[bureau, 'approve'], [commission, 'reject']], 'rejected · '],
    ['one returns', [[commission, 'return']], 'returned · applicant'],
    ['one returns before anybody consented: both are asked after the correction', [[commission, 'return'], ['applicant', 'submit']], `consents · ${bureau} ${commission}`],
    ['one returns after the other consented: only it is asked again', [[bureau, 'approve'], [commission, 'return'], ['applicant', 'submit']], `consents · ${commission}`],
    ['… and its consent leads on', [[bureau, 'approve'], [commission, 'return'], ['applicant', 'submit'], [commission, 'approve']], 'results · applicant'],
    ['a second return keeps it too', [[bureau, 'approve'], [commission, 'return'], ['applicant', 'submit'], [commission, 'return'], ['applicant', 'submit']], `consents · ${commission}`],
    ['the applicant withdraws between', [[bureau, 'approve'], ['applicant', 'withdraw', `applicant-drafting`]], 'withdrawn · '],
  ])('%s', (_what, acts, stands) => {
    const traveller = after(...acts);
    expect(traveller.codes()).toEqual([]);
    expect(standing(traveller)).toBe(stands);
  });

  it.each<[string, readonly Act[], readonly string[]]>([
    ['consent twice', [[bureau, 'approve'], [bureau, 'approve']], ['event.not-permitted']],
    ['consent twice by a colleague', [[bureau, 'approve'], [bureau, 'approve', 'colleague']], ['event.not-permitted']],
    ['change its mind', [[bureau, 'approve'], [bureau, 'reject']], ['event.not-permitted']],
    ['consent for both', [[bureau, 'approve', 'p'], [commission, 'approve', 'p']], ['actor.decided-before']],
    ['consent for one and refuse for the other', [[bureau, 'approve', 'p'], [commission, 'reject', 'p']], ['actor.decided-before']],
    ['return for one and consent for the other after the correction', [[commission, 'return', 'p'], ['applicant', 'submit'], [bureau, 'approve', 'p']], ['actor.decided-before']],
    ['consent having passed it on', [[bureau, 'approve', 'appraisal-centre-review']], ['actor.decided-before']],
    ['consent uninvited', [['district-hrss', 'approve']], ['office.wrong']],
  ])('lets nobody %s', (_what, acts, codes) => {
    expect(after(...acts).codes()).toEqual(codes);
  });

  it('tells an office that has consented when it did and whom it waits for', () => {
    expect(after([bureau, 'approve'], [bureau, 'approve']).last.problems).toMatchObject([{ message: '市人社局已于 2026-06-08 同意，无需再办理；尚待市教委同意。', clause: 'c.24', params: { day: '2026-06-08' } }]);
  });

  it('asks both anew where the filing comes from elsewhere', () => {
    const traveller = after([bureau, 'approve'], [commission, 'return']);
    const again = { ...traveller.filing, state: 'review', returned: null };
    const decision = decide(traveller.flow, again, { type: 'approve' }, { now: at('2026-06-20'), actor: person('appraisal-centre', { id: 'appraisal-centre-review' }), calendar, check, nextSerial: () => 1 });
    expect(decision).toMatchObject({ accepted: true, filing: { state: 'consents', consents: [] } });
  });

  it('tells both offices of the task, and nobody again when one of them consents', () => {
    const last = asked().last;
    expect(last).toMatchObject({ accepted: true, effects: [{ kind: 'task', office: bureau }, { kind: 'task', office: commission, org: 'education' }, { kind: 'notify' }] });
    expect(after([bureau, 'approve']).last).toMatchObject({ accepted: true, effects: [] });
  });

  it('is the fold over its events', () => {
    const { filing, flow } = after([bureau, 'approve'], [commission, 'return'], ['applicant', 'submit'], [commission, 'approve']);
    const again = filing.events.reduce((folded, { event, actor, at: when }) => {
      const decision = decide(flow, folded, event, { now: at(when), actor, calendar, check, nextSerial: () => 1 });
      if (!decision.accepted) throw new Error(JSON.stringify(decision.problems));
      return decision.filing;
    }, startFiling(flow, { id: 'f', revision: 'r', applicant: school, basis: permitRegistration }, new Date(0)));
    expect(again).toEqual(filing);
  });
});

describe('what is seen of it', () => {
  const see = ({ flow, filing }: Traveller, office: Office) => viewFor(flow, filing, person(office, office === commission ? { org: 'education' } : office === 'applicant' ? { org: school.uscc } : {}), { now: at('2026-06-20') });

  it('names everyone it waits for, and who has consented when', () => {
    const view = see(after([bureau, 'approve']), commission);
    expect(view).toMatchObject({ task: { office: commission, because: '主管' }, tasks: [{ office: commission }], consents: [{ office: bureau, at: '2026-06-08T09:00:00.000+08:00' }, { office: commission, at: null }] });
    expect(see(asked(), bureau)).toMatchObject({ task: { office: bureau }, tasks: [{ office: bureau }, { office: commission }], consents: [{ at: null }, { at: null }] });
    expect(see(after([bureau, 'approve'], [commission, 'return']), 'applicant').consents).toMatchObject([{ office: bureau, at: expect.any(String) }, { office: commission, at: null }]);
    expect(see(after([bureau, 'approve'], [commission, 'approve']), bureau).consents).toEqual([]);
  });

  it('offers nothing more to an office that has consented, and all to the other', () => {
    const traveller = after([bureau, 'approve']);
    expect(see(traveller, bureau).permitted).toEqual([]);
    expect(see(traveller, commission).permitted.map(({ type, problems }) => [type, problems.length])).toEqual([['approve', 0], ['return', 0], ['reject', 0]]);
    expect(mayRead(traveller.flow, traveller.filing, person(bureau))).toBe(true);
  });

  it('shows a correction to both: one has consented to what was there before', () => {
    const traveller = after([bureau, 'approve'], [commission, 'return'], ['applicant', 'submit']);
    for (const office of [bureau, commission]) expect(see(traveller, office).changes).toMatchObject([{ form: 'letter', path: 'subject', before: 'a', after: 'b' }]);
    expect(see(traveller, 'appraisal-centre').changes).toEqual([]);
  });
});

describe('chains with joint consents', () => {
  const flow = createFlow(jointProcedure);

  it('are sound, explored to every end, and drawn with all their offices', () => {
    expect(lintFlow(jointProcedure)).toEqual([]);
    expect(explore(flow)).toMatchObject({ deadEnds: [], unreachable: [] });
    expect(explore(flow).shortest['published']?.map(({ from, event, guard }) => `${from} ${event} ${guard}`)).toEqual(['drafting submit null', 'review approve null', 'consents approve consentsComplete', 'results report null']);
    expect(chainGraph(flow).nodes.find(({ id }) => id === 'consents')).toMatchObject({ office: bureau, together: [bureau, commission] });
    expect(chainGraph(flow).nodes.find(({ id }) => id === 'review')).not.toHaveProperty('together');
  });

  it('are simulated: a consent that stays is a step like any other', () => {
    const report = simulate(flow, { applicant: school, basis: {}, steps: [
      { at: '2026-06-05', office: 'applicant', event: 'submit', answers: 'sample' }, { at: '2026-06-06', office: 'appraisal-centre', event: 'approve' },
      { at: '2026-06-08', office: commission, event: 'approve' }, { at: '2026-06-09', office: commission, event: 'approve' }, { at: '2026-06-10', office: bureau, event: 'approve' },
    ] }, { calendar, check, samples: jointProcedure.samples });
    expect(report.steps.slice(2).map(({ accepted, state }) => `${accepted} ${state}`)).toEqual(['true consents', 'false consents', 'true results']);
  });
});
