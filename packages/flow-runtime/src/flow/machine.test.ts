import { eventTypes, type EventType } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { factsRead, holds, judge } from './condition.ts';
import { openMachine } from './machine.ts';

const { machine: config, guards } = permitProcedure.flow;
const machine = openMachine(config, guards);
const again = openMachine(JSON.parse(JSON.stringify(config)) as typeof config, JSON.parse(JSON.stringify(guards)) as typeof guards);
const facts = fc.record({
  applicant: fc.record({ ministryAffiliated: fc.oneof(fc.boolean(), fc.constant(null), fc.string()) }, { requiredKeys: [] }),
  event: fc.record({ data: fc.oneof(fc.record({ conclusion: fc.constantFrom('pass', 'fail', 7), outcome: fc.constantFrom('upheld', 'dismissed'), name: fc.constantFrom('preparation', 'notice', 'x') }, { requiredKeys: [] }), fc.anything()) }, { requiredKeys: [] }),
  returned: fc.oneof(fc.constant(null), fc.record({ from: fc.constantFrom(...Object.keys(config.states)) })),
  deadlines: fc.dictionary(fc.constantFrom('preparation', 'notice'), fc.constantFrom('running', 'passed')),
  projects: fc.oneof(fc.array(fc.record({ conclusion: fc.constantFrom('pass', 'fail', null) }), { maxLength: 4 }), fc.anything()),
  openObjections: fc.oneof(fc.nat(3), fc.anything()),
}, { requiredKeys: [] });

describe('the machine', () => {
  it('is the same after a JSON round trip, and never throws whatever the facts', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(config.states)), fc.constantFrom(...eventTypes), facts, (state, event, given) => {
      expect(again.move(state, event, given)).toEqual(machine.move(state, event, given));
    }), { numRuns: 500 });
  });

  it('moves nowhere from a state or on an event it does not know', () => {
    expect(machine.move('nowhere', 'submit', {})).toBeNull();
    expect(machine.move('drafting', 'xstate.init' as EventType, {})).toBeNull();
    expect(machine.move('drafting', 'publish', {})).toBeNull();
    expect(machine.move('registered', 'submit', {})).toBeNull();
  });

  it('hands actions back as data, the transition’s before those of the entry', () => {
    expect(machine.move('objections', 'resolve', { event: { data: { outcome: 'upheld' } } })).toEqual({
      state: 'rejected',
      actions: [{ type: 'closeNotice' }, { type: 'stopDeadline', params: { deadline: 'preparation' } }, { type: 'stopDeadline', params: { deadline: 'notice' } }],
    });
    expect(machine.move('objections', 'object', {})).toEqual({ state: 'objections', actions: [] });
  });
});

describe('conditions', () => {
  const rows = { list: [{ a: 1 }, { a: 2 }], n: 2, deep: { value: 'x' } };

  it.each([
    [{ fact: 'deep.value', is: 'x' }, true], [{ fact: 'deep.none', is: null }, true], [{ fact: 'toString', is: null }, true], [{ fact: 'n', atLeast: 2 }, true], [{ fact: 'deep', atLeast: 0 }, false],
    [{ some: 'list', where: { fact: 'a', is: 2 } }, true], [{ every: 'list', where: { fact: 'a', is: 2 } }, false], [{ every: 'none', where: { fact: 'a', is: 2 } }, true], [{ some: 'n', where: { fact: 'a', is: 2 } }, false],
    [{ all: [{ fact: 'n', is: 2 }, { not: { fact: 'n', is: 3 } }] }, true], [{ any: [{ fact: 'n', is: 3 }, { fact: 'n', is: 4 }] }, false],
  ] as const)('%j is %s', (condition, expected) => {
    expect(holds(condition, rows)).toBe(expected);
  });

  it('leaves open what hangs on something unknown, and only that', () => {
    const unknown = (path: string) => path === 'later';
    expect(judge({ any: [{ fact: 'n', is: 2 }, { fact: 'later', is: 1 }] }, rows, unknown)).toBe(true);
    expect(judge({ all: [{ fact: 'n', is: 2 }, { fact: 'later', is: 1 }] }, rows, unknown)).toBeUndefined();
    expect(judge({ all: [{ fact: 'n', is: 3 }, { fact: 'later', is: 1 }] }, rows, unknown)).toBe(false);
    expect(judge({ not: { some: 'later', where: { fact: 'a', is: 1 } } }, rows, unknown)).toBeUndefined();
    expect(factsRead({ any: [{ not: { fact: 'a', is: 1 } }, { every: 'b', where: { fact: 'c', is: 1 } }, { all: [{ fact: 'd', atLeast: 1 }] }] })).toEqual(['a', 'b', 'd']);
  });
});
