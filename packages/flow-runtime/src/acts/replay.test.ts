import { eventTypes, readInstant, type Filing, type FilingEvent, type Office } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, check, handedIn, person, travel, travelTo } from '../fixtures/travel.ts';
import { chainGraph, decide, mayRead, routeTo, startFiling, taskOf, viewFor } from '../index.ts';

const offices: readonly Office[] = ['applicant', 'district-hrss', 'industry-authority', 'appraisal-centre', 'municipal-hrss', 'expert', 'public'];
const project = { occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3' };
const act = fc.record({
  wait: fc.integer({ min: 0, max: 20 }),
  office: fc.option(fc.constantFrom(...offices), { nil: undefined, freq: 4 }),
  type: fc.constantFrom(...eventTypes.filter((type) => type !== 'withdraw' && type !== 'reject'), 'approve', 'approve', 'evaluate', 'submit', 'submitProject'),
  answers: fc.constantFrom(handedIn, { project: [project, project] }, { ...handedIn, table: {} }),
  data: fc.constantFrom(undefined, { conclusion: 'pass' }, { project: '1', conclusion: 'fail' }, { outcome: 'dismissed' }, { outcome: 'upheld' }, { number: 'Y1' }),
  opinion: fc.constantFrom(undefined, '意见'),
  opens: fc.constantFrom('all' as const, ['letter'], undefined),
});

function replay(whole: Filing): Filing {
  const { flow } = travel();
  return whole.events.reduce((filing, { event, actor, at }) => {
    const decision = decide(flow, filing, event, { now: readInstant(at) ?? new Date(at), actor, calendar, check, nextSerial: () => 1 });
    if (!decision.accepted) throw new Error(JSON.stringify(decision.problems));
    return decision.filing;
  }, startFiling(flow, { id: whole.id, revision: whole.revision, applicant: whole.applicant }, new Date(0)));
}

describe('a filing is the fold over its events', () => {
  it('whatever way it went: replayed it is the same, and JSON changes nothing', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 30 }), fc.constantFrom('drafting', 'review', 'preparation', 'consent', 'notice'), (acts, from) => {
      const traveller = from === 'drafting' ? travel() : travelTo(from as 'review');
      let now = new Date('2026-06-15T01:00:00Z').getTime();
      for (const { wait, office, type, answers, data, opinion, opens } of acts) {
        now += wait * 86_400_000 / 2;
        const task = taskOf(traveller.flow, traveller.filing);
        const who = office ?? task?.office ?? 'public';
        const event = { type, ...(type.startsWith('submit') ? { answers } : {}), ...(data ? { data } : {}), ...(opinion ? { opinion } : {}), ...(opens ? { opens } : {}) };
        const before = traveller.filing;
        traveller.act(new Date(now).toISOString(), who, event as FilingEvent);
        expect(traveller.filing.version).toBe(traveller.filing.events.length);
        expect(traveller.last.accepted ? traveller.filing.version > before.version : traveller.last.problems.length > 0).toBe(true);
      }
      const { filing, flow } = traveller;
      expect(replay(filing)).toEqual(filing);
      expect(JSON.parse(JSON.stringify(filing))).toEqual(filing);
      expect(filing.events.map(({ seq }) => seq)).toEqual(filing.events.map((_, index) => index + 1));
      for (const office of offices) {
        const view = viewFor(flow, filing, person(office, { org: routeTo(flow, filing, office).org }), { now: new Date(now) });
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        expect(mayRead(flow, filing, person(office, { org: 'elsewhere' })) && office === 'applicant').toBe(false);
      }
      expect(chainGraph(flow, filing).nodes.filter(({ status }) => status === 'current')).toHaveLength(1);
    }), { numRuns: 150 });
  });
});
