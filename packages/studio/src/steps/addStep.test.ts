import type { Procedure } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { explore, createFlow, lintFlow } from '@filing/flow-runtime';
import { checkInvariants } from '@filing/flow-runtime/invariants';
import { loadProcedures } from '@filing/procedures';
import { procedureOf, sourceOf } from '@filing/revisions';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { addStep, mayPublish, type NewStep } from './addStep.ts';
import { waysAhead } from './chainOrder.ts';
import { addedSteps, removeStep } from './removeStep.ts';

let procedures: readonly Procedure[];
beforeAll(async () => {
  procedures = await loadProcedures(join(import.meta.dirname, '../../../..'), expandForm);
});

const step = (way: NewStep['way'], more: Partial<NewStep> = {}): NewStep => ({ kind: 'review', offices: ['education-commission'], way, title: '市教委复核', titleEn: 'Commission check', approve: { title: '同意', titleEn: 'Agree' }, clause: null, opinion: 'optional', ...more });
const kinds: readonly Partial<NewStep>[] = [{}, { kind: 'consent' }, { kind: 'consent', offices: ['education-commission', 'national-centre'] }];

describe('a step added from the ready pieces', () => {
  it('leaves every chain sound at every place, and goes again without a trace', () => {
    const sources = procedures.map(sourceOf);
    const added = sources.flatMap((source) => waysAhead(source.flow).flatMap((way) => kinds.map((kind) => ({ source, way, kind, after: addStep(source, step(way, kind)) }))));
    const wrong = added.flatMap(({ source, way, kind, after }) => {
      const procedure = procedureOf(after);
      const [name = ''] = addedSteps(after, source);
      const { deadEnds, unreachable, transitions } = explore(createFlow(procedure));
      const faults = lintFlow(procedure).filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path} ${message}`);
      const leads = transitions.some(({ from, to }) => from === name && to === way.to) ? [] : ['does not lead on'];
      const goes = isDeepStrictEqual(removeStep(after, source, name), source) ? [] : ['leaves a trace'];
      return [...faults, ...deadEnds, ...unreachable, ...leads, ...goes].map((fault) => `${source.name} ${way.from} → ${way.to} ${kind.kind ?? 'review'}: ${fault}`);
    });
    expect(wrong).toEqual([]);
    expect(sources.filter(({ flow }) => waysAhead(flow).length === 0)).toEqual([]);
  });

  it('is on every path that led there', () => {
    const passedBy = procedures.map(sourceOf).flatMap((source) => {
      const ways = waysAhead(source.flow);
      // Whoever comes back corrected, or sideways, has been through the step before.
      const sideways = (to: string) => Object.entries(source.flow.machine.states).some(([from, { on = {} }]) => ways.every((each) => each.from !== from || each.to !== to) && JSON.stringify(on).includes(`"target":"${to}"`));
      return ways.filter(({ to }) => !sideways(to)).flatMap(({ to }) => {
        const after = ways.filter((each) => each.to === to).reduce((now, each) => addStep(now, step(each)), source);
        const [checked] = checkInvariants(createFlow(procedureOf(after)), [{ kind: 'always-through', through: { office: 'education-commission' }, before: to, clause: '' }]);
        return checked?.verdict === 'holds' ? [] : [`${source.name} ${to}`];
      });
    });
    expect(passedBy).toEqual([]);
  });

  it('is a notice where the forms of objections are and there is none yet', () => {
    const kept = procedures.map(sourceOf).filter((source) => {
      const way = waysAhead(source.flow).at(-1);
      const after = way && addStep(source, step(way, { kind: 'notice', offices: ['appraisal-centre'] }));
      return after && (mayPublish(source) ? isDeepStrictEqual(removeStep(after, source, 'publicNotice'), source) : after === source);
    });
    expect(kept).toHaveLength(procedures.length);
  });

  it('is not added where the way is not there, and a published step is not removed', () => {
    const source = sourceOf(procedures[0] as Procedure);
    expect(addStep(source, step({ from: 'nowhere', event: 'submit', to: 'elsewhere' }))).toBe(source);
    expect(addStep(source, step({ from: source.flow.machine.initial, event: 'submit', to: 'elsewhere' }))).toBe(source);
    for (const name of Object.keys(source.flow.machine.states)) expect(removeStep(source, source, name)).toBe(source);
  });
});
