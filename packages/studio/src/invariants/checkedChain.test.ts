import { invariantKinds, readCatalogue, type Invariant, type OccupationCatalogue, type Procedure } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { expandForm } from '@filing/form-engine';
import { lintInvariants } from '@filing/flow-runtime/invariants';
import { loadProcedures } from '@filing/procedures';
import { sourceOf } from '@filing/revisions';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkedChain } from './checkedChain.ts';
import { counterStages } from './counterStages.ts';
import { endingDeadlines, newInvariant } from './newInvariant.ts';

const root = join(import.meta.dirname, '../../../..');
let procedures: readonly Procedure[];
let school: Procedure;
let source: ProcedureSource;
beforeAll(async () => {
  procedures = await loadProcedures(root, expandForm);
  const found = procedures.find(({ name }) => name === 'course-certificate');
  if (!found) throw new Error('no course-certificate');
  school = found;
  source = sourceOf(found);
});

const clause = '2026-66.21';
const through = (office: 'municipal-hrss' | 'industry-authority'): Invariant => ({ kind: 'always-through', through: { office }, before: 'registered', clause });

describe('a chain that is walked as it is written', () => {
  it('is sound as published, every invariant holding', () => {
    for (const procedure of procedures) {
      const chain = checkedChain(sourceOf(procedure), procedure);
      expect([procedure.name, chain.fault, chain.findings, chain.invariants.map((checked) => checked?.verdict)]).toEqual([procedure.name, null, [], (procedure.invariants ?? []).map(() => 'holds')]);
      expect(chain.ends.length).toBeGreaterThan(0);
    }
  });

  it('tells each invariant’s own verdict, and keeps its place beside one that cannot be checked', () => {
    const unknown: Invariant = { kind: 'never-after', state: 'nowhere', never: 'registered', clause };
    const chain = checkedChain({ ...source, invariants: [through('municipal-hrss'), unknown, through('industry-authority')] }, school);
    expect(chain.invariants.map((checked) => checked?.verdict ?? null)).toEqual(['holds', null, 'broken']);
  });

  it('finds a way that leads nowhere', () => {
    const { states, initial } = source.flow.machine;
    const cut = { ...source, flow: { ...source.flow, machine: { ...source.flow.machine, states: { ...states, [initial]: { ...states[initial], on: { submit: { target: 'nowhere' } } } } } } } as unknown as ProcedureSource;
    const { findings, fault } = checkedChain(cut, school);
    expect(fault !== null || findings.length > 0).toBe(true);
  });

  it('never throws, whatever a file brought in', () => {
    for (const flow of [{}, null, { machine: null }, { machine: { states: {} } }, { machine: { initial: 'draft', states: { draft: null } } }]) {
      const { flow: made, fault } = checkedChain({ ...source, flow } as unknown as ProcedureSource, school);
      expect([made, fault]).toEqual([null, expect.any(String)]);
    }
    expect(checkedChain({ ...source, invariants: 'none' } as unknown as ProcedureSource, school).invariants).toEqual([]);
  });
});

describe('a counter-example that is played', () => {
  let catalogue: OccupationCatalogue;
  beforeAll(async () => {
    catalogue = readCatalogue(JSON.parse(await readFile(join(root, 'forms/shared/catalogue/occupations.json'), 'utf8')), 'test');
  });

  it('goes the way against the invariant step by step, each accepted', () => {
    const chain = checkedChain({ ...source, invariants: [through('industry-authority')] }, school);
    const counter = chain.invariants[0]?.counter;
    if (!chain.flow || !counter) throw new Error('no counter-example');
    const { stages, taken, all, fault } = counterStages(chain.flow, school, counter, { catalogue });
    expect([fault, all]).toEqual([null, counter.way.length]);
    expect(stages.map(({ state }) => state).slice(0, taken + 1)).toEqual([source.flow.machine.initial, ...counter.way.slice(0, taken).map(({ to }) => to)]);
    expect(stages.map(({ state }) => state)).not.toContain('industryReview');
    expect(taken).toBeGreaterThan(1);
    expect(stages.slice(0, taken + 1).flatMap(({ happened }) => happened).filter(({ accepted }) => !accepted)).toEqual([]);
  });

  it('says why where there is nothing to play it with', () => {
    const chain = checkedChain({ ...source, invariants: [through('industry-authority')] }, school);
    const counter = chain.invariants[0]?.counter;
    if (!chain.flow || !counter) throw new Error('no counter-example');
    const { taken, all, stages } = counterStages(chain.flow, { ...school, samples: [], forms: {} }, counter, { catalogue });
    expect(taken).toBeLessThan(all);
    expect(stages.every(({ state }) => state !== 'registered')).toBe(true);
  });
});

describe('a new invariant', () => {
  it('has its gaps filled with what the chain has, of every kind in every procedure', () => {
    for (const procedure of procedures) {
      for (const kind of invariantKinds.filter((each) => each !== 'deadline-before' || endingDeadlines(procedure.policy).length > 0)) {
        const made = newInvariant(kind, { flow: procedure.flow, policy: procedure.policy, clause });
        expect([procedure.name, kind, lintInvariants({ ...procedure, invariants: [made] }).map(({ message }) => message)]).toEqual([procedure.name, kind, []]);
      }
    }
  });

  it('offers no deadline that ends nothing', () => {
    const [name = '', deadline] = Object.entries(source.policy.deadlines)[0] ?? [];
    if (!deadline) throw new Error('no deadline');
    expect(endingDeadlines({ ...source.policy, deadlines: { [name]: { ...deadline, passing: 'late' } } })).toEqual([]);
    expect(endingDeadlines(source.policy)).toEqual(Object.keys(source.policy.deadlines));
  });
});
