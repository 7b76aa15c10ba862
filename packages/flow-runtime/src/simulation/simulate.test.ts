import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { calendar, check, handedIn, school } from '../fixtures/travel.ts';
import { createFlow, simulate, simulateStages } from '../index.ts';

const flow = createFlow(permitProcedure);
const run = (scenario: unknown) => simulate(flow, scenario, { calendar, check, samples: permitProcedure.samples });
const story = (steps: readonly unknown[], applicant: object = school) => run({ procedure: 'permit', applicant, steps });
const told = (report: ReturnType<typeof run>) => report.steps.map(({ office, event, accepted, state }) => `${office} ${event} ${accepted} ${state}`);
const submit = { at: '2026-06-05T09:00', office: 'applicant', actor: '许老师', event: 'submit', answers: 'sample' };
const opening = [submit, { at: '2026-06-08', office: 'district-hrss', event: 'approve' }, { at: '2026-06-09', office: 'industry-authority', event: 'approve' }, { at: '2026-06-10', office: 'appraisal-centre', event: 'evaluate', data: 'sample' }];

describe('simulate', () => {
  it('runs a story, fires what is due first, and reports as the command promises', () => {
    const report = story([...opening, { at: '2026-09-11T00:00:00', clock: true }]);
    expect(told(report)).toEqual(['applicant submit true review', 'district-hrss approve true intake', 'industry-authority approve true evaluation', 'appraisal-centre evaluate true preparation', 'system deadline.passed true lapsed', 'system clock true lapsed']);
    expect(report.final).toEqual({ state: 'lapsed', tag: 'lapsed', deadlines: [], registration: null });
    expect(report.steps[4]).toEqual({ at: '2026-09-10T23:59:59.999+08:00', office: 'system', event: 'deadline.passed', accepted: true, problems: [], state: 'lapsed', tag: 'lapsed' });
  });

  it('tells how the filing stood after each step, refused ones too', () => {
    const { stages, report } = simulateStages(flow, { applicant: school, steps: [submit, { ...submit, at: '2026-06-06' }, { at: '2026-06-08', office: 'district-hrss', event: 'approve' }] }, { calendar, check, samples: permitProcedure.samples });
    expect(stages.map(({ filing, happened }) => `${filing.state} ${happened.map(({ event, accepted }) => `${event} ${accepted}`).join()}`)).toEqual(['drafting ', 'review submit true', 'review submit false', 'intake approve true']);
    expect(stages.flatMap(({ happened }) => happened)).toEqual(report.steps);
    expect(simulateStages(flow, 7, { calendar, check, samples: [] }).stages).toEqual([]);
  });

  it('lists what still runs, and whether it is certain', () => {
    expect(story(opening).final?.deadlines).toEqual([{ name: 'preparation', at: '2026-09-10T23:59:59.999+08:00', provisional: false }]);
  });

  it('goes on after a refusal, refuses a clock that runs backwards and steps it cannot read', () => {
    const report = story([{ ...submit, at: '2026-07-05' }, { ...submit, at: '2026-06-05' }, { ...submit, at: 'soon' }, { ...submit, office: 'nobody' }, { ...submit, event: 'xstate.init', at: '2026-07-06' }, 7, null, { at: '2026-12-01', office: 'applicant', event: 'submit', answers: { letter: 'sample', table: { rows: [] } } }]);
    expect(report.steps.map(({ accepted, problems }) => `${accepted} ${problems.map(({ code, path }) => `${code} ${path}`).join()}`)).toEqual([
      'false window.closed ', 'false clock.backwards steps.1.at', 'false event.malformed steps.2.at', 'false office.wrong steps.3.office', 'false event.unknown type', 'false event.malformed steps.5', 'false event.malformed steps.6', 'true ',
    ]);
  });

  it('takes the last submission where a correction says nothing, and opens all where a return says nothing', () => {
    const report = story([submit, { at: '2026-06-08', office: 'district-hrss', event: 'return', opinion: '改' }, { at: '2026-06-09', office: 'applicant', event: 'submit' }, { at: '2026-06-10', office: 'applicant', event: 'withdraw' }]);
    expect(told(report)).toEqual(['applicant submit true review', 'district-hrss return true returned', 'applicant submit true review', 'applicant withdraw true withdrawn']);
  });

  it('sends a step where it belongs unless the actor is of somewhere else', () => {
    const elsewhere = story([submit, { at: '2026-06-08', office: 'district-hrss', actor: { id: 'x', org: '310101' }, event: 'approve' }]);
    expect(elsewhere.steps[1]?.problems[0]?.code).toBe('organisation.wrong');
    expect(story([submit, { at: '2026-06-08', office: 'district-hrss', actor: { name: 'x', uscc: school.uscc }, event: 'approve' }]).steps[1]?.problems[0]?.code).toBe('actor.own-organisation');
  });

  it('reads facts in the words of the forms', () => {
    const kinds = ['中职', '中职学校', '高职', 'secondary-vocational', 'whatever'].map((schoolKind) => {
      const seen: unknown[] = [];
      simulate(flow, { applicant: { ...school, schoolKind }, steps: [{ ...submit, answers: handedIn }] }, { calendar, samples: [], check: (form, answers, context) => (seen.push(context.applicant?.['schoolKind']), check(form, answers, context)) });
      return seen[0];
    });
    expect(kinds).toEqual(['secondary-vocational', 'secondary-vocational', 'higher-vocational', 'secondary-vocational', 'whatever']);
  });

  it.each([null, 7, [], {}, { procedure: 'other', applicant: school, steps: [] }, { applicant: {}, steps: [] }, { applicant: school, steps: {} }, { applicant: school, steps: Array.from({ length: 2_001 }, () => ({})) }])('tells what is wrong with %.30j', (scenario) => {
    const { steps, final, problems } = run(scenario);
    expect([steps, final]).toEqual([[], null]);
    expect(problems?.length).toBeGreaterThan(0);
  });

  it('never throws, whatever a step says', () => {
    const step = fc.oneof(fc.anything(), fc.record({ at: fc.constantFrom('2026-06-05', '2026-06-06', 'x'), office: fc.constantFrom('applicant', 'public', 'system', '__proto__'), event: fc.constantFrom('submit', 'object', 'deadline.passed', '__proto__', 'toString'), actor: fc.anything(), answers: fc.anything(), data: fc.anything(), opinion: fc.anything(), opens: fc.anything(), clock: fc.boolean() }, { requiredKeys: ['at'] }));
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      expect(story(steps).steps.length).toBeGreaterThanOrEqual(steps.length);
    }), { numRuns: 300 });
  });
});
