import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { compileExpression, evaluate } from '@filing/form-engine';
import type { Form, FormSchema } from '@filing/filing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparisonTests, testsAlone, type Comparison, type Condition } from './condition.ts';
import type { Computed } from './computed.ts';
import { sayTheSame } from './expressionTree.ts';
import { readComputed } from './readComputed.ts';
import { readCondition } from './readCondition.ts';
import { writeComputed } from './writeComputed.ts';
import { writeCondition } from './writeCondition.ts';

const field = fc.constantFrom('level', 'schoolKind', 'root.level', 'known(root.level)', 'known(forms["a-b"].rows)', 'forms.application.kind', 'known(applicant.schoolKind, schoolKind)', 'count(rows)', 'value');
const alone = field.filter((each) => !/^[^(]*[.[]/.test(each) && !each.startsWith('count'));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const literal = fc.oneof(text, fc.boolean(), fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -999, max: 999 }).map((each) => each / 10));
const against = fc.oneof(literal.map((value) => ({ value })), field.map((each) => ({ field: each })));
const comparison: fc.Arbitrary<Comparison> = fc.constantFrom(...comparisonTests).chain((test) => fc.record({
  field: test.startsWith('has') || test === 'holds' || test === 'begins' ? alone : field,
  test: fc.constant(test),
  against: testsAlone.has(test) ? fc.constant({ value: '' }) : test === 'holds' || test === 'begins' ? text.map((value) => ({ value })) : against,
}));
const joins = fc.constantFrom('all' as const, 'any' as const);
const opposite = { all: 'any', any: 'all' } as const;
const condition: fc.Arbitrary<Condition> = joins.chain((join) => fc.record({
  join: fc.constant(join),
  rows: fc.array(fc.oneof(comparison, fc.array(comparison, { minLength: 2, maxLength: 3 }).map((rows) => ({ join: opposite[join], rows }))), { minLength: 2, maxLength: 4 }),
}));

const parses = (source: string) => {
  try {
    return compileExpression(source);
  } catch {
    return null;
  }
};

it('reads back what the builder writes', () => {
  let read = 0;
  fc.assert(fc.property(condition, (built) => {
    const written = writeCondition(built);
    if (!parses(written)) return;
    read += 1;
    expect(readCondition(written)).toEqual(built);
  }), { numRuns: 500 });
  expect(read).toBeGreaterThan(300);
});

it('reads back computed values', () => {
  const piece = fc.oneof(text.filter((each) => each !== '').map((each) => ({ text: each })), alone.map((each) => ({ field: each })));
  const digits = fc.integer({ min: 0, max: 6 });
  const maybe = fc.option(digits, { nil: null });
  const computed: fc.Arbitrary<Computed> = fc.oneof(
    fc.record({ kind: fc.constant('sum' as const), list: alone, column: fc.constantFrom('amount', 'assessed.total'), digits: maybe }),
    fc.record({ kind: fc.constant('count' as const), list: alone }),
    fc.record({ kind: fc.constant('added' as const), fields: fc.array(alone, { minLength: 1, maxLength: 4 }), digits: maybe }),
    fc.record({ kind: fc.constant('percent' as const), part: alone, whole: alone, digits }),
    fc.record({ kind: fc.constant('joined' as const), pieces: fc.array(piece, { minLength: 2, maxLength: 5 }) }),
  );
  fc.assert(fc.property(computed, (built) => {
    expect(readComputed(writeComputed(built))).toEqual(built);
  }), { numRuns: 500 });
});

it('says what it shows', () => {
  const built: Condition = { join: 'any', rows: [{ field: 'kind', test: 'is', against: { value: 'association' } }, { field: 'uscc', test: 'begins', against: { value: '51' } }] };
  const said = compileExpression(writeCondition(built));
  expect(evaluate(said, { kind: 'school', uscc: '5131' })).toBe(true);
  expect(evaluate(said, { kind: 'school' })).toBe(false);
  expect(evaluate(compileExpression(writeComputed({ kind: 'percent', part: 'passed', whole: 'all', digits: 1 })), { passed: 2, all: 3 })).toBe(66.7);
  expect(evaluate(compileExpression(writeComputed({ kind: 'joined', pieces: [{ field: 'a' }, { text: '，' }, { field: 'b' }] })), { a: '甲' })).toBe('甲，');
});

it('leaves to the formula what it cannot show, and changes none of the shipped expressions by looking', () => {
  const root = join(import.meta.dirname, '../../../..');
  const expressions = globSync('forms/*/*.form.json', { cwd: root }).flatMap((file) => [...said(JSON.parse(readFileSync(join(root, file), 'utf8')) as Form)]);
  const looked = expressions.map((source) => {
    const [built, computed] = [readCondition(source), readComputed(source)];
    return { source, again: built ? writeCondition(built) : computed ? writeComputed(computed) : null };
  });
  const shown = looked.filter(({ again }) => again !== null);
  expect(shown.length).toBeGreaterThan(40);
  expect(shown.filter(({ source, again }) => !sayTheSame(again ?? '', source))).toEqual([]);
  const hidden = ['', 'a ==', 'a ? b : c', 'rows.exists(r, r.a == 1)', '((a == 1 && b == 2) || c == 3) && (d == 4 || (e == 5 && f == 6))', 'x'.repeat(3000), '__proto__', 'round(known(a, 0), 99)'];
  expect(hidden.filter((source) => readCondition(source) ?? readComputed(source))).toEqual([]);
});

function* said(schema: FormSchema): Generator<string> {
  for (const keyword of ['x-visible', 'x-required', 'x-compute', 'x-default', 'x-options']) if (typeof schema[keyword] === 'string') yield schema[keyword];
  for (const rule of schema['x-rules'] ?? []) yield rule.assert;
  for (const child of Object.values(schema.properties ?? {})) yield* said(child);
  if (schema.items) yield* said(schema.items);
}
