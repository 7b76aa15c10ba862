import { createHash } from 'node:crypto';
import { decide, createFlow, fireDueDeadlines } from '@filing/flow-runtime';
import { foldHistory, type ChainLink, type HistoryWorld } from '@filing/flow-runtime/history';
import { checkHeld, migrateFiling, unmigrateFiling } from '@filing/flow-runtime/migrations';
import { indexOccupations, type Actor, type Answers, type Filing, type FlowDefinition, type Form, type FormSchema, type Policy, type WorkingCalendar } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formMoves } from './formMoves.ts';
import { impactOf } from './impactOf.ts';
import { checkIn, type ImpactRevision } from './impactRevision.ts';
import { sortedKeys } from './sortedKeys.ts';

const calendar: WorkingCalendar = { edition: 'test', years: { 2026: { status: 'official', off: [], work: [] }, 2027: { status: 'official', off: [], work: [] } } };
const titled = (title: string) => ({ title, titleEn: title });
const flowOf = (): FlowDefinition => ({
  procedure: 'sample', ...titled('样例'), notice: 'N',
  machine: {
    id: 'sample', initial: 'drafting',
    states: {
      drafting: { meta: { ...titled('填报'), tag: 'draft', office: 'applicant', clauses: [], actions: { submit: [{ ...titled('提交'), office: 'applicant', forms: ['main'], clauses: [] }] } }, on: { submit: { target: 'review', actions: [{ type: 'startDeadline', params: { deadline: 'review' } }] } } },
      review: { meta: { ...titled('审核'), tag: 'review', office: 'appraisal-centre', clauses: [], actions: { approve: [{ ...titled('同意'), office: 'appraisal-centre', clauses: [] }] } }, on: { 'approve': { target: 'second' }, 'deadline.passed': { target: 'ended' } } },
      second: { meta: { ...titled('复核'), tag: 'consent', office: 'municipal-hrss', clauses: [], actions: { approve: [{ ...titled('同意'), office: 'municipal-hrss', clauses: [] }] } }, on: { approve: { target: 'ended' } } },
      ended: { type: 'final', meta: { ...titled('结束'), tag: 'closed', office: null, clauses: [], actions: {} } },
    },
  },
  guards: {}, reads: { 'appraisal-centre': { forms: '*' }, 'municipal-hrss': { forms: '*' } }, routing: {},
});
const policyOf = (workingDays: number): Policy => ({ procedure: 'sample', windows: {}, deadlines: { review: { ...titled('审核期限'), period: { workingDays }, clause: 'c' } }, limits: {}, validity: { period: { months: 36 }, clause: null }, registrationNumber: { prefix: 'Y', clause: null } });

const field: fc.Arbitrary<FormSchema> = fc.oneof(
  fc.record({ title: fc.constantFrom('甲', '乙'), type: fc.constant('string' as const), maxLength: fc.constantFrom(2, 5, 50) }),
  fc.record({ title: fc.constantFrom('数', '量'), type: fc.constant('integer' as const), maximum: fc.constantFrom(3, 9, 99) }),
  fc.record({ title: fc.constant('选'), type: fc.constant('string' as const), enum: fc.constantFrom(['p', 'q'], ['p', 'q', 'r']) }),
  fc.record({ title: fc.constant('算'), type: fc.constant('string' as const), 'x-compute': fc.constantFrom('known(a, "none")', '"fixed"') }),
  fc.record({ title: fc.constant('藏'), type: fc.constant('string' as const), 'x-visible': fc.constantFrom('filled(a)', 'false') }),
).map((schema) => schema as FormSchema);
const names = ['a', 'b', 'c', 'd', 'e'] as const;
const withIds = (properties: Readonly<Record<string, FormSchema>>, prefix: string) => Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, { ...schema, 'x-id': `${prefix}${name}` }]));
const properties = fc.dictionary(fc.constantFrom(...names), field, { minKeys: 1, maxKeys: 5, noNullPrototype: true }).map((each): Readonly<Record<string, FormSchema>> => ({ a: { title: '头', type: 'string' }, ...withIds(each, 'main.') }));
const edit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom('f', 'g'), schema: field, required: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'rename' as const, 'require' as const, 'retitle' as const), name: fc.constantFrom(...names) }),
  fc.record({ kind: fc.constant('change' as const), name: fc.constantFrom(...names), schema: field }),
  fc.record({ kind: fc.constant('rows' as const), title: fc.constantFrom('一', '二') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const rows = (title: string): FormSchema => ({ type: 'array', title: '表', 'x-id': 'main.rows', items: { type: 'object', properties: { n: { type: 'integer', title, 'x-id': 'main.rows.n' } } } });
const formOf = (fields: Readonly<Record<string, FormSchema>>): Form => ({ 'x-form': 'main', title: '表单', type: 'object', properties: { ...fields, rows: fields['rows'] ?? rows('数') } }) as unknown as Form;

function edited(form: Form, edits: readonly Edit[]): Form {
  return edits.reduce<Form>((current, each) => {
    const own: Record<string, FormSchema> = { ...current.properties };
    if (each.kind === 'add') own[each.name] = { ...each.schema, 'x-id': `main.${each.name}`, ...(each.required ? { required: true } : {}) };
    else if (each.kind === 'rows') own['rows'] = rows(each.title);
    else {
      const old = own[each.name];
      if (!old) return current;
      if (each.kind === 'change') own[each.name] = { ...each.schema, ...(old['x-id'] === undefined ? {} : { 'x-id': old['x-id'] }) };
      else if (each.kind === 'require') own[each.name] = { ...old, required: true };
      else if (each.kind === 'retitle') own[each.name] = { ...old, title: '新题' };
      else delete own[each.name];
      if (each.kind === 'rename' && !own['z']) own['z'] = old;
    }
    return { ...current, properties: own };
  }, form);
}

function revisionOf(form: Form, workingDays: number): ImpactRevision {
  const parts = { flow: flowOf(), policy: policyOf(workingDays), forms: { main: form } };
  return { hash: createHash('sha256').update(JSON.stringify(parts)).digest('hex'), machine: createFlow(parts), forms: parts.forms, english: {} };
}

const answer = fc.oneof(fc.constantFrom('', 'p', 'q', 'r', '长长的文字'), fc.integer({ min: 0, max: 20 }));
const entered: fc.Arbitrary<Answers> = fc.tuple(fc.dictionary(fc.constantFrom(...names), answer, { noNullPrototype: true }), fc.array(fc.record({ n: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 })).map(([own, list]) => ({ ...own, rows: list }));
const person = (office: Actor['office'], id = office): Actor => ({ id, name: id, office, org: office === 'applicant' ? 'U' : null, orgName: id });
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const form = { occupations: indexOccupations({ edition: 'none', complete: false, occupations: [] } as never), industryTags: [] };
const by = { id: 'p', name: '政策' };
const applicant = { org: '院', uscc: 'U', district: '浦东' } as unknown as Filing['applicant'];

/** A filing handed in under a revision, with its chain; null where the answers were refused. */
function handedIn(before: ImpactRevision, answers: Answers): { readonly filing: Filing; readonly links: readonly ChainLink[] } | null {
  const links: ChainLink[] = [{ kind: 'start', procedure: 'sample', revision: before.hash, applicant, at: '2026-06-01T09:00:00+08:00' }];
  const start = { id: 'F', procedure: 'sample', revision: before.hash, applicant, state: 'drafting', tag: 'draft', version: 0, answers: {}, previousAnswers: null, projects: [], returned: null, deadlines: [], objections: [], notice: null, registration: null, events: [], reasons: {} } as const satisfies Filing;
  const sent = decide(before.machine, start, { type: 'submit', answers: { main: answers } }, { now: at('2026-06-01'), actor: person('applicant'), calendar, check: checkIn(before), form, nextSerial: () => 1 });
  if (!sent.accepted) return null;
  return { filing: sent.filing, links: [...links, { kind: 'event', recorded: sent.filing.events[0] as never, serial: null, calendar: 'c' }] };
}

const world = (...revisions: readonly ImpactRevision[]): HistoryWorld => ({
  industryTags: [], moves: formMoves,
  revision: async (hash) => { const found = revisions.find((each) => each.hash === hash); if (!found) throw new Error(hash); return { machine: found.machine, check: checkIn(found) }; },
  calendar: async () => calendar, occupations: async () => form.occupations,
});
const text = (value: unknown) => JSON.stringify(sortedKeys(JSON.parse(JSON.stringify(value))));
/** What a database gives back: the same, with the keys in another order. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value, (_key, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).toReversed()) : each))) as T;

const story = fc.record({ fields: properties, edits: fc.array(edit, { maxLength: 4 }), answers: entered, days: fc.constantFrom(20, 20, 30, 3) });

describe('a filing moved to another revision', () => {
  it('is checked as a fresh one with the same answers, folds to what is stored, and comes back byte for byte', async () => {
    let tried = 0;
    await fc.assert(fc.asyncProperty(story, fc.boolean(), async ({ fields, edits, answers, days }, goesOn) => {
      const [before, after] = [revisionOf(formOf(fields), 20), revisionOf(edited(formOf(fields), edits), days)];
      const handed = handedIn(before, answers);
      fc.pre(handed !== null && before.hash !== after.hash);
      const now = at('2026-06-08');
      const { plan } = impactOf({ filing: handed.filing, before, after, now, calendar, form });
      const wanted = { to: after.hash, by, reason: '因', migrations: plan.migrations, settle: plan.settle };
      const moved = migrateFiling(stored(handed.filing), wanted, { before: before.machine, after: after.machine, check: checkIn(after), now, calendar, form, moves: formMoves });
      expect(moved.problems.length === 0 || days === 3).toBe(true);
      fc.pre(moved.problems.length === 0);
      tried += 1;
      const held = moved.filing.answers['main'] as Answers;
      const fresh: Filing = { ...handed.filing, revision: after.hash, answers: { main: held } };
      const context = { check: checkIn(after), now, form };
      expect(checkHeld(after.machine, moved.filing, 'main', held, context)).toEqual(checkHeld(after.machine, fresh, 'main', held, context));
      const settled = text(checkHeld(after.machine, moved.filing, 'main', held, context).answers);
      expect(!plan.settle.includes('main') || settled === text(held)).toBe(true);
      const links: ChainLink[] = [...handed.links, { kind: 'migrate', from: before.hash, ...wanted, at: '2026-06-08T10:00:00+08:00', calendar: 'c', catalogue: 'k' }];
      let current = moved.filing;
      if (goesOn) {
        const acted = decide(after.machine, stored(current), { type: 'approve' }, { now: at('2026-06-09'), actor: person('appraisal-centre'), calendar, check: checkIn(after), form, nextSerial: () => 1 });
        if (!acted.accepted) throw new Error(JSON.stringify(acted.problems));
        current = acted.filing;
        links.push({ kind: 'event', recorded: current.events.at(-1) as never, serial: null, calendar: 'c' });
      }
      expect(text(await foldHistory('F', stored(links), world(before, after)))).toBe(text(current));
      const back = unmigrateFiling(stored(current), { by, reason: '回' }, { before: after.machine, after: before.machine, now: at('2026-06-10'), calendar, moves: formMoves });
      expect(back.problems).toEqual([]);
      const { moves: _log, version: _version, ...rest } = back.filing;
      const { version: _before, ...original } = goesOn ? { ...handed.filing, state: current.state, tag: current.tag, events: current.events } : handed.filing;
      expect(text(rest)).toBe(text(original));
      links.push({ kind: 'unmigrate', from: after.hash, to: before.hash, by, reason: '回', at: '2026-06-10T10:00:00+08:00', calendar: 'c' });
      expect(text(await foldHistory('F', stored(links), world(before, after)))).toBe(text(back.filing));
    }), { numRuns: 150 });
    expect(tried).toBeGreaterThan(40);
  });

  it('is unaffected only where answers, problems and deadlines are the same', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(story, ({ fields, edits, answers, days }) => {
      const [before, after] = [revisionOf(formOf(fields), 20), revisionOf(edited(formOf(fields), edits), days)];
      const handed = handedIn(before, answers);
      fc.pre(handed !== null);
      const now = at('2026-06-08');
      const impact = impactOf({ filing: handed.filing, before, after, now, calendar, form });
      seen.add(impact.verdict);
      expect(impact.reasons.length > 0).toBe(impact.verdict !== 'unaffected');
      expect(impact.reasons.every(({ message, messageEn }) => message !== '' && messageEn !== '' && !/undefined/.test(message + messageEn))).toBe(true);
      if (impact.verdict !== 'unaffected') return;
      const held = handed.filing.answers['main'] as Answers;
      const [was, is] = [before, after].map((revision) => checkHeld(revision.machine, handed.filing, 'main', held, { check: checkIn(revision), now, form }));
      expect(text(is?.answers)).toBe(text(was?.answers));
      expect(is?.problems.map(({ code, path }) => [code, path])).toEqual(was?.problems.map(({ code, path }) => [code, path]));
      const later = at('2026-12-01');
      const [one, other] = [before, after].map((revision) => fireDueDeadlines(revision.machine, handed.filing, { now: later, calendar, check: checkIn(revision), form, nextSerial: () => 1 }).filing.deadlines);
      expect(other).toEqual(one);
    }), { numRuns: 300 });
    expect([...seen].toSorted()).toEqual(['manual', 'migratable', 'unaffected']);
  });

  it('is not moved back where it was handed in anew, or never was moved', () => {
    const [before, after] = [revisionOf(formOf({ a: { type: 'string', title: '甲', 'x-id': 'main.a' } }), 20), revisionOf(formOf({ b: { type: 'string', title: '甲', 'x-id': 'main.a' } }), 20)];
    const handed = handedIn(before, { a: '一', rows: [] });
    if (!handed) throw new Error('refused');
    const now = at('2026-06-08');
    const around = { before: after.machine, after: before.machine, now, calendar, moves: formMoves };
    expect(unmigrateFiling(handed.filing, { by, reason: '' }, around).problems.map(({ code }) => code)).toEqual(['event.not-permitted']);
    const { plan } = impactOf({ filing: handed.filing, before, after, now, calendar, form });
    const moved = migrateFiling(handed.filing, { to: after.hash, by, reason: '', migrations: plan.migrations, settle: plan.settle }, { before: before.machine, after: after.machine, check: checkIn(after), now, calendar, form, moves: formMoves }).filing;
    expect(moved.answers['main']).toMatchObject({ b: '一' });
    const changed = { ...moved, answers: { main: { ...moved.answers['main'], b: '二' } } };
    expect(unmigrateFiling(changed, { by, reason: '' }, around)).toMatchObject({ filing: changed, problems: [{ code: 'revision.stale', path: 'main' }] });
  });
});
